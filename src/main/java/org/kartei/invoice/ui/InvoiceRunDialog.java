package org.kartei.invoice.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.kartei.customer.CustomerId;
import org.kartei.invoice.InvoiceLine;
import org.kartei.invoice.InvoiceRuns;
import org.kartei.invoice.RunDraft;
import org.kartei.invoice.RunGaps;
import org.kartei.invoice.RunId;
import org.kartei.settings.School;
import org.kartei.shared.BusinessRuleViolation;
import org.kartei.shell.Formats;
import org.kartei.shell.Notices;
import org.kartei.shell.UnsavedChanges;
import org.kartei.shell.list.Selected;

/** Writes what each of many customers is charged, and issues it. */
final class InvoiceRunDialog extends Dialog {

    private final transient InvoiceRuns runs;
    private final transient Selected customers;
    private final transient CurrencyUnit currency;
    private final DraftLines lines;
    private final TextArea remark = new TextArea(getTranslation("invoice.field.remark"));
    private final IntegerField dueDays = new IntegerField(getTranslation("invoice.field.dueDays"));
    private final Checkbox standing = new Checkbox(getTranslation("invoice.run.standing"), true);
    private final Checkbox credit = new Checkbox(getTranslation("invoice.run.credit"), true);
    private final Paragraph each = new Paragraph();

    InvoiceRunDialog(InvoiceRuns runs, Taxes taxes, School school, Selected customers) {
        this.runs = runs;
        this.customers = customers;
        this.currency = CurrencyUnit.of(school.currency());
        lines = new DraftLines(taxes, BigDecimal.ZERO, this::changed);
        setHeaderTitle(getTranslation("invoice.run.title", customers.count()));
        setWidth("min(64rem, 96vw)");
        remark.setMaxLength(DraftForm.REMARK);
        DraftForm.limit(dueDays);
        dueDays.setValue(school.daysToPay());
        var add = new Button(getTranslation("invoice.action.addLine"), new Icon(VaadinIcon.PLUS), click -> lines.add());
        add.addThemeVariants(ButtonVariant.TERTIARY);
        var texts = new Div(remark, dueDays);
        texts.addClassName("draft-texts");
        each.addClassName("run-each");
        var help = new Paragraph(getTranslation("invoice.run.help"));
        help.addClassName("secondary");
        RunGaps gaps = runs.gaps(ids(), customers.matching());
        var charged = new Paragraph(getTranslation("invoice.run.charged", gaps.customers()));
        charged.addClassName("run-each");
        var plain = EInvoiceNotice.beforeRun(gaps);
        var fields = new Div(lines, add, texts, standing, credit, help, plain, charged, each);
        fields.addClassNames("draft-main", "run-fields");
        add(fields);
        var issue = new Button(getTranslation("invoice.run.issue"), click -> issue());
        issue.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("shell.action.cancel"), click -> close()), issue);
        lines.show(List.of());
        changed();
        UnsavedChanges.guard(this);
    }

    private void changed() {
        each.setText(lines.lines()
                .map(typed -> typed.stream().map(InvoiceLine::gross).reduce(BigDecimal.ZERO, BigDecimal::add))
                .map(sum -> getTranslation(
                        "invoice.run.each", Formats.of(getLocale()).money(sum, currency.toCurrency())))
                .orElseGet(() -> getTranslation("invoice.sum.unreadable")));
    }

    private void issue() {
        if (!lines.check() || UnsavedChanges.isUnreadable(dueDays)) {
            return;
        }
        try {
            Optional<RunId> run = lines.lines().map(typed -> runs.start(ids(), customers.matching(), draft(typed)));
            if (run.isPresent()) {
                close();
                Notices.success("invoice.run.started");
                UI.getCurrent().navigate(RunView.path(run.get()));
            }
        } catch (BusinessRuleViolation refused) {
            if (!DraftRefusals.tell(lines, refused)) {
                throw refused;
            }
        }
    }

    private List<CustomerId> ids() {
        return customers.ids().stream().map(CustomerId::new).toList();
    }

    private RunDraft draft(List<InvoiceLine> typed) {
        return new RunDraft(
                typed, remark.getValue().strip(), dueDays.getValue(), standing.getValue(), credit.getValue());
    }
}
