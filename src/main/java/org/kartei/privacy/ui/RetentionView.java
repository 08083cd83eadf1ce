package org.kartei.privacy.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import org.kartei.job.Job;
import org.kartei.job.JobService;
import org.kartei.privacy.DueErasures;
import org.kartei.privacy.Erasure;
import org.kartei.privacy.Erasures;
import org.kartei.settings.Retention;
import org.kartei.shell.ConfirmDialogs;
import org.kartei.shell.Formats;
import org.kartei.shell.News;
import org.kartei.shell.PageHead;

/** The retention clock (FILE-7, APP-6): how long records are kept, who was erased, and what has fallen due. */
@Route("settings/retention")
@Menu(title = "privacy.retention.title", order = 492, icon = "vaadin:hourglass")
@RolesAllowed("MANAGER")
class RetentionView extends Div implements HasDynamicTitle {

    private final transient Erasures erasures;
    private final transient DueErasures due;
    private final transient Clock clock;
    private final Paragraph state = new Paragraph();
    private final Button eraseDue = new Button();
    private final Grid<Erasure> grid = new Grid<>();

    RetentionView(Erasures erasures, DueErasures due, JobService jobs, Retention retention, Clock clock) {
        this.erasures = erasures;
        this.due = due;
        this.clock = clock;
        addClassNames("page", "page-narrow");
        eraseDue.setText(getTranslation("privacy.retention.eraseDue"));
        eraseDue.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        eraseDue.addClickListener(click -> ask());
        state.getElement().setAttribute("aria-live", "polite");
        var erased = new Div(
                new H2(getTranslation("privacy.retention.erased")),
                new Paragraph(getTranslation("privacy.retention.text")),
                state,
                eraseDue,
                grid);
        erased.addClassName("card");
        add(new PageHead(getPageTitle()), new PeriodsCard(retention, this::show), erased);
        fillGrid();
        News.<Job>follow(this, heard -> jobs.follow(DueErasures.KIND, heard), this::changed);
    }

    private void fillGrid() {
        Formats formats = Formats.of(getLocale());
        grid.setAriaLabel(getTranslation("privacy.retention.erased"));
        grid.addColumn(erasure -> String.valueOf(erasure.number()))
                .setHeader(getTranslation("privacy.column.number"))
                .setWidth("90px")
                .setFlexGrow(0);
        grid.addColumn(erasure -> formats.dateTime(erasure.erasedAt()))
                .setHeader(getTranslation("privacy.column.erasedAt"))
                .setWidth("145px")
                .setFlexGrow(0);
        grid.addColumn(Erasure::erasedBy).setHeader(getTranslation("privacy.column.erasedBy"));
        grid.addColumn(this::left)
                .setHeader(getTranslation("privacy.column.due"))
                .setFlexGrow(2);
        grid.addComponentColumn(erasure -> Downloads.certificate(erasures, erasure, getLocale()))
                .setHeader(getTranslation("privacy.column.certificate"))
                .setWidth("190px")
                .setFlexGrow(0);
        grid.setItems(query -> erasures.list(query.getOffset(), query.getLimit()).stream(), query -> erasures.count());
    }

    private String left(Erasure erasure) {
        LocalDate dueOn = erasure.dueOn();
        if (dueOn == null) {
            return getTranslation("privacy.retention.nothingLeft");
        }
        String day = Formats.of(getLocale()).date(dueOn);
        return erasure.isDue(LocalDate.now(clock)) ? getTranslation("privacy.retention.due", day) : day;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("privacy.retention.title");
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        show();
    }

    /** What is due is asked of all modules: not at every step. */
    private void changed(Job work) {
        if (!work.isRunning()) {
            show();
        }
    }

    private void show() {
        int waiting = waiting();
        state.setText(
                waiting == 0
                        ? getTranslation("privacy.retention.nothingDue")
                        : getTranslation("privacy.retention.somethingDue", waiting));
        eraseDue.setEnabled(waiting > 0);
        grid.getDataProvider().refreshAll();
    }

    private int waiting() {
        return erasures.due().size() + erasures.dueOfDeleted().size();
    }

    private void ask() {
        ConfirmDialogs.danger("privacy.retention.ask", () -> due.start(getLocale()), waiting());
    }
}
