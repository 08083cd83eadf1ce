package org.kartei.voucher.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.kartei.customer.CustomerRow;
import org.kartei.customer.CustomerService;
import org.kartei.customer.file.CustomerPicker;
import org.kartei.shell.Notices;
import org.kartei.shell.UnsavedChanges;
import org.kartei.voucher.Voucher;
import org.kartei.voucher.VoucherCode;
import org.kartei.voucher.VoucherTerms;
import org.kartei.voucher.Vouchers;

/** A voucher by hand. */
final class NewVoucherDialog extends Dialog {

    private final transient Vouchers vouchers;
    private final transient Consumer<Voucher> made;
    private final TermsForm form;
    private final TextField code = new TextField(getTranslation("voucher.column.code"));
    private final CustomerPicker owner;

    NewVoucherDialog(Vouchers vouchers, CustomerService customers, Clock clock, Consumer<Voucher> made) {
        this.vouchers = vouchers;
        this.made = made;
        form = new TermsForm(LocalDate.now(clock));
        setHeaderTitle(getTranslation("voucher.action.new"));
        setWidth("min(38rem, 96vw)");
        code.setHelperText(getTranslation("voucher.field.code.help"));
        code.setMaxLength(2 * VoucherCode.LONGEST);
        owner = new CustomerPicker(getTranslation("voucher.field.owner"), customers);
        owner.setHelperText(getTranslation("voucher.field.owner.help"));
        owner.setClearButtonVisible(true);
        var fields = new Div(form, owner, code);
        fields.addClassName("dialog-fields");
        add(fields);
        var save = new Button(
                getTranslation("shell.action.save"), click -> form.terms().ifPresent(this::issue));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("shell.action.cancel"), click -> close()), save);
        UnsavedChanges.guard(this);
        form.focusFirst();
    }

    private void issue(VoucherTerms terms) {
        String typed = code.getValue();
        CustomerRow chosen = owner.getValue();
        form.refusals().at(code, "voucher.error.code", "voucher.error.taken").run(() -> {
            Voucher voucher = vouchers.issue(
                    terms, typed.isBlank() ? null : VoucherCode.chosen(typed), chosen == null ? null : chosen.id());
            close();
            Notices.success("voucher.notice.created", voucher.code().spoken());
            made.accept(voucher);
        });
    }
}
