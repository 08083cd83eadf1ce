package org.kartei.voucher.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.LocalDate;
import org.kartei.shell.Formats;
import org.kartei.shell.Notices;
import org.kartei.shell.UnsavedChanges;
import org.kartei.voucher.VoucherBatches;
import org.kartei.voucher.VoucherTerms;

/** Many vouchers of the same terms, made in the background. */
final class NewVouchersDialog extends Dialog {

    private final transient VoucherBatches batches;
    private final TextField name = new TextField(getTranslation("voucher.field.batch"));
    private final TermsForm form;
    private final IntegerField count = new IntegerField(getTranslation("voucher.field.count"));

    NewVouchersDialog(VoucherBatches batches, Clock clock) {
        this.batches = batches;
        form = new TermsForm(LocalDate.now(clock));
        setHeaderTitle(getTranslation("voucher.action.newMany"));
        setWidth("min(38rem, 96vw)");
        name.setMaxLength(VoucherBatches.NAME);
        name.setHelperText(getTranslation("voucher.field.batch.help"));
        count.setMin(1);
        count.setMax(VoucherBatches.MOST);
        count.setStepButtonsVisible(true);
        count.setErrorMessage(getTranslation("voucher.error.count", VoucherBatches.MOST));
        var fields = new Div(name, count, form);
        fields.addClassName("dialog-fields");
        add(fields);
        var make = new Button(getTranslation("voucher.action.make"), click -> {
            name.setErrorMessage(getTranslation("voucher.error.batchName"));
            name.setInvalid(name.getValue().isBlank());
            count.setInvalid(count.isInvalid() || count.isEmpty());
            form.terms()
                    .filter(terms -> !name.isInvalid() && !count.isInvalid())
                    .ifPresent(this::start);
        });
        make.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("shell.action.cancel"), click -> close()), make);
        UnsavedChanges.guard(this);
        name.focus();
    }

    private void start(VoucherTerms terms) {
        form.refusals().at(name, "voucher.error.batchTaken").run(() -> {
            batches.start(name.getValue(), count.getValue(), terms);
            close();
            Notices.success("voucher.notice.started", Formats.of(getLocale()).number(count.getValue()));
        });
    }
}
