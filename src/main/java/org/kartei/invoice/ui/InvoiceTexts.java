package org.kartei.invoice.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import org.kartei.invoice.InvoiceState;

/** How what is known of invoices reads. */
final class InvoiceTexts {

    private InvoiceTexts() {}

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

    static String text(String key, Object... args) {
        return UI.getCurrent().getTranslation(key, args);
    }
}
