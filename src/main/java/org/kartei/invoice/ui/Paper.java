package org.kartei.invoice.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kartei.shell.Formats;

/** A document on the screen, as it stands on paper: to whom, when, and whatever is added below. */
final class Paper extends Div {

    private final Div facts = new Div();

    /** @param file path of the customer's file, null once the customer is gone */
    Paper(String name, @Nullable String file, String recipient) {
        var address = new Div(file == null ? new Span(name) : new Anchor(file, name));
        recipient.lines().forEach(line -> address.add(new Div(new Span(line))));
        address.addClassName("invoice-recipient");
        facts.addClassName("secondary");
        var top = new Div(address, facts);
        top.addClassName("invoice-top");
        add(top);
        addClassNames("card", "invoice-paper");
    }

    /** Nothing where there is no such day. */
    void fact(String key, @Nullable LocalDate day) {
        if (day != null) {
            facts.add(new Div(getTranslation(key, Formats.of(getLocale()).date(day))));
        }
    }

    /** Nothing where nothing is said. */
    void fact(String key, String text) {
        if (!text.isEmpty()) {
            facts.add(new Div(getTranslation(key, text)));
        }
    }

    /** Nothing where nothing is said. */
    void say(String text) {
        if (!text.isEmpty()) {
            var paragraph = new Paragraph(text);
            paragraph.addClassName("invoice-remark");
            add(paragraph);
        }
    }
}
