package org.kartei.invoice.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.joda.money.Money;
import org.kartei.invoice.Invoice;
import org.kartei.invoice.PaymentWay;
import org.kartei.invoice.Payments;
import org.kartei.shell.AmountField;
import org.kartei.shell.DatePickers;
import org.kartei.shell.Formats;
import org.kartei.shell.Notices;
import org.kartei.shell.Refusals;
import org.kartei.shell.UnsavedChanges;

/** Money that came in, or went back where an invoice is below nothing: what is open or due is proposed, and today. */
final class PaymentDialog extends Dialog {

    /**
     * @param asked what is proposed: all that is open, or the instalments that are due
     * @param fees of its reminders that are not paid
     */
    PaymentDialog(
            Payments payments, Invoice invoice, BigDecimal asked, BigDecimal fees, LocalDate today, Runnable done) {
        Formats formats = Formats.of(getLocale());
        setHeaderTitle(getTranslation("invoice.payment.action"));
        setWidth("min(28rem, 94vw)");
        var amount = new AmountField(getTranslation("invoice.payment.amount"));
        amount.setValue(asked.signum() == 0 ? "" : formats.amount(asked));
        String open = formats.money(invoice.open().abs(), invoice.currency().toCurrency());
        amount.setHelperText(
                fees.signum() > 0
                        ? getTranslation("invoice.payment.feesHelp", open, formats.amount(fees))
                        : getTranslation(
                                invoice.isBelowNothing() ? "invoice.payment.backHelp" : "invoice.payment.openHelp",
                                open));
        var credits = new Paragraph();
        credits.addClassName("positive");
        credits.getElement().setAttribute("role", "status");
        amount.setValueChangeMode(ValueChangeMode.LAZY);
        amount.addValueChangeListener(change -> credits.setText(formats.parseAmount(change.getValue())
                .map(typed -> typed.subtract(invoice.open()).subtract(fees))
                .filter(more -> more.signum() > 0 && !invoice.isBelowNothing())
                .map(more -> getTranslation(
                        "invoice.payment.credits",
                        formats.money(more, invoice.currency().toCurrency())))
                .orElse("")));
        var way = new RadioButtonGroup<PaymentWay>(getTranslation("invoice.payment.way"));
        way.setItems(PaymentWay.ofMoney());
        way.setItemLabelGenerator(each -> getTranslation(each.nameKey()));
        way.setValue(PaymentWay.ofMoney().getFirst());
        DatePicker day = DatePickers.of(getTranslation("invoice.payment.paidOn"));
        DatePickers.limit(day, null, today);
        day.setValue(today);
        var note = new TextField(getTranslation("invoice.payment.note"));
        note.setMaxLength(Payments.NOTE);
        var fields = new Div(amount, credits, way, day, note);
        fields.addClassName("dialog-fields");
        add(fields);
        Refusals refusals = new Refusals()
                .at(
                        amount,
                        "invoice.payment.error.amount",
                        "invoice.payment.error.most",
                        "invoice.payment.error.tooMuchBack")
                .at(day, "invoice.payment.error.day");
        var save = new Button(
                getTranslation("invoice.payment.action"),
                click -> amount.amount().ifPresent(typed -> {
                    if (day.isEmpty() || UnsavedChanges.isUnreadable(day)) {
                        day.setInvalid(true);
                        day.focus();
                        return;
                    }
                    refusals.run(() -> {
                        payments.record(
                                invoice.id(),
                                invoice.version(),
                                Money.of(invoice.currency(), typed),
                                way.getValue(),
                                day.getValue(),
                                note.getValue());
                        close();
                        done.run();
                        Notices.success(
                                "invoice.payment.done",
                                formats.money(typed, invoice.currency().toCurrency()));
                    });
                }));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("shell.action.cancel"), click -> close()), save);
        UnsavedChanges.guard(this);
        amount.focus();
    }
}
