package org.kartei.customer.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Currency;
import java.util.Locale;
import org.kartei.customer.CustomerRow;
import org.kartei.customer.file.FilePart;
import org.kartei.customer.file.OpenFile;
import org.kartei.group.GroupService;
import org.kartei.settings.SettingsService;
import org.kartei.shell.Formats;

/** The figures of a customer at one glance (FILE-2). */
@org.springframework.stereotype.Component
class FactsPart implements FilePart {

    private final SettingsService settings;
    private final GroupService groups;

    FactsPart(SettingsService settings, GroupService groups) {
        this.settings = settings;
        this.groups = groups;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Component part(OpenFile file) {
        CustomerRow customer = file.customer();
        Formats formats = Formats.of(UI.getCurrent().getLocale());
        var currency = Currency.getInstance(settings.school().currency());
        var facts = new DescriptionList();
        facts.addClassName("facts");
        fact(facts, "createdOn", formats.date(customer.createdOn()));
        fact(facts, "creditBalance", formats.money(customer.creditBalance(), currency));
        fact(facts, "openAmount", formats.money(customer.openAmount(), currency));
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
            groups.all().stream()
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
