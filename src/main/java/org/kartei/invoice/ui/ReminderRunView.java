package org.kartei.invoice.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kartei.invoice.ReminderRow;
import org.kartei.invoice.ReminderRun;
import org.kartei.invoice.ReminderRunId;
import org.kartei.invoice.ReminderRuns;
import org.kartei.job.Job;
import org.kartei.job.JobService;
import org.kartei.shell.Formats;
import org.kartei.shell.News;
import org.kartei.shell.list.ListPanel;
import org.kartei.shell.list.ListPanels;

/** Reminders made in one go: how many there are so far, which, and all of them as documents (INV-2). */
@Route(RemindersView.PATH + "/:run([0-9]{1,18})")
@RolesAllowed("OFFICE")
class ReminderRunView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient ReminderRuns runs;
    private final transient ListPanels lists;
    private final H1 title = new H1();
    private final Paragraph progress = new Paragraph();
    private final Div buttons = new Div();
    private transient @Nullable ReminderRun run;
    private transient @Nullable ListPanel<ReminderRow> list;
    private @Nullable Download archive;

    ReminderRunView(ReminderRuns runs, ListPanels lists, JobService jobs) {
        this.runs = runs;
        this.lists = lists;
        addClassNames("page", "run");
        buttons.addClassName("invoice-actions");
        News.<Job>follow(this, heard -> jobs.follow(ReminderRuns.KIND, heard), this::changed);
        addAttachListener(attach -> again()); // it may have ended between the first look and the first listening
    }

    static String path(ReminderRunId run) {
        return RemindersView.PATH + "/" + run.value();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ReminderRunId id = event.getRouteParameters()
                .getLong("run")
                .map(ReminderRunId::new)
                .orElseThrow(NotFoundException::new);
        var documents = Download.archive("reminders.zip", out -> runs.write(id, out));
        archive = documents;
        buttons.removeAll();
        buttons.add(documents);
        draw(id);
        list = lists.create(ReminderList.made(runs.reminders(id)));
        list.show();
        var titles = new Div(title, progress);
        titles.addClassName("invoice-title");
        var head = new Div(titles, buttons);
        head.addClassName("page-head");
        removeAll();
        add(new RouterLink(getTranslation("reminder.list.title"), RemindersView.class), head, list);
    }

    /** What is there stays in its place, for somebody may be about to click it. */
    private void draw(ReminderRunId id) {
        ReminderRun found = runs.find(id).orElseThrow(NotFoundException::new);
        run = found;
        Formats formats = Formats.of(getLocale());
        title.setText(getPageTitle());
        progress.setText(getTranslation(
                "invoice.reminder.progress",
                formats.number(found.made()),
                formats.number(found.invoices()),
                found.staffName()));
        Objects.requireNonNull(archive).setVisible(found.made() > 0);
    }

    private void changed(Job work) {
        ReminderRun shown = run;
        if (shown != null && Long.valueOf(shown.id().value()).equals(work.subjectId())) {
            again();
        }
    }

    private void again() {
        if (run != null && list != null) {
            draw(run.id());
            list.refresh();
        }
    }

    @Override
    public String getPageTitle() {
        return run == null
                ? ""
                : getTranslation(
                        "invoice.reminder.run.title", Formats.of(getLocale()).dateTime(run.createdAt()));
    }
}
