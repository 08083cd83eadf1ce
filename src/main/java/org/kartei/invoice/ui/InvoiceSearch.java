package org.kartei.invoice.ui;

import com.vaadin.flow.component.UI;
import java.util.List;
import org.kartei.invoice.InvoiceRow;
import org.kartei.invoice.Invoices;
import org.kartei.shell.Formats;
import org.kartei.shell.SearchSource;
import org.springframework.stereotype.Component;

/** Invoices by their number or its beginning, from anywhere (FILE-8). */
@Component
class InvoiceSearch implements SearchSource {

    private final Invoices invoices;

    InvoiceSearch(Invoices invoices) {
        this.invoices = invoices;
    }

    @Override
    public String captionKey() {
        return "invoice.list.title";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public List<Hit> find(String typed, int limit) {
        return invoices.beginning(typed.strip(), limit).stream()
                .map(InvoiceSearch::hit)
                .toList();
    }

    private static Hit hit(InvoiceRow invoice) {
        Formats formats = Formats.of(UI.getCurrent().getLocale());
        return new Hit(
                invoice.number(),
                String.join(
                        " · ",
                        invoice.recipientName(),
                        formats.date(invoice.issuedOn()),
                        InvoiceTexts.state(invoice.state())),
                InvoiceView.path(invoice));
    }
}
