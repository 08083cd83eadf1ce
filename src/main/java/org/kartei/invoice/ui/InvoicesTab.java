package org.kartei.invoice.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.kartei.customer.file.FileContent;
import org.kartei.customer.file.FileTab;
import org.kartei.customer.file.OpenFile;
import org.kartei.invoice.InvoiceRow;
import org.kartei.invoice.Invoices;
import org.kartei.shell.list.ListPanel;
import org.kartei.shell.list.ListPanels;

/** A customer's invoices in the file (FILE-1, INV-5). */
@org.springframework.stereotype.Component
class InvoicesTab implements FileTab {

    private final ListPanels lists;
    private final Invoices invoices;

    InvoicesTab(ListPanels lists, Invoices invoices) {
        this.lists = lists;
        this.invoices = invoices;
    }

    @Override
    public String path() {
        return "invoices";
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public String entries() {
        return "select count(*) from invoice fi where fi.customer_id = c.id";
    }

    @Override
    public FileContent content(OpenFile file) {
        ListPanel<InvoiceRow> list = lists.create(new InvoiceList().ofCustomer(invoices.of(file.id())));
        list.show();
        var create = new Button(UI.getCurrent().getTranslation(NewInvoiceAction.CAPTION), new Icon(VaadinIcon.PLUS));
        create.addThemeVariants(ButtonVariant.PRIMARY);
        create.addClickListener(click -> WriteInvoiceView.open(file.customer().number()));
        var bar = new Div(create);
        bar.addClassName("tab-bar");
        var content = new Div(bar, list);
        content.addClassName("invoices");
        return new FileContent() {
            @Override
            public Component component() {
                return content;
            }

            @Override
            public void refresh() {
                list.refresh();
            }
        };
    }
}
