package org.kartei.invoice.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.kartei.invoice.InvoiceState;
import org.kartei.invoice.TaxPart;
import org.kartei.shell.Formats;

/** How what is known of invoices reads. */
final class InvoiceTexts {

    private InvoiceTexts() {}

    /** Where all invoices of a customer are. */
    static String ofCustomer(long number) {
        return "customers/" + number + "/invoices";
    }

    static String state(InvoiceState state) {
        return text("invoice.state." + state);
    }

    static String color(InvoiceState state) {
        return switch (state) {
            case DRAFT -> "grey";
            case ISSUED -> "blue";
            case PARTLY_PAID -> "amber";
            case PAID -> "green";
            case CANCELLED -> "red";
        };
    }

    static Span badge(InvoiceState state) {
        var badge = new Span(state(state));
        badge.addClassNames("badge", "badge-" + color(state));
        return badge;
    }

    /** "Includes 19 % VAT on 100.84 net", "Free of VAT. § 4 Nr. 21 UStG". */
    static String tax(TaxPart part, Formats formats) {
        return part.tax().percent().signum() == 0
                ? text("invoice.sum.untaxed", part.tax().reason())
                : text("invoice.sum.vat", formats.percent(part.tax().percent()), formats.amount(part.net()));
    }

    /** A line that leads to another document: "Takes the place of 2026-00001". */
    static Div link(String key, String path, String name) {
        var link = new Div(new Span(text(key) + " "), new Anchor(path, name));
        link.addClassName("invoice-counterpart");
        return link;
    }

    static String text(String key, Object... args) {
        return UI.getCurrent().getTranslation(key, args);
    }
}
