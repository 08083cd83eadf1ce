package org.kartei.settings.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.kartei.settings.VatCategory;
import org.kartei.settings.VatRates;
import org.kartei.shell.DatePickers;
import org.kartei.shell.DecimalField;
import org.kartei.shell.Notices;
import org.kartei.shell.UnsavedChanges;

/** A new rate from a day on. */
class VatRateDialog extends Dialog {

    private final transient VatRates rates;
    private final transient Runnable saved;
    private final Select<VatCategory> category = new Select<>();
    private final DecimalField percent = new DecimalField(getTranslation("settings.vat.field.percent"));
    private final DatePicker validFrom;
    private final TextField reason = new TextField(getTranslation("settings.vat.field.reason"));

    VatRateDialog(VatRates rates, LocalDate today, Runnable saved) {
        this.rates = rates;
        this.saved = saved;
        setHeaderTitle(getTranslation("settings.vat.action.new"));
        setWidth("min(28rem, 94vw)");
        category.setLabel(getTranslation("settings.vat.field.category"));
        category.setItems(VatCategory.values());
        category.setItemLabelGenerator(each -> getTranslation(each.nameKey()));
        category.setValue(VatCategory.STANDARD);
        category.addValueChangeListener(change -> showFields());
        percent.setLocale(getLocale());
        validFrom = DatePickers.of(getTranslation("settings.vat.field.validFrom"));
        validFrom.setValue(today);
        reason.setMaxLength(VatRates.REASON);
        reason.setHelperText(getTranslation("settings.vat.field.reason.help"));
        showFields();
        var form = new FormLayout(category, percent, validFrom, reason);
        form.setAutoResponsive(true);
        form.setExpandColumns(true);
        form.setExpandFields(true);
        form.setMaxColumns(1);
        add(form);
        var save = new Button(getTranslation("shell.action.save"), clicked -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("shell.action.cancel"), clicked -> close()), save);
        UnsavedChanges.guard(this);
    }

    private void showFields() {
        boolean isTaxed = category.getValue().isTaxed();
        percent.setVisible(isTaxed);
        reason.setVisible(!isTaxed);
    }

    private void save() {
        boolean isTaxed = category.getValue().isTaxed();
        percent.setInvalid(isTaxed && percent.getValue() == null);
        percent.setErrorMessage(getTranslation("settings.vat.error.percent"));
        validFrom.setInvalid(validFrom.getValue() == null);
        validFrom.setErrorMessage(getTranslation("settings.vat.error.validFrom"));
        if (percent.isInvalid() || validFrom.isInvalid()) {
            return;
        }
        rates.set(
                category.getValue(),
                isTaxed ? Objects.requireNonNull(percent.getValue()) : BigDecimal.ZERO,
                validFrom.getValue(),
                isTaxed ? "" : reason.getValue());
        close();
        saved.run();
        Notices.success("settings.vat.notice.saved");
    }
}
