package org.kartei.invoice.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import org.joda.money.Money;
import org.kartei.invoice.Cancelling;
import org.kartei.invoice.Invoice;
import org.kartei.invoice.PaidSoFar;
import org.kartei.invoice.PaymentWay;
import org.kartei.invoice.Payments;
import org.kartei.invoice.Settlement;
import org.kartei.shell.Formats;
import org.kartei.shell.Notices;
import org.kartei.shell.Refusals;
import org.kartei.shell.UnsavedChanges;

/** An invoice that is taken back: what was paid becomes credit or goes back as money, and the amounts are said before (CREDIT-1). */
final class CancelInvoiceDialog extends Dialog {

    private final Formats formats = Formats.of(getLocale());
    private final PaidSoFar soFar;
    private final RadioButtonGroup<Settlement> settlement;
    private final RadioButtonGroup<PaymentWay> way;
    private final TextArea how;
    private final Div preview = new Div();

    CancelInvoiceDialog(Cancelling cancelling, Invoice invoice) {
        soFar = cancelling.paidSoFar(invoice.id());
        setHeaderTitle(getTranslation("invoice.cancel.title", invoice.issuedNumber()));
        setWidth("min(32rem, 94vw)");
        settlement = new RadioButtonGroup<>(getTranslation("invoice.cancel.settlement"));
        settlement.setItems(Settlement.values());
        settlement.setItemLabelGenerator(each -> getTranslation("invoice.settlement." + each));
        settlement.setItemEnabledProvider(
                each -> each == Settlement.INTERNAL || soFar.refundable().isPositive());
        settlement.setHelperText(
                soFar.refundable().isPositive() ? null : getTranslation("invoice.cancel.nothingToRefund"));
        way = new RadioButtonGroup<>(getTranslation("invoice.payment.way"));
        way.setItems(PaymentWay.ofMoney());
        way.setItemLabelGenerator(each -> getTranslation(each.nameKey()));
        way.setValue(PaymentWay.ofMoney().getFirst());
        how = new TextArea(getTranslation("invoice.payout.how"));
        how.setPlaceholder(getTranslation("invoice.payout.howExample"));
        how.setMaxLength(Payments.NOTE);
        how.setMinRows(2);
        var fields = new Div(new Paragraph(getTranslation("invoice.cancel.explained")), settlement, way, how, preview);
        fields.addClassName("dialog-fields");
        preview.addClassName("invoice-preview");
        preview.getElement().setAttribute("aria-live", "polite");
        add(fields);
        settlement.addValueChangeListener(change -> show());
        settlement.setValue(Settlement.INTERNAL);
        Refusals refusals = new Refusals().at(how, "invoice.payout.error.how");
        var cancel = new Button(
                getTranslation("invoice.cancel.action"),
                click -> refusals.run(() -> {
                    String number = cancelling.cancel(
                            invoice.id(), invoice.version(), settlement.getValue(), way.getValue(), how.getValue());
                    close();
                    Notices.success("invoice.cancel.done", invoice.issuedNumber(), number);
                    UI.getCurrent().navigate(InvoicesView.PATH + "/" + number);
                }));
        cancel.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        getFooter().add(new Button(getTranslation("invoice.cancel.keep"), click -> close()), cancel);
        UnsavedChanges.guard(this);
    }

    private void show() {
        boolean isRefund = settlement.getValue() == Settlement.REFUND;
        way.setVisible(isRefund);
        how.setVisible(isRefund);
        preview.removeAll();
        if (isRefund) {
            say("invoice.cancel.refunded", soFar.refundable());
        }
        say("invoice.cancel.credited", soFar.credited(settlement.getValue()));
        say("invoice.cancel.toVouchers", soFar.toVouchers());
        say("invoice.cancel.askedBack", soFar.askedBack());
        if (soFar.open().isPositive()) {
            say("invoice.cancel.offset", soFar.open());
        }
    }

    private void say(String key, Money amount) {
        if (amount.isPositive()) {
            preview.add(new Div(getTranslation(
                    key,
                    formats.money(amount.getAmount(), amount.getCurrencyUnit().toCurrency()))));
        }
    }
}
