package org.kartei.invoice.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.Map;
import org.kartei.invoice.InvoiceRow;
import org.kartei.invoice.Invoices;
import org.kartei.shell.MenuButtons;
import org.kartei.shell.list.ListPanel;
import org.kartei.shell.list.ListPanels;

/** All invoices (INV-5). */
@Route(InvoicesView.PATH)
@Menu(title = "invoice.list.title", order = 220, icon = "vaadin:invoice")
@RolesAllowed("OFFICE")
class InvoicesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = "invoices";

    private static final Map<String, String> TOOLS = new LinkedHashMap<>();

    static {
        TOOLS.put("invoice.action.import", "import");
        TOOLS.put("bank.title", "bank");
        TOOLS.put("invoiceRun.list.title", "runs");
        TOOLS.put("reminder.list.title", "reminders");
        TOOLS.put("invoice.action.directDebits", "direct-debits");
    }

    private final ListPanel<InvoiceRow> list;

    InvoicesView(ListPanels lists, Invoices invoices) {
        setSizeFull();
        list = lists.create(new InvoiceList().all(invoices.list()));
        var create = new Button(getTranslation(NewInvoiceAction.CAPTION), new Icon(VaadinIcon.PLUS));
        create.addThemeVariants(ButtonVariant.PRIMARY);
        create.addClickListener(click -> UI.getCurrent().navigate(WriteInvoiceView.class));
        list.addActions(tools(), create);
        add(list);
    }

    /** What is done to many of them, each on a page of its own; some of the pages belong to modules above. */
    private MenuBar tools() {
        MenuBar bar = MenuButtons.bar(MenuBarVariant.TERTIARY);
        MenuItem tools = bar.addItem(new Icon(VaadinIcon.TOOLS));
        tools.add(getTranslation("customer.action.tools"));
        TOOLS.forEach((captionKey, path) -> tools.getSubMenu()
                .addItem(getTranslation(captionKey), click -> UI.getCurrent().navigate(PATH + "/" + path)));
        return bar;
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
