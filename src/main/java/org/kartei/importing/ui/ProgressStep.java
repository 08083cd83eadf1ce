package org.kartei.importing.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.Optional;
import org.kartei.importing.Import;
import org.kartei.importing.ImportService;
import org.kartei.job.Job;
import org.kartei.job.JobService;
import org.kartei.shell.Formats;

/** While something long goes on: how far it is, and a button to stop it. The page may be left meanwhile. */
class ProgressStep extends Div {

    private final ProgressBar bar = new ProgressBar();
    private final Span text = new Span();

    ProgressStep(JobService jobs, Import one) {
        addClassName("import-step");
        String kind = switch (one.state()) {
            case CHECKING -> ImportService.CHECK;
            case UNDOING -> ImportService.UNDO;
            default -> ImportService.RUN;
        };
        String title = getTranslation("job.kind." + kind);
        bar.setIndeterminate(true);
        bar.getElement().setAttribute("aria-label", title);
        text.addClassName("secondary");
        Optional<Job> job = jobs.latestOf(kind, one.id().value());
        var cancel = new Button(getTranslation("shell.action.cancel"));
        cancel.addClickListener(click -> {
            cancel.setEnabled(false);
            jobs.latestOf(kind, one.id().value()).ifPresent(running -> jobs.cancel(running.id()));
        });
        var buttons = new Div(cancel);
        buttons.addClassName("form-buttons");
        add(new H2(title + ": " + one.fileName()), bar, text, buttons);
        job.ifPresent(this::show);
    }

    void show(Job job) {
        Formats formats = Formats.of(getLocale());
        bar.setIndeterminate(job.total() == 0);
        bar.setValue(job.fraction());
        text.setText(
                job.total() == 0
                        ? getTranslation("job.progress.unknown", formats.number(job.done()))
                        : getTranslation("job.progress", formats.number(job.done()), formats.number(job.total())));
    }
}
