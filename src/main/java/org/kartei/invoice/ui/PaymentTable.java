package org.kartei.invoice.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.function.Consumer;
import org.kartei.invoice.Invoice;
import org.kartei.invoice.Payment;
import org.kartei.shell.Formats;

/** What came in on an invoice, or went back; what was wrong is struck through. */
final class PaymentTable extends NativeTable {

    private final Formats formats = Formats.of(getLocale());
    private final Invoice invoice;

    PaymentTable(Invoice invoice, Consumer<Payment> reverse) {
        this.invoice = invoice;
        addClassNames("invoice-lines", "invoice-payments");
        var head = new NativeTableRow();
        for (String key : new String[] {"paidOn", "way", "note", "staff", "amount"}) {
            head.add(new NativeTableHeaderCell(getTranslation("invoice.payment." + key)));
        }
        getHead().add(head);
        invoice.payments().forEach(payment -> getBody().add(row(payment, reverse)));
    }

    private NativeTableRow row(Payment payment, Consumer<Payment> reverse) {
        var note = new NativeTableCell(note(payment));
        if (invoice.canReverse(payment)) {
            var button = new Button(getTranslation("invoice.reverse.action"), click -> reverse.accept(payment));
            button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            button.addClassName("no-print");
            note.add(button);
        }
        var amount = new NativeTableCell(formats.amount(payment.amount()));
        amount.addClassName("amount");
        var row = new NativeTableRow(
                new NativeTableCell(formats.date(payment.paidOn())),
                new NativeTableCell(getTranslation(payment.way().nameKey())),
                note,
                new NativeTableCell(payment.staffName()),
                amount);
        if (invoice.payments().stream().anyMatch(each -> Objects.equals(each.reversesId(), payment.id()))) {
            row.addClassName("reversed");
        }
        return row;
    }

    private String note(Payment payment) {
        if (payment.reversesId() != null) {
            return getTranslation("invoice.payment.reverses", payment.note());
        }
        return (payment.note()
                        + part("invoice.payment.fees", payment.fees())
                        + part("invoice.payment.credited", payment.credited()))
                .strip();
    }

    private String part(String key, BigDecimal amount) {
        return amount.signum() == 0 ? "" : " " + getTranslation(key, formats.amount(amount));
    }
}
