package org.kartei.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kartei.job.Job;
import org.kartei.job.JobService;
import org.kartei.job.JobState;

/** One piece of long work: what, how far, how it ended, and what can be done about it. */
class JobLine extends Div {

    private final transient JobService jobs;
    private final Span title = new Span();
    private final Span subject = new Span();
    private final Span result = new Span();
    private final ProgressBar bar = new ProgressBar();
    private final Button cancel = new Button();
    private final Button failures = new Button();
    private transient @Nullable Job job;

    JobLine(JobService jobs) {
        this.jobs = jobs;
        addClassName("job-line");
        title.addClassName("job-line-title");
        subject.addClassName("secondary");
        result.addClassName("secondary");
        cancel.setText(getTranslation("shell.action.cancel"));
        cancel.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        cancel.addClickListener(clicked -> {
            cancel.setEnabled(false);
            jobs.cancel(job().id());
        });
        failures.setText(getTranslation("job.action.showFailures"));
        failures.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        failures.addClickListener(clicked -> new JobFailuresDialog(job(), jobs).open());
        var foot = new Div(result, failures, cancel);
        foot.addClassName("job-line-foot");
        add(title, subject, bar, foot);
    }

    Job job() {
        if (job == null) {
            throw new IllegalStateException("show comes first");
        }
        return job;
    }

    void show(Job shown) {
        job = shown;
        String kind = getTranslation("job.kind." + shown.kind());
        title.setText(kind);
        subject.setText(shown.title());
        subject.setVisible(!shown.title().isBlank());
        bar.setVisible(shown.isRunning() && !shown.isWaiting());
        bar.setIndeterminate(shown.total() == 0);
        bar.setValue(shown.fraction());
        bar.getElement().setAttribute("aria-label", kind);
        result.setText(summary(shown));
        cancel.setVisible(shown.isRunning());
        failures.setVisible(shown.failed() > 0);
    }

    private String summary(Job shown) {
        if (shown.isWaiting()) {
            return getTranslation("job.state.waiting");
        }
        if (shown.isRunning()) {
            return shown.total() == 0
                    ? getTranslation("job.progress.unknown", shown.done())
                    : getTranslation("job.progress", shown.done(), shown.total());
        }
        String counts = shown.failed() == 0
                ? getTranslation("job.result", shown.done())
                : getTranslation("job.result.failed", shown.done() - shown.failed(), shown.failed());
        if (shown.state() == JobState.DONE) {
            return counts;
        }
        String reason = shown.message() == null ? "" : " " + getTranslation(shown.message());
        return getTranslation("job.state." + shown.state().name().toLowerCase(Locale.ROOT)) + " " + counts + reason;
    }
}
