package org.kartei.invoice.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.kartei.invoice.ReminderRow;
import org.kartei.invoice.ReminderRun;
import org.kartei.invoice.ReminderRunId;
import org.kartei.invoice.ReminderRuns;
import org.kartei.job.JobService;
import org.kartei.shell.Formats;
import org.kartei.shell.list.ListDefinition;
import org.kartei.shell.list.ListPanels;

/** Reminders made in one go: how many there are so far, which, and all of them as documents (INV-2). */
@Route(RemindersView.PATH + "/:run([0-9]{1,18})")
@RolesAllowed("OFFICE")
class ReminderRunView extends RunPage<ReminderRow> {

    private final transient ReminderRuns runs;
    private Component archive = new Div();

    ReminderRunView(ReminderRuns runs, ListPanels lists, JobService jobs) {
        super(lists, jobs, ReminderRuns.KIND);
        this.runs = runs;
    }

    static String path(ReminderRunId run) {
        return RemindersView.PATH + "/" + run.value();
    }

    @Override
    List<Component> buttons(long id) {
        archive = Download.archive("reminders.zip", out -> runs.write(new ReminderRunId(id), out));
        return List.of(archive);
    }

    @Override
    ListDefinition<ReminderRow> made(long id) {
        return ReminderList.made(runs.reminders(new ReminderRunId(id)));
    }

    @Override
    RouterLink all() {
        return new RouterLink(getTranslation("reminder.list.title"), RemindersView.class);
    }

    @Override
    void draw(long id) {
        ReminderRun found = runs.find(new ReminderRunId(id)).orElseThrow(NotFoundException::new);
        Formats formats = Formats.of(getLocale());
        tell(
                getTranslation("invoice.reminder.run.title", formats.dateTime(found.createdAt())),
                getTranslation(
                        "invoice.reminder.progress",
                        formats.number(found.made()),
                        formats.number(found.invoices()),
                        found.staffName()));
        archive.setVisible(found.made() > 0);
    }
}
