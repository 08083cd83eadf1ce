package org.kartei.invoice.ui;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.math.BigDecimal;
import org.kartei.invoice.LinePrice;
import org.kartei.shell.Formats;

/** How the price of a line comes about, step by step; the steps add up to the cent (rules.md, "Money"). */
final class WhyThisPrice extends NativeTable {

    private final Formats formats = Formats.of(getLocale());

    WhyThisPrice(LinePrice price) {
        addClassNames("invoice-lines", "invoice-why");
        step(
                getTranslation(
                        "invoice.why.regular", formats.decimal(price.quantity()), formats.amount(price.unitPrice())),
                price.regular());
        if (price.standingPercent().signum() != 0) {
            step(
                    getTranslation("invoice.why.standing", formats.percent(price.standingPercent())),
                    price.standingDiscount().negate());
        }
        String byHand = new TypedDiscount(price.discountPercent(), price.discount()).written(formats);
        if (!byHand.isEmpty()) {
            step(
                    getTranslation("invoice.why.hand", byHand),
                    price.handDiscount().negate());
        }
        step(getTranslation("invoice.why.price"), price.gross()).addClassName("invoice-total");
    }

    private NativeTableRow step(String caption, BigDecimal amount) {
        var figure = new NativeTableCell(formats.amount(amount));
        figure.addClassName("amount");
        var row = new NativeTableRow(new NativeTableCell(caption), figure);
        getBody().add(row);
        return row;
    }
}
