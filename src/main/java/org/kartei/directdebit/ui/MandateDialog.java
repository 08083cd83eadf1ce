package org.kartei.directdebit.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.kartei.directdebit.MandateData;
import org.kartei.directdebit.MandateKind;
import org.kartei.shell.DatePickers;
import org.kartei.shell.Notices;
import org.kartei.shell.Refusals;
import org.kartei.shell.UnsavedChanges;

/** What stands on a mandate, to be typed. */
final class MandateDialog extends Dialog {

    private static final int CODE = 60;

    MandateDialog(String titleKey, MandateData shown, LocalDate today, Consumer<MandateData> keep) {
        setHeaderTitle(getTranslation(titleKey));
        setWidth("min(30rem, 94vw)");
        TextField holder = text("directdebit.mandate.holder", shown.holder(), MandateData.HOLDER);
        TextField iban = text("settings.field.iban", shown.iban(), CODE);
        TextField bic = text("settings.field.bic", shown.bic(), CODE);
        TextField reference = text("directdebit.mandate.reference", shown.reference(), MandateData.REFERENCE);
        if (shown.reference().isEmpty()) {
            reference.setHelperText(getTranslation("directdebit.mandate.referenceHelp"));
        }
        DatePicker signedOn = DatePickers.of(getTranslation("directdebit.mandate.signedOn"));
        DatePickers.limit(signedOn, null, today);
        signedOn.setValue(shown.signedOn());
        var kind = new RadioButtonGroup<MandateKind>(getTranslation("directdebit.mandate.kind"));
        kind.setItems(MandateKind.values());
        kind.setItemLabelGenerator(each -> getTranslation("directdebit.mandate.kind." + each));
        kind.setValue(shown.kind());
        var fields = new Div(holder, iban, bic, signedOn, kind, reference);
        fields.addClassName("dialog-fields");
        add(fields);
        Refusals refusals = new Refusals()
                .at(holder, "directdebit.error.holder")
                .at(iban, "directdebit.error.iban")
                .at(bic, "directdebit.error.bic")
                .at(signedOn, "directdebit.error.signedOn")
                .at(reference, "directdebit.error.reference", "directdebit.error.referenceTaken");
        var save = new Button(getTranslation("shell.action.save"), click -> {
            if (DatePickers.isChosen(signedOn)) {
                refusals.run(() -> {
                    keep.accept(new MandateData(
                            reference.getValue(),
                            holder.getValue(),
                            iban.getValue(),
                            bic.getValue(),
                            kind.getValue(),
                            signedOn.getValue()));
                    close();
                    Notices.success("directdebit.mandate.saved");
                });
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("shell.action.cancel"), click -> close()), save);
        UnsavedChanges.guard(this);
        iban.focus();
    }

    private TextField text(String key, String value, int length) {
        var field = new TextField(getTranslation(key));
        field.setMaxLength(length);
        field.setValue(value);
        return field;
    }
}
