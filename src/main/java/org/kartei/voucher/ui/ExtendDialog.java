package org.kartei.voucher.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import org.kartei.shell.DatePickers;
import org.kartei.shell.Formats;
import org.kartei.shell.Notices;
import org.kartei.shell.Refusals;
import org.kartei.shell.UnsavedChanges;
import org.kartei.voucher.Voucher;
import org.kartei.voucher.Vouchers;

/** A voucher that shall hold longer. */
final class ExtendDialog extends Dialog {

    ExtendDialog(Vouchers vouchers, Voucher voucher, Runnable done) {
        LocalDate before = voucher.terms().validUntil();
        String shown = Formats.of(getLocale()).date(before);
        setHeaderTitle(getTranslation("voucher.extend.title", voucher.code().spoken()));
        setWidth("min(26rem, 94vw)");
        DatePicker until = DatePickers.of(getTranslation("voucher.field.validUntil"));
        until.setHelperText(getTranslation("voucher.field.validUntil.help"));
        until.setValue(before == null ? null : before.plusYears(1));
        var fields = new Div(new Paragraph(getTranslation("voucher.extend.text", shown)), until);
        fields.addClassName("dialog-fields");
        add(fields);
        Refusals refusals = new Refusals().at(until, "voucher.error.notLater");
        var extend = new Button(getTranslation("voucher.action.extend"), click -> {
            if (!UnsavedChanges.isUnreadable(until)) {
                refusals.run(() -> {
                    vouchers.extend(voucher.id(), before, until.getValue());
                    close();
                    done.run();
                    Notices.success("voucher.notice.extended", voucher.code().spoken());
                });
            }
        });
        extend.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("shell.action.cancel"), click -> close()), extend);
        UnsavedChanges.guard(this);
        until.focus();
    }
}
