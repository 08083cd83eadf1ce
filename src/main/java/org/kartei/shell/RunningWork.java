package org.kartei.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kartei.job.Job;
import org.kartei.job.JobId;
import org.kartei.job.JobService;
import org.kartei.job.JobState;
import org.kartei.security.CurrentUser;
import org.springframework.context.annotation.Scope;

/** The user's long work: how far it is, while they go on with something else. Hidden while there is none. */
@SpringComponent
@Scope("prototype")
class RunningWork extends Div {

    private static final int SHOWN = 8;

    private final transient JobService jobs;
    private final transient CurrentUser currentUser;
    private final Button button = new Button(VaadinIcon.HOURGLASS.create());
    private final Span running = new Span();
    private final Div list = new Div();
    private final Map<JobId, JobLine> lines = new LinkedHashMap<>();

    RunningWork(JobService jobs, CurrentUser currentUser) {
        this.jobs = jobs;
        this.currentUser = currentUser;
        addClassName("running-work");
        running.addClassName("running-work-count");
        running.getElement().setAttribute("aria-hidden", "true");
        list.addClassName("running-work-list");
        list.getElement().setAttribute("tabindex", "0"); // it scrolls, so the keyboard must get there
        button.addThemeVariants(ButtonVariant.TERTIARY);
        var popover = new Popover(list);
        popover.setTarget(button);
        popover.setAriaLabel(getTranslation("job.tray"));
        add(button, running, popover);
        refresh();
        if (currentUser.find().isPresent()) {
            News.<Job>follow(this, jobs::listen, this::changed);
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        if (currentUser.find().isEmpty()) {
            return;
        }
        List<Job> latest = jobs.latest().stream().limit(SHOWN).toList();
        for (Job job : latest.reversed()) {
            show(job);
        }
        refresh();
    }

    private void changed(Job job) {
        boolean wasRunning =
                lines.containsKey(job.id()) && lines.get(job.id()).job().isRunning();
        show(job);
        refresh();
        if (wasRunning && !job.isRunning()) {
            announce(job);
        }
    }

    private void show(Job job) {
        JobLine line = lines.get(job.id());
        if (line == null) {
            line = new JobLine(jobs);
            lines.put(job.id(), line);
            list.addComponentAsFirst(line);
        }
        line.show(job);
    }

    private void refresh() {
        long count =
                lines.values().stream().filter(line -> line.job().isRunning()).count();
        setVisible(!lines.isEmpty());
        running.setText(String.valueOf(count));
        running.setVisible(count > 0);
        button.setAriaLabel(getTranslation("job.tray.count", count));
        button.setTooltipText(getTranslation("job.tray"));
        setClassName("is-running", count > 0);
    }

    private void announce(Job job) {
        String kind = getTranslation("job.kind." + job.kind());
        if (job.state() == JobState.FAILED) {
            Notices.problem("job.ended.failed", kind);
        } else if (job.state() == JobState.CANCELLED) {
            Notices.info("job.ended.cancelled", kind, job.done() - job.failed());
        } else if (job.failed() == 0) {
            Notices.success("job.ended", kind, job.done());
        } else {
            Notices.success("job.ended.partly", kind, job.done() - job.failed(), job.failed());
        }
    }
}
