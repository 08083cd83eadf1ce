package org.kartei.invoice.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.kartei.invoice.InvoiceDraft;
import org.kartei.invoice.InvoiceLine;
import org.kartei.invoice.InvoiceSums;
import org.kartei.settings.School;
import org.kartei.shell.UnsavedChanges;
import org.kartei.voucher.Voucher;

/** An invoice while it is written (INV-1): with what is taken off its lines. */
final class DraftForm extends LinesForm<InvoiceDraft> {

    static final int REMARK = 2000;
    private static final int REFERENCE = 100;

    private final transient Function<InvoiceDraft, InvoiceSums> sums;
    private final VoucherUses vouchers;
    private final CreditUse credit;
    private final TextArea remark = new TextArea(getTranslation("invoice.field.remark"));
    private final TextField reference = new TextField(getTranslation("invoice.field.buyerReference"));
    private final IntegerField dueDays = new IntegerField(getTranslation("invoice.field.dueDays"));
    private final IntegerField instalments = new IntegerField(getTranslation("invoice.instalments.count"));

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
        super(taxes, standingPercent, new SumsTable(currency, false));
        this.sums = sums;
        vouchers = new VoucherUses(
                offers.vouchers(),
                content.vouchers(),
                codes -> sums.apply(InvoiceDraft.of(List.of()).redeeming(codes)),
                this::changed);
        credit = new CreditUse(offers.balance(), content.credit(), this::changed);
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
        InstalmentDialog.limit(instalments, 1);
        instalments.setHelperText(getTranslation("invoice.instalments.count.help"));
        instalments.setValue(content.instalments());
        instalments.addValueChangeListener(change -> changed());
        var terms = new Div(dueDays, instalments);
        terms.addClassNames("field-row", "reminder-numbers");
        layOut(content.lines(), remark, terms, reference);
        var side = new Div(credit, vouchers);
        side.addClassNames("draft-side", "card");
        add(side);
        saved();
    }

    @Override
    InvoiceSums sums(List<InvoiceLine> typed) {
        InvoiceSums now = sums.apply(draft(typed));
        if (InvoiceLine.arePayout(typed)) {
            credit.proposeAll();
        } else {
            credit.propose(now.lines().subtract(now.vouchers()));
        }
        return now;
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

    @Override
    InvoiceDraft draft(List<InvoiceLine> typed) {
        return new InvoiceDraft(
                typed,
                vouchers.codes(),
                credit.used(),
                remark.getValue().strip(),
                dueDays.getValue(),
                Objects.requireNonNullElse(instalments.getValue(), 1),
                reference.getValue().strip());
    }

    @Override
    List<Object> besides() {
        return List.of(
                vouchers.codes(),
                credit.used(),
                remark.getValue(),
                reference.getValue(),
                Optional.ofNullable(dueDays.getValue()),
                Optional.ofNullable(instalments.getValue()));
    }

    @Override
    boolean checkBesides() {
        return !UnsavedChanges.isUnreadable(dueDays) && !UnsavedChanges.isUnreadable(instalments);
    }

    @Override
    boolean refuse(String key, String message) {
        switch (key) {
            case "invoice.error.credit", "invoice.error.creditTooMuch", "credit.error.tooLittle" ->
                credit.refuse(message);
            case "invoice.payout.error.text" -> {
                remark.setErrorMessage(message);
                remark.setInvalid(true);
                remark.focus();
            }
            case "invoice.error.dueDays" -> {
                dueDays.setErrorMessage(message);
                dueDays.setInvalid(true);
                dueDays.focus();
            }
            case "invoice.instalments.error.count", "invoice.instalments.error.amount" -> {
                instalments.setErrorMessage(message);
                instalments.setInvalid(true);
                instalments.focus();
            }
            default -> {
                if (!key.startsWith("voucher.error.")) {
                    return false;
                }
                vouchers.refuse(message);
            }
        }
        return true;
    }
}
