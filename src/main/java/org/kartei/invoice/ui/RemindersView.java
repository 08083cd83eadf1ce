package org.kartei.invoice.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.kartei.invoice.InvoiceId;
import org.kartei.invoice.ReminderRow;
import org.kartei.invoice.ReminderRunId;
import org.kartei.invoice.ReminderRuns;
import org.kartei.invoice.Reminders;
import org.kartei.shell.Notices;
import org.kartei.shell.list.BulkAction;
import org.kartei.shell.list.ListPanel;
import org.kartei.shell.list.ListPanels;
import org.kartei.shell.list.Selected;

/** Invoices whose next reminder is due today; those that are ticked are reminded of in one go (INV-2). */
@Route(RemindersView.PATH)
@RolesAllowed("OFFICE")
class RemindersView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = InvoicesView.PATH + "/reminders";

    private final transient ReminderRuns runs;
    private final ListPanel<ReminderRow> list;

    RemindersView(ListPanels lists, Reminders reminders, ReminderRuns runs) {
        this.runs = runs;
        setSizeFull();
        list = lists.create(ReminderList.due(reminders.due()));
        list.addBulkAction(new BulkAction("invoice.reminder.make", this::make));
        runs.latest(1).forEach(latest -> list.addActions(latest(latest.id())));
        var all = new Button(getTranslation("invoice.reminder.all"), new Icon(VaadinIcon.CHECK_SQUARE_O));
        all.addClickListener(click -> list.selectAllMatching());
        list.addActions(all);
        add(list);
    }

    private Button latest(ReminderRunId run) {
        var button = new Button(getTranslation("invoice.reminder.latest"), new Icon(VaadinIcon.CLOCK));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.addClickListener(click -> UI.getCurrent().navigate(ReminderRunView.path(run)));
        return button;
    }

    private void make(Selected selected) {
        ReminderRunId run =
                runs.start(selected.ids().stream().map(InvoiceId::new).toList(), selected.matching());
        Notices.success("invoice.reminder.started");
        UI.getCurrent().navigate(ReminderRunView.path(run));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.show(event);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("reminder.list.title");
    }
}
