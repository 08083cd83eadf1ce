package org.kartei.bank.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import java.util.List;
import java.util.stream.Stream;
import org.kartei.bank.BankEntries;
import org.kartei.bank.BankEntry;
import org.kartei.bank.Share;
import org.kartei.invoice.OpenInvoice;
import org.kartei.shell.Formats;
import org.kartei.shell.Notices;
import org.kartei.shell.UnsavedChanges;

/** Another invoice for what came in: by its number, or by the customer. */
final class ChooseDialog extends Dialog {

    private final transient Formats formats = Formats.of(getLocale());

    ChooseDialog(BankEntries bank, BankEntry entry, Runnable done) {
        String rest = formats.money(entry.rest(), entry.currency().toCurrency());
        setHeaderTitle(getTranslation("bank.choose.title"));
        setWidth("min(32rem, 94vw)");
        var invoice = new ComboBox<OpenInvoice>(getTranslation("bank.choose.invoice"));
        invoice.setHelperText(getTranslation("bank.choose.help"));
        invoice.setWidthFull();
        invoice.setItemLabelGenerator(this::label);
        invoice.setItems(new CallbackDataProvider<>(
                query -> found(bank, query.getFilter().orElse(""))
                        .skip(query.getOffset())
                        .limit(query.getLimit()),
                query -> (int) found(bank, query.getFilter().orElse("")).count(),
                OpenInvoice::id));
        add(new Paragraph(getTranslation("bank.choose.text", rest)), invoice);
        var save = new Button(getTranslation("bank.action.confirm"), click -> {
            OpenInvoice chosen = invoice.getValue();
            invoice.setInvalid(chosen == null);
            if (chosen == null) {
                invoice.setErrorMessage(getTranslation("bank.choose.error"));
                invoice.focus();
                return;
            }
            bank.confirm(entry.id(), entry.version(), List.of(new Share(chosen, entry.rest())));
            close();
            done.run();
            Notices.success("bank.notice.confirmed", rest);
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("shell.action.cancel"), click -> close()), save);
        UnsavedChanges.guard(this);
        invoice.focus();
    }

    private static Stream<OpenInvoice> found(BankEntries bank, String typed) {
        return bank.choices(typed).stream();
    }

    private String label(OpenInvoice invoice) {
        return getTranslation(
                "bank.choose.item",
                invoice.number(),
                invoice.recipientName(),
                formats.money(invoice.open(), invoice.currency().toCurrency()));
    }
}
