package org.kartei.invoice.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.kartei.invoice.ReminderTerm;
import org.kartei.invoice.ReminderTerms;
import org.kartei.shell.Formats;
import org.kartei.shell.PageHead;
import org.kartei.shell.SmallTable;

/** How reminders of each level are made (INV-2). */
@Route("settings/reminders")
@Menu(title = "invoice.reminder.terms", order = 493, icon = "vaadin:alarm")
@RolesAllowed("MANAGER")
class ReminderTermsView extends Div implements HasDynamicTitle {

    private final transient ReminderTerms terms;
    private final SmallTable<ReminderTerm> table;

    ReminderTermsView(ReminderTerms terms) {
        this.terms = terms;
        addClassName("page");
        var help = new Paragraph(getTranslation("invoice.reminder.terms.help"));
        help.addClassName("secondary");
        Formats formats = Formats.of(getLocale());
        table = new SmallTable<ReminderTerm>(getPageTitle(), "")
                .text(getTranslation("invoice.reminder.level"), term -> getTranslation(term.nameKey()))
                .number(getTranslation("invoice.reminder.term.days"), term -> formats.number(term.days()))
                .number(getTranslation("invoice.reminder.fee"), term -> formats.amount(term.fee()))
                .number(getTranslation("invoice.reminder.term.daysToPay"), term -> formats.number(term.daysToPay()))
                .actions(getTranslation("invoice.reminder.term.change"), this::actions);
        add(new PageHead(getPageTitle()), help, table);
        refresh();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("invoice.reminder.terms");
    }

    private List<Button> actions(ReminderTerm term) {
        var change = new Button(
                getTranslation("invoice.reminder.term.change"),
                click -> new ReminderTermDialog(terms, term, this::refresh).open());
        change.setAriaLabel(getTranslation("invoice.reminder.term.change.of", getTranslation(term.nameKey())));
        return List.of(change);
    }

    private void refresh() {
        table.show(terms.all());
    }
}
