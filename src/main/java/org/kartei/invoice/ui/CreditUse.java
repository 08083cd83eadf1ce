package org.kartei.invoice.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import org.joda.money.Money;
import org.kartei.shell.AmountField;
import org.kartei.shell.Formats;

/** The customer's credit, on offer beside a draft (CREDIT-3): all of it is proposed, or what is to be paid. */
final class CreditUse extends Div {

    private final transient Formats formats = Formats.of(getLocale());
    private final transient Money balance;
    private final transient Runnable changed;
    private final AmountField amount = new AmountField(getTranslation("invoice.credit.amount"));
    private final Span state = new Span();
    private final Button takeOff = new Button(getTranslation("invoice.credit.takeOff"), click -> use(nothing()));
    private BigDecimal used;
    private boolean isTyped;

    /** @param used by the draft so far */
    CreditUse(Money balance, BigDecimal used, Runnable changed) {
        this.balance = balance;
        this.used = used;
        this.changed = changed;
        addClassName("draft-offer");
        var use = new Button(
                getTranslation("invoice.action.useCredit"),
                click -> amount.amount().ifPresent(this::useUpToBalance));
        amount.addValueChangeListener(change -> isTyped |= change.isFromClient());
        takeOff.addThemeVariants(ButtonVariant.TERTIARY);
        var row = new Div(amount, use);
        row.addClassName("field-row");
        row.setVisible(balance.isPositive() || used.signum() > 0);
        var shown = new Span(
                balance.isPositive()
                        ? getTranslation(
                                "invoice.payout.balance",
                                formats.money(
                                        balance.getAmount(),
                                        balance.getCurrencyUnit().toCurrency()))
                        : getTranslation("invoice.credit.none"));
        state.getElement().setAttribute("role", "status");
        add(new H2(getTranslation("invoice.credit.title")), shown, row, state, takeOff);
        draw();
    }

    private void useUpToBalance(BigDecimal typed) {
        if (typed.compareTo(balance.getAmount()) > 0) {
            refuse(getTranslation("credit.error.tooLittle", balance.getAmount()));
        } else {
            use(typed);
        }
    }

    private void use(BigDecimal wanted) {
        used = wanted;
        isTyped = false;
        draw();
        changed.run();
    }

    private void draw() {
        boolean isUsed = used.signum() > 0;
        state.setText(isUsed ? getTranslation("invoice.credit.used", formats.amount(used)) : "");
        takeOff.setVisible(isUsed);
    }

    /** As a payout does. */
    void proposeAll() {
        propose(balance.getAmount());
    }

    /** @param toPay before credit */
    void propose(BigDecimal toPay) {
        if (!isTyped) {
            BigDecimal most = used.signum() > 0 ? used : toPay.max(nothing()).min(balance.getAmount());
            amount.setValue(most.signum() > 0 ? formats.amount(most) : "");
        }
    }

    BigDecimal used() {
        return used;
    }

    void refuse(String message) {
        amount.setErrorMessage(message);
        amount.setInvalid(true);
        amount.focus();
    }

    private static BigDecimal nothing() {
        return BigDecimal.ZERO.setScale(2);
    }
}
