package org.kartei.invoice.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.kartei.invoice.Invoice;
import org.kartei.invoice.InvoiceLine;
import org.kartei.invoice.InvoiceSums;
import org.kartei.invoice.Offer;
import org.kartei.shell.Formats;

/** The lines of an invoice or an offer, what is taken off, what is to be paid, and the tax in it. */
final class LineTable extends NativeTable {

    private static final int COLUMNS = 4;

    private final Formats formats = Formats.of(getLocale());

    LineTable(Invoice invoice) {
        this(invoice.lines());
        Currency currency = invoice.currency().toCurrency();
        invoice.vouchers()
                .forEach(use -> sum(
                        getTranslation("invoice.sum.voucher", use.code()),
                        formats.amount(use.amount().negate())));
        BigDecimal credit = invoice.sums().credit();
        if (credit.signum() != 0) {
            sum(getTranslation("invoice.sum.credit"), formats.amount(credit.negate()));
        }
        total(
                invoice.sums().total().signum() < 0 ? "invoice.column.charged" : "invoice.sum.total",
                invoice.sums(),
                currency);
        if (invoice.open().signum() != 0) {
            sum(getTranslation("invoice.sum.open"), formats.money(invoice.open(), currency));
        }
    }

    LineTable(Offer offer) {
        this(offer.lines());
        total("offer.column.total", offer.sums(), offer.currency().toCurrency());
    }

    private LineTable(List<InvoiceLine> lines) {
        addClassName("invoice-lines");
        var head = new NativeTableRow();
        for (String key : new String[] {"text", "quantity", "unitPrice", "amount"}) {
            head.add(new NativeTableHeaderCell(getTranslation("invoice.line." + key)));
        }
        getHead().add(head);
        lines.forEach(line -> getBody().add(row(line)));
    }

    /** With the tax in it. */
    private void total(String key, InvoiceSums sums, Currency currency) {
        sum(getTranslation(key), formats.money(sums.total(), currency)).addClassName("invoice-total");
        sums.taxes().stream()
                .filter(part -> part.gross().signum() != 0)
                .forEach(part -> sum(InvoiceTexts.tax(part, formats), formats.amount(part.vat())));
    }

    private NativeTableRow row(InvoiceLine line) {
        return new NativeTableRow(
                text(line),
                number(formats.decimal(line.price().quantity())),
                number(formats.amount(line.price().unitPrice())),
                number(formats.amount(line.gross())));
    }

    /** With what is taken off, so that quantity and unit price give the amount. */
    private NativeTableCell text(InvoiceLine line) {
        var cell = new NativeTableCell(line.text());
        takenOff(cell, "invoice.line.standing", line.price().standingDiscount());
        takenOff(cell, "invoice.line.discount", line.price().handDiscount());
        return cell;
    }

    private void takenOff(NativeTableCell cell, String key, BigDecimal amount) {
        if (amount.signum() != 0) {
            var note = new Div(getTranslation(key) + ": " + formats.amount(amount.negate()));
            note.addClassName("secondary");
            cell.add(note);
        }
    }

    private static NativeTableCell number(String text) {
        var cell = new NativeTableCell(text);
        cell.addClassName("amount");
        return cell;
    }

    private NativeTableRow sum(String caption, String amount) {
        var name = new NativeTableCell(caption);
        name.setColspan(COLUMNS - 1);
        var row = new NativeTableRow(name, number(amount));
        row.addClassName("invoice-sum");
        getBody().add(row);
        return row;
    }
}
