package org.kartei.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.kartei.job.Job;
import org.kartei.job.JobFailure;
import org.kartei.job.JobService;

/** What long work could not do, and why. */
class JobFailuresDialog extends Dialog {

    private static final int SHOWN = 1_000;

    JobFailuresDialog(Job job, JobService jobs) {
        List<JobFailure> failures = jobs.failures(job.id(), SHOWN);
        setHeaderTitle(getTranslation("job.failures.title", getTranslation("job.kind." + job.kind())));
        addClassName("job-failures");
        setWidth("min(60rem, 92vw)");
        setHeight("min(36rem, 80vh)");
        if (failures.size() < job.failed()) {
            add(new Paragraph(getTranslation("job.failures.first", failures.size(), job.failed())));
        }
        add(grid(failures));
        getFooter().add(new Button(getTranslation("shell.action.close"), clicked -> close()));
    }

    private Grid<JobFailure> grid(List<JobFailure> failures) {
        var grid = new Grid<JobFailure>();
        grid.getElement().setAttribute("aria-label", getTranslation("job.failures"));
        grid.addColumn(JobFailure::subject)
                .setHeader(getTranslation("job.failures.subject"))
                .setFlexGrow(1);
        grid.addColumn(JobFailure::reason)
                .setHeader(getTranslation("job.failures.reason"))
                .setFlexGrow(2);
        grid.setItems(failures);
        grid.setSizeFull();
        return grid;
    }
}
