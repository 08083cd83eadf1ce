package org.kartei.invoice.ui;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import org.kartei.invoice.Invoice;
import org.kartei.shell.Formats;

/** What came in on an invoice, or went back. */
final class PaymentTable extends NativeTable {

    PaymentTable(Invoice invoice) {
        addClassName("invoice-lines");
        Formats formats = Formats.of(getLocale());
        var head = new NativeTableRow();
        for (String key : new String[] {"paidOn", "way", "note", "staff", "amount"}) {
            head.add(new NativeTableHeaderCell(getTranslation("invoice.payment." + key)));
        }
        getHead().add(head);
        invoice.payments().forEach(payment -> {
            var amount = new NativeTableCell(formats.amount(payment.amount()));
            amount.addClassName("amount");
            getBody()
                    .add(new NativeTableRow(
                            new NativeTableCell(formats.date(payment.paidOn())),
                            new NativeTableCell(getTranslation(payment.way().nameKey())),
                            new NativeTableCell(payment.note()),
                            new NativeTableCell(payment.staffName()),
                            amount));
        });
    }
}
