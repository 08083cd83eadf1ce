package org.kartei.duplicate.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import org.jspecify.annotations.Nullable;
import org.kartei.duplicate.DuplicateSearch;
import org.kartei.duplicate.SearchRun;
import org.kartei.job.Job;
import org.kartei.job.JobService;
import org.kartei.shell.Formats;

/** How far a search is, whoever started it, or what the last one found. */
final class SearchState extends Div {

    private final transient DuplicateSearch search;
    private final transient JobService jobs;
    private final Button start;
    private final Button cancel;
    private final Span text = new Span();
    private final ProgressBar bar = new ProgressBar();

    SearchState(DuplicateSearch search, JobService jobs) {
        this.search = search;
        this.jobs = jobs;
        addClassName("duplicate-state");
        start = new Button(getTranslation("duplicate.start"), click -> {
            search.start();
            show();
        });
        start.addThemeVariants(ButtonVariant.PRIMARY);
        cancel = new Button(
                getTranslation("shell.action.cancel"),
                click -> search.latest().ifPresent(job -> jobs.cancel(job.id())));
        bar.getElement().setAttribute("aria-label", getTranslation("job.kind.duplicates"));
        add(text, bar, cancel);
    }

    Button button() {
        return start;
    }

    void show() {
        @Nullable Job job = search.latest().orElse(null);
        boolean isRunning = job != null && job.isRunning();
        start.setEnabled(!isRunning);
        bar.setVisible(isRunning);
        cancel.setVisible(job != null && isRunning && jobs.own(job.id()).isPresent());
        if (job != null && isRunning) {
            bar.setIndeterminate(job.total() == 0);
            bar.setValue(job.fraction());
            text.setText(getTranslation("duplicate.state.running"));
        } else {
            text.setText(search.lastRun().map(this::told).orElseGet(() -> getTranslation("duplicate.state.never")));
        }
    }

    private String told(SearchRun run) {
        Formats formats = Formats.of(getLocale());
        String told = getTranslation(
                "duplicate.state.last", formats.dateTime(run.endedAt()), formats.number(run.customers()));
        if (run.leftOut() > 0) {
            told += " "
                    + getTranslation(
                            "duplicate.state.leftOut",
                            formats.number(run.leftOut()),
                            formats.number(search.mostPossible()));
        }
        if (run.leftOutLikely() > 0) {
            told += " "
                    + getTranslation(
                            "duplicate.state.leftOutLikely",
                            formats.number(run.leftOutLikely()),
                            formats.number(search.most()));
        }
        return told;
    }
}
