package org.kartei.voucher.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kartei.shell.AmountField;
import org.kartei.shell.DatePickers;
import org.kartei.shell.Formats;
import org.kartei.shell.Refusals;
import org.kartei.shell.UnsavedChanges;
import org.kartei.voucher.VoucherKind;
import org.kartei.voucher.VoucherPurpose;
import org.kartei.voucher.VoucherTerms;

/** The terms of one voucher or of many. */
final class TermsForm extends FormLayout {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final RadioButtonGroup<VoucherKind> kind = new RadioButtonGroup<>(label("kind"));
    private final AmountField worth = new AmountField(label("worth"));
    private final DatePicker validFrom = DatePickers.of(label("validFrom"));
    private final DatePicker validUntil = DatePickers.of(label("validUntil"));
    private final IntegerField maxUses = new IntegerField(label("maxUses"));
    private final Checkbox oncePerCustomer = new Checkbox(label("oncePerCustomer"));
    private final RadioButtonGroup<VoucherPurpose> purpose = new RadioButtonGroup<>(label("purpose"));
    private final TextField vatRate = new TextField(label("vatRate"));
    private final TextArea remark = new TextArea(label("remark"));

    TermsForm(LocalDate today) {
        setAutoResponsive(true);
        setMaxColumns(2);
        setExpandColumns(true);
        setExpandFields(true);
        kind.addThemeName("horizontal");
        kind.setItems(VoucherKind.values());
        kind.setItemLabelGenerator(each -> getTranslation("voucher.kind." + each));
        kind.setValue(VoucherKind.AMOUNT);
        kind.addValueChangeListener(change -> showKind());
        validFrom.setValue(today);
        validFrom.setRequiredIndicatorVisible(true);
        validFrom.setI18n(validFrom.getI18n().setRequiredErrorMessage(getTranslation("voucher.error.validFrom")));
        validUntil.setHelperText(getTranslation("voucher.field.validUntil.help"));
        maxUses.setMin(1);
        maxUses.setStepButtonsVisible(true);
        purpose.setItems(VoucherPurpose.MULTI, VoucherPurpose.SINGLE);
        purpose.setItemLabelGenerator(each -> getTranslation("voucher.purpose." + each));
        purpose.setValue(VoucherPurpose.MULTI);
        purpose.addValueChangeListener(change -> vatRate.setVisible(isSingle()));
        vatRate.setVisible(false);
        vatRate.addValueChangeListener(change -> vatRate.setInvalid(false));
        remark.setMaxLength(VoucherTerms.REMARK);
        addFormRow(kind);
        addFormRow(worth);
        addFormRow(validFrom, validUntil);
        addFormRow(maxUses, oncePerCustomer);
        addFormRow(purpose);
        addFormRow(vatRate);
        addFormRow(remark);
        setColspan(remark, 2);
        showKind();
    }

    /** What was typed; empty when a field says itself what is wrong. */
    Optional<VoucherTerms> terms() {
        Optional<BigDecimal> typed = worth.amount();
        @Nullable BigDecimal rate = isSingle() ? rate() : null;
        boolean isWrong = UnsavedChanges.isUnreadable(this) || validFrom.isEmpty();
        if (typed.isEmpty() || isWrong || isSingle() && rate == null) {
            return Optional.empty();
        }
        return Optional.of(new VoucherTerms(
                kind.getValue(),
                typed.get(),
                validFrom.getValue(),
                validUntil.getValue(),
                maxUses.getValue(),
                oncePerCustomer.getValue(),
                isSingle() ? VoucherPurpose.SINGLE : VoucherPurpose.MULTI,
                rate,
                remark.getValue().strip()));
    }

    /** What is refused about a field stands there. */
    Refusals refusals() {
        return new Refusals()
                .at(worth, "voucher.error.worth", "voucher.error.percent")
                .at(validUntil, "voucher.error.days")
                .at(maxUses, "voucher.error.uses");
    }

    void focusFirst() {
        worth.focus();
    }

    /** A percentage is given to many, so each customer has it once; VAT asks nothing about a lower price. */
    private void showKind() {
        boolean isPercent = kind.getValue() == VoucherKind.PERCENT;
        worth.setLabel(label(isPercent ? "percent" : "worth"));
        maxUses.setHelperText(
                getTranslation(isPercent ? "voucher.field.maxUses.percent" : "voucher.field.maxUses.amount"));
        oncePerCustomer.setValue(isPercent);
        purpose.setVisible(!isPercent);
        vatRate.setVisible(isSingle());
    }

    private boolean isSingle() {
        return kind.getValue() == VoucherKind.AMOUNT && purpose.getValue() == VoucherPurpose.SINGLE;
    }

    /** 0.19 for "19"; null when it can be none, which the field says. */
    private @Nullable BigDecimal rate() {
        Optional<BigDecimal> percent = Formats.of(getLocale())
                .parseAmount(vatRate.getValue())
                .filter(typed -> typed.signum() >= 0 && typed.compareTo(HUNDRED) < 0);
        vatRate.setInvalid(percent.isEmpty());
        vatRate.setErrorMessage(getTranslation("voucher.error.vatRate"));
        return percent.map(typed -> typed.divide(HUNDRED, 4, RoundingMode.UNNECESSARY))
                .orElse(null);
    }

    private String label(String field) {
        return getTranslation("voucher.field." + field);
    }
}
