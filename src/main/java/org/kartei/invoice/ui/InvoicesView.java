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
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.kartei.invoice.InvoiceRow;
import org.kartei.invoice.Invoices;
import org.kartei.shell.list.ListPanel;
import org.kartei.shell.list.ListPanels;

/** All invoices (INV-5). */
@Route(InvoicesView.PATH)
@Menu(title = "invoice.list.title", order = 220, icon = "vaadin:invoice")
@RolesAllowed("OFFICE")
class InvoicesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = "invoices";

    private final ListPanel<InvoiceRow> list;

    InvoicesView(ListPanels lists, Invoices invoices) {
        setSizeFull();
        list = lists.create(new InvoiceList().all(invoices.list()));
        var create = new Button(getTranslation(NewInvoiceAction.CAPTION), new Icon(VaadinIcon.PLUS));
        create.addThemeVariants(ButtonVariant.PRIMARY);
        create.addClickListener(click -> UI.getCurrent().navigate(WriteInvoiceView.class));
        var runs = new Button(getTranslation("invoiceRun.list.title"), new Icon(VaadinIcon.COPY_O));
        runs.addThemeVariants(ButtonVariant.TERTIARY);
        runs.addClickListener(click -> UI.getCurrent().navigate(RunsView.class));
        var reminders = new Button(getTranslation("reminder.list.title"), new Icon(VaadinIcon.BELL_O));
        reminders.addThemeVariants(ButtonVariant.TERTIARY);
        reminders.addClickListener(click -> UI.getCurrent().navigate(RemindersView.class));
        list.addActions(importButton(), debitsButton(), runs, reminders, create);
        add(list);
    }

    private Button importButton() {
        var button = new Button(getTranslation("invoice.action.import"), new Icon(VaadinIcon.UPLOAD_ALT));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.addClickListener(click -> UI.getCurrent().navigate(PATH + "/import"));
        return button;
    }

    private Button debitsButton() {
        var button = new Button(getTranslation("invoice.action.directDebits"), new Icon(VaadinIcon.EURO));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.addClickListener(click -> UI.getCurrent().navigate(PATH + "/direct-debits"));
        return button;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.show(event);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("invoice.list.title");
    }
}
