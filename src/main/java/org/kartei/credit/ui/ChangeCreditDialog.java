package org.kartei.credit.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.math.BigDecimal;
import org.joda.money.Money;
import org.kartei.credit.CreditLedger;
import org.kartei.customer.CustomerId;
import org.kartei.shell.AmountField;
import org.kartei.shell.Notices;
import org.kartei.shell.UnsavedChanges;

/** More or less credit by hand: goodwill, or something put right. The reason is part of the statement. */
final class ChangeCreditDialog extends Dialog {

    private static final int REASON = 500;

    ChangeCreditDialog(CreditLedger ledger, CustomerId customer) {
        setHeaderTitle(getTranslation("credit.change.title"));
        setWidth("min(28rem, 94vw)");
        var direction = new RadioButtonGroup<Boolean>(getTranslation("credit.change.direction"));
        direction.setItems(true, false);
        direction.setItemLabelGenerator(more -> getTranslation(more ? "credit.change.more" : "credit.change.less"));
        direction.setValue(true);
        var amount = new AmountField(getTranslation("credit.field.amount"));
        var reason = new TextArea(getTranslation("credit.field.reason"));
        reason.setMaxLength(REASON);
        reason.setMinRows(2);
        var fields = new Div(direction, amount, reason);
        fields.addClassName("dialog-fields");
        add(fields);
        var save = new Button(
                getTranslation("shell.action.save"),
                click -> amount.amount().ifPresent(typed -> {
                    BigDecimal signed = direction.getValue() ? typed : typed.negate();
                    ledger.changeByHand(
                            customer, Money.of(ledger.balance(customer).getCurrencyUnit(), signed), reason.getValue());
                    close();
                    Notices.success("credit.notice.changed");
                }));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("shell.action.cancel"), click -> close()), save);
        UnsavedChanges.guard(this);
        amount.focus();
    }
}
