package org.kartei.invoice.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.kartei.invoice.InvoiceDraft;
import org.kartei.invoice.InvoiceLine;
import org.kartei.invoice.InvoiceSums;
import org.kartei.settings.School;
import org.kartei.shared.BusinessRuleViolation;
import org.kartei.shell.UnsavedChanges;
import org.kartei.voucher.Voucher;

/** An invoice while it is written (INV-1): lines, what is taken off, and what it adds up to, told while somebody types. */
final class DraftForm extends Div {

    static final int REMARK = 2000;
    private static final int REFERENCE = 100;

    private final transient Function<InvoiceDraft, InvoiceSums> sums;
    private final DraftLines lines;
    private final VoucherUses vouchers;
    private final CreditUse credit;
    private final SumsTable table;
    private final TextArea remark = new TextArea(getTranslation("invoice.field.remark"));
    private final TextField reference = new TextField(getTranslation("invoice.field.buyerReference"));
    private final IntegerField dueDays = new IntegerField(getTranslation("invoice.field.dueDays"));
    private transient @Nullable Object saved;

    /** What the customer has to pay with. */
    record Offers(Money balance, List<Voucher> vouchers) {}

    /** @param sums what a draft adds up to; refuses what can't be */
    DraftForm(
            BigDecimal standingPercent,
            CurrencyUnit currency,
            InvoiceDraft content,
            Offers offers,
            Taxes taxes,
            Function<InvoiceDraft, InvoiceSums> sums) {
        this.sums = sums;
        addClassName("draft");
        lines = new DraftLines(taxes, standingPercent, this::changed);
        vouchers = new VoucherUses(
                offers.vouchers(),
                content.vouchers(),
                codes -> sums.apply(InvoiceDraft.of(List.of()).redeeming(codes)),
                this::changed);
        credit = new CreditUse(offers.balance(), content.credit(), this::changed);
        table = new SumsTable(currency);
        remark.setMaxLength(REMARK);
        remark.setMinRows(2);
        remark.setValue(content.remark());
        remark.addValueChangeListener(change -> changed());
        reference.setMaxLength(REFERENCE);
        reference.setHelperText(getTranslation("invoice.field.buyerReference.help"));
        reference.setValue(content.buyerReference());
        reference.addValueChangeListener(change -> changed());
        limit(dueDays);
        dueDays.setValue(content.dueDays());
        dueDays.addValueChangeListener(change -> changed());
        lines.show(content.lines());
        layOut();
        saved();
    }

    private void layOut() {
        var add = new Button(getTranslation("invoice.action.addLine"), new Icon(VaadinIcon.PLUS), click -> lines.add());
        add.addThemeVariants(ButtonVariant.TERTIARY);
        add.setTooltipText(getTranslation("invoice.action.addLine.keys"));
        var texts = new Div(remark, dueDays, reference);
        texts.addClassName("draft-texts");
        var below = new Div(texts, table);
        below.addClassName("draft-below");
        var main = new Div(new H2(getTranslation("invoice.copy.lines")), lines, add, below);
        main.addClassNames("draft-main", "card");
        var side = new Div(credit, vouchers);
        side.addClassNames("draft-side", "card");
        add(main, side);
    }

    /** As many days as there may be. */
    static void limit(IntegerField dueDays) {
        String wrong = dueDays.getTranslation("invoice.error.dueDays", School.MOST_DAYS);
        dueDays.setMin(0);
        dueDays.setMax(School.MOST_DAYS);
        dueDays.setI18n(new IntegerField.IntegerFieldI18n()
                .setRequiredErrorMessage(wrong)
                .setBadInputErrorMessage(wrong)
                .setMinErrorMessage(wrong)
                .setMaxErrorMessage(wrong));
    }

    void addLine() {
        lines.add();
    }

    void focusFirst() {
        lines.focusFirst();
    }

    private void changed() {
        draw();
        UnsavedChanges.tell(this, hasChanges());
    }

    /** What can't be is told where the sums stand: nobody has asked for anything yet. */
    private void draw() {
        try {
            Optional<List<InvoiceLine>> typed = lines.lines();
            if (typed.isEmpty()) {
                table.unknown(getTranslation("invoice.sum.unreadable"));
                return;
            }
            InvoiceSums now =
                    sums.apply(draft(typed.get().stream().map(DraftForm::named).toList()));
            table.show(now);
            credit.propose(now.lines().subtract(now.vouchers()));
        } catch (BusinessRuleViolation refused) {
            table.unknown(getTranslation(refused.messageKey(), refused.args()));
        }
    }

    /** A line adds up before it is said what it is for. */
    private static InvoiceLine named(InvoiceLine line) {
        return line.text().isEmpty()
                ? new InvoiceLine(line.kind(), "?", line.price(), line.tax(), line.suppliedFrom(), line.suppliedUntil())
                : line;
    }

    private InvoiceDraft draft(List<InvoiceLine> typed) {
        return new InvoiceDraft(
                typed,
                vouchers.codes(),
                credit.used(),
                remark.getValue().strip(),
                dueDays.getValue(),
                reference.getValue().strip());
    }

    /** Does something with what is written, unless a field says what is wrong with it; so it does when that is refused. */
    void write(Consumer<InvoiceDraft> how) {
        var refusals = new DraftRefusals(lines, credit, vouchers, dueDays);
        if (lines.check() && !UnsavedChanges.isUnreadable(dueDays)) {
            refusals.run(() -> lines.lines().map(this::draft).ifPresent(how));
        }
    }

    /** Everything as it is now is saved: what differs from it is a change. */
    void saved() {
        saved = typed();
        changed();
    }

    boolean hasChanges() {
        return !Objects.equals(saved, typed()) || UnsavedChanges.isUnreadable(this);
    }

    private Object typed() {
        return List.of(
                lines.typed(),
                vouchers.codes(),
                credit.used(),
                remark.getValue(),
                reference.getValue(),
                Optional.ofNullable(dueDays.getValue()));
    }
}
