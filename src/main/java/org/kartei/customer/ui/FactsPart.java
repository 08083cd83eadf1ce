package org.kartei.customer.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.kartei.customer.CustomerRow;
import org.kartei.customer.file.FilePart;
import org.kartei.customer.file.OpenFile;
import org.kartei.shell.Formats;

/** The figures of a customer at one glance (FILE-2). */
@org.springframework.stereotype.Component
class FactsPart implements FilePart {

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Component part(OpenFile file) {
        CustomerRow customer = file.customer();
        Formats formats = Formats.of(UI.getCurrent().getLocale());
        var facts = new DescriptionList();
        facts.addClassName("facts");
        fact(facts, "createdOn", formats.date(customer.createdOn()));
        fact(facts, "creditBalance", formats.amount(customer.creditBalance()));
        fact(facts, "openAmount", formats.amount(customer.openAmount()));
        fact(facts, "activePasses", formats.number(customer.activePasses()));
        if (customer.lastSession() != null) {
            fact(facts, "lastSession", formats.date(customer.lastSession()));
        }
        if (customer.nextFollowUp() != null) {
            fact(facts, "nextFollowUp", formats.date(customer.nextFollowUp()));
        }
        var part = new Div(facts);
        if (!customer.groups().isEmpty()) {
            var badges = new Div();
            badges.addClassName("fact-groups");
            file.groups().stream()
                    .filter(group -> customer.groups().contains(group.id()))
                    .forEach(group -> {
                        var badge = new Span(group.name());
                        badge.addClassNames(
                                "badge", "badge-" + group.color().name().toLowerCase(Locale.ROOT));
                        badges.add(badge);
                    });
            part.add(badges);
        }
        return part;
    }

    private static void fact(DescriptionList facts, String column, String value) {
        facts.add(
                new DescriptionList.Term(UI.getCurrent().getTranslation("customer.column." + column)),
                new DescriptionList.Description(value));
    }
}
