package org.kartei.invoice.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import java.math.BigDecimal;
import org.joda.money.CurrencyUnit;
import org.kartei.invoice.InvoiceSums;
import org.kartei.shell.Formats;

/** What a draft adds up to, while it is typed; and why it does not, where it does not. */
final class SumsTable extends Div {

    private final transient Formats formats = Formats.of(getLocale());
    private final transient CurrencyUnit currency;
    private final boolean isOffer;
    private final NativeTable table = new NativeTable();
    private final Paragraph problem = new Paragraph();

    /** @param isOffer which is a total and nothing else, for nothing is taken off it, and nothing is to be paid yet */
    SumsTable(CurrencyUnit currency, boolean isOffer) {
        this.currency = currency;
        this.isOffer = isOffer;
        addClassName("draft-sums");
        table.addClassName("invoice-lines");
        problem.addClassName("negative");
        getElement().setAttribute("role", "status");
        add(table, problem);
    }

    void show(InvoiceSums sums) {
        table.getBody().removeAll();
        if (!isOffer) {
            row(getTranslation("invoice.sum.lines"), formats.amount(sums.lines()));
        }
        if (sums.vouchers().signum() != 0) {
            row(getTranslation("invoice.sum.vouchers"), off(sums.vouchers()));
        }
        if (sums.credit().signum() != 0) {
            row(getTranslation("invoice.sum.credit"), off(sums.credit()));
        }
        row(total(), formats.money(sums.total(), currency.toCurrency())).addClassName("invoice-total");
        sums.taxes().stream()
                .filter(part -> part.gross().signum() != 0)
                .forEach(part -> row(InvoiceTexts.tax(part, formats), formats.amount(part.vat())));
        boolean isTooMuch = sums.total().signum() < 0 && sums.lines().signum() > 0; // for nothing, it is paid out
        tell(isTooMuch ? getTranslation("invoice.error.creditTooMuch") : "");
    }

    /** No sum is better than one that is not right. */
    void unknown(String why) {
        table.getBody().removeAll();
        row(total(), "\u2013").addClassName("invoice-total");
        tell(why);
    }

    private String total() {
        return getTranslation(isOffer ? "offer.column.total" : "invoice.sum.total");
    }

    private void tell(String what) {
        problem.setText(what);
        problem.setVisible(!what.isEmpty());
    }

    private String off(BigDecimal amount) {
        return formats.amount(amount.negate());
    }

    private NativeTableRow row(String caption, String amount) {
        var figure = new NativeTableCell(amount);
        figure.addClassName("amount");
        var row = new NativeTableRow(new NativeTableCell(caption), figure);
        row.addClassName("invoice-sum");
        table.getBody().add(row);
        return row;
    }
}
