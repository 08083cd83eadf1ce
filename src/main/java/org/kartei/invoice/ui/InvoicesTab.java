package org.kartei.invoice.ui;

import org.kartei.customer.file.FileContent;
import org.kartei.customer.file.FileTab;
import org.kartei.customer.file.OpenFile;
import org.kartei.invoice.Invoices;
import org.kartei.shell.list.ListPanels;
import org.springframework.stereotype.Component;

/** A customer's invoices in the file (FILE-1, INV-5). */
@Component
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
        return new ListContent(
                lists.create(new InvoiceList().ofCustomer(invoices.of(file.id()))),
                NewInvoiceAction.CAPTION,
                () -> WriteInvoiceView.open(file.customer().number()));
    }
}
