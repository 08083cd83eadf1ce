package org.kartei.invoice.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import org.joda.money.Money;
import org.kartei.customer.CustomerId;
import org.kartei.invoice.CreditPayout;
import org.kartei.invoice.PaymentWay;
import org.kartei.shell.AmountField;
import org.kartei.shell.Formats;
import org.kartei.shell.Notices;
import org.kartei.shell.UnsavedChanges;

/** How much is paid out, and how: the whole balance is proposed. */
final class PayOutDialog extends Dialog {

    private static final int HOW = 500;

    PayOutDialog(CreditPayout payout, CustomerId customer, Money balance, LocalDate proofKeptUntil) {
        Formats formats = Formats.of(getLocale());
        setHeaderTitle(getTranslation("invoice.payout.action"));
        setWidth("min(30rem, 94vw)");
        var amount = new AmountField(getTranslation("invoice.payout.amount"));
        amount.setValue(formats.amount(balance.getAmount()));
        amount.setHelperText(getTranslation(
                "invoice.payout.balance",
                formats.money(balance.getAmount(), balance.getCurrencyUnit().toCurrency())));
        var way = new RadioButtonGroup<PaymentWay>(getTranslation("invoice.payment.way"));
        way.setItems(PaymentWay.TRANSFER, PaymentWay.CASH, PaymentWay.CARD);
        way.setItemLabelGenerator(each -> getTranslation(each.nameKey()));
        way.setValue(PaymentWay.TRANSFER);
        var how = new TextArea(getTranslation("invoice.payout.how"));
        how.setPlaceholder(getTranslation("invoice.payout.howExample"));
        how.setMaxLength(HOW);
        how.setMinRows(2);
        how.setErrorMessage(getTranslation("invoice.payout.error.how"));
        var fields = new Div(amount, way, how);
        fields.addClassName("dialog-fields");
        var proof = new Paragraph(getTranslation("invoice.payout.proof", formats.date(proofKeptUntil)));
        proof.addClassName("secondary");
        add(fields, proof);
        var pay = new Button(
                getTranslation("invoice.payout.do"),
                click -> amount.amount().ifPresent(typed -> {
                    how.setInvalid(how.getValue().isBlank());
                    if (how.isInvalid()) {
                        how.focus();
                        return;
                    }
                    String number = payout.payOut(
                            customer, Money.of(balance.getCurrencyUnit(), typed), way.getValue(), how.getValue());
                    close();
                    Notices.success("invoice.payout.done", number);
                    UI.getCurrent().navigate(InvoicesView.PATH + "/" + number);
                }));
        pay.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("shell.action.cancel"), click -> close()), pay);
        UnsavedChanges.guard(this);
        amount.focus();
    }
}
