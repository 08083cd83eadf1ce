package org.kartei.invoice.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.Objects;
import org.kartei.invoice.DocumentSeries;
import org.kartei.invoice.NumberForms;
import org.kartei.shell.Notices;
import org.kartei.shell.Refusals;
import org.kartei.shell.UnsavedChanges;

/** Where a series begins this year, for a school that gave numbers elsewhere before. */
final class BeginSeriesDialog extends Dialog {

    BeginSeriesDialog(NumberForms forms, Runnable saved) {
        setHeaderTitle(getTranslation("invoice.series.action.begin"));
        setWidth("min(28rem, 94vw)");
        var series = new Select<DocumentSeries>();
        series.setLabel(getTranslation("invoice.series.field.series"));
        series.setItems(DocumentSeries.values());
        series.setItemLabelGenerator(each -> getTranslation(each.nameKey()));
        series.setValue(DocumentSeries.INVOICE);
        var number = new IntegerField(getTranslation("invoice.series.field.number"));
        number.setHelperText(getTranslation("invoice.series.field.number.help"));
        var fields = new Div(series, number);
        fields.addClassName("dialog-fields");
        add(fields);
        Refusals refusals = new Refusals().at(number, "invoice.series.error.number", "invoice.series.error.begun");
        var save = new Button(
                getTranslation("shell.action.save"),
                click -> refusals.run(() -> {
                    forms.beginWith(series.getValue(), Objects.requireNonNullElse(number.getValue(), 0));
                    close();
                    saved.run();
                    Notices.success("invoice.series.notice.saved");
                }));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("shell.action.cancel"), click -> close()), save);
        UnsavedChanges.guard(this);
    }
}
