package org.kartei.invoice.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import org.kartei.invoice.Invoice;
import org.kartei.invoice.Payment;
import org.kartei.invoice.Payments;
import org.kartei.shell.Formats;
import org.kartei.shell.Notices;
import org.kartei.shell.Refusals;
import org.kartei.shell.UnsavedChanges;

/** A payment that was wrong: it stays, and another one takes it back. */
final class ReverseDialog extends Dialog {

    ReverseDialog(Payments payments, Invoice invoice, Payment wrong, Runnable done) {
        Formats formats = Formats.of(getLocale());
        setHeaderTitle(getTranslation("invoice.reverse.title"));
        setWidth("min(28rem, 94vw)");
        String amount = formats.money(wrong.amount(), invoice.currency().toCurrency());
        add(new Paragraph(getTranslation("invoice.reverse.text", amount, wrong.paidOn())));
        if (wrong.credited().signum() > 0) {
            add(new Paragraph(getTranslation("invoice.reverse.credit", formats.amount(wrong.credited()))));
        }
        var reason = new TextArea(getTranslation("invoice.reverse.reason"));
        reason.setMaxLength(Payments.NOTE);
        reason.setMinRows(2);
        reason.setWidthFull();
        add(reason);
        Refusals refusals = new Refusals().at(reason, "invoice.payment.error.reason");
        var reverse = new Button(
                getTranslation("invoice.reverse.action"),
                click -> refusals.run(() -> {
                    payments.reverse(invoice.id(), invoice.version(), wrong.id(), reason.getValue());
                    close();
                    done.run();
                    Notices.success("invoice.reverse.done", amount);
                }));
        reverse.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        getFooter().add(new Button(getTranslation("shell.action.cancel"), click -> close()), reverse);
        UnsavedChanges.guard(this);
        reason.focus();
    }
}
