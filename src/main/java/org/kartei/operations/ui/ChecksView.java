package org.kartei.operations.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.kartei.job.Job;
import org.kartei.job.JobFailure;
import org.kartei.job.JobService;
import org.kartei.job.JobState;
import org.kartei.operations.Invariants;
import org.kartei.shell.Formats;
import org.kartei.shell.News;
import org.kartei.shell.PageHead;

/** Checks all invariants on request and shows what the newest check found. */
@Route("settings/checks")
@Menu(title = "operations.checks.title", order = 495, icon = "vaadin:clipboard-check")
@RolesAllowed("ADMIN")
class ChecksView extends Div implements HasDynamicTitle {

    private static final int SHOWN = 1_000;

    private final transient Invariants invariants;
    private final Paragraph state = new Paragraph();
    private final Button start = new Button();
    private final Grid<JobFailure> drifts = new Grid<>();

    ChecksView(Invariants invariants, JobService jobs) {
        this.invariants = invariants;
        addClassNames("page", "page-narrow");
        start.setText(getTranslation("operations.checks.start"));
        start.addThemeVariants(ButtonVariant.PRIMARY);
        start.addClickListener(clicked -> invariants.start());
        state.getElement().setAttribute("aria-live", "polite");
        var card = new Div(new Paragraph(getTranslation("operations.checks.text")), state, drifts);
        card.addClassName("card");
        add(new PageHead(getPageTitle(), start), card);
        drifts.getElement().setAttribute("aria-label", getPageTitle());
        drifts.addColumn(JobFailure::subject)
                .setHeader(getTranslation("job.failures.subject"))
                .setFlexGrow(1);
        drifts.addColumn(JobFailure::reason)
                .setHeader(getTranslation("job.failures.reason"))
                .setFlexGrow(3);
        drifts.setAllRowsVisible(true);
        News.<Job>follow(this, jobs::listen, job -> show());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("operations.checks.title");
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        show();
    }

    private void show() {
        Job latest = invariants.latest().orElse(null);
        state.setText(latest == null ? getTranslation("operations.checks.never") : told(latest));
        start.setEnabled(latest == null || !latest.isRunning());
        var found = invariants.drifts(SHOWN);
        drifts.setItems(found);
        drifts.setVisible(!found.isEmpty());
    }

    private String told(Job job) {
        if (job.isRunning()) {
            return getTranslation("operations.checks.running", job.done(), job.total());
        }
        String when = Formats.of(getLocale()).dateTime(job.startedAt());
        if (job.state() != JobState.DONE) {
            return getTranslation("operations.checks.stopped", when, job.done());
        }
        return job.failed() == 0
                ? getTranslation("operations.checks.fine", when, job.done())
                : getTranslation("operations.checks.drifts", when, job.done(), job.failed());
    }
}
