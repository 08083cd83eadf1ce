package org.kartei.invoice.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.kartei.invoice.DocumentSeries;
import org.kartei.invoice.NumberForm;
import org.kartei.invoice.NumberForms;
import org.kartei.invoice.SeriesForm;
import org.kartei.shell.DatePickers;
import org.kartei.shell.Notices;
import org.kartei.shell.Refusals;
import org.kartei.shell.UnsavedChanges;

/** Another form of a series from a day on; what its numbers will look like is seen while it is typed. */
final class NumberFormDialog extends Dialog {

    private static final long EXAMPLE = 12;

    private final transient NumberForms forms;
    private final transient LocalDate today;
    private final Select<DocumentSeries> series = new Select<>();
    private final TextField prefix = new TextField(getTranslation("invoice.series.field.prefix"));
    private final Select<Boolean> year = new Select<>();
    private final Select<String> mark = new Select<>();
    private final IntegerField digits = new IntegerField(getTranslation("invoice.series.field.digits"));
    private final DatePicker validFrom = DatePickers.of(getTranslation("invoice.series.field.validFrom"));
    private final Span example = new Span();

    /** @param holding what holds today, to be changed */
    NumberFormDialog(NumberForms forms, Map<DocumentSeries, SeriesForm> holding, LocalDate today, Runnable saved) {
        this.forms = forms;
        this.today = today;
        setHeaderTitle(getTranslation("invoice.series.action.set"));
        setWidth("min(36rem, 94vw)");
        series.setLabel(getTranslation("invoice.series.field.series"));
        series.setItems(DocumentSeries.values());
        series.setItemLabelGenerator(each -> getTranslation(each.nameKey()));
        series.addValueChangeListener(change ->
                show(Objects.requireNonNull(holding.get(change.getValue())).form()));
        prefix.setMaxLength(NumberForm.LONGEST_PREFIX);
        prefix.setHelperText(getTranslation("invoice.series.field.prefix.help"));
        prefix.setValueChangeMode(ValueChangeMode.EAGER);
        year.setLabel(getTranslation("invoice.series.field.year"));
        year.setItems(false, true);
        year.setItemLabelGenerator(isShort -> example(isShort));
        mark.setLabel(getTranslation("invoice.series.field.mark"));
        mark.setItems(NumberForm.MARKS);
        digits.setMin(1);
        digits.setMax(NumberForm.MOST_DIGITS);
        digits.setStepButtonsVisible(true);
        validFrom.setValue(today);
        DatePickers.limit(validFrom, today, null);
        example.addClassName("secondary");
        example.getElement().setAttribute("role", "status");
        prefix.addValueChangeListener(change -> showExample());
        year.addValueChangeListener(change -> showExample());
        mark.addValueChangeListener(change -> showExample());
        digits.addValueChangeListener(change -> showExample());
        series.setValue(DocumentSeries.INVOICE);
        var parts = new Div(year, mark, digits);
        parts.addClassName("field-row");
        var fields = new Div(series, prefix, parts, validFrom, example);
        fields.addClassName("dialog-fields");
        add(fields);
        Refusals refusals = new Refusals()
                .at(prefix, "invoice.series.error.form", "invoice.series.error.like")
                .at(validFrom, "invoice.series.error.past", "invoice.series.error.taken");
        var save = new Button(getTranslation("shell.action.save"), click -> {
            if (DatePickers.isChosen(validFrom)) {
                refusals.run(() -> {
                    forms.set(series.getValue(), validFrom.getValue(), typed());
                    close();
                    saved.run();
                    Notices.success("invoice.series.notice.saved");
                });
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("shell.action.cancel"), click -> close()), save);
        UnsavedChanges.guard(this);
    }

    private String example(boolean isShort) {
        String whole = Integer.toString(today.getYear());
        return isShort ? whole.substring(2) : whole;
    }

    private void show(NumberForm form) {
        prefix.setValue(form.prefix());
        year.setValue(form.isYearShort());
        mark.setValue(form.mark());
        digits.setValue(form.digits());
    }

    private void showExample() {
        NumberForm form = typed();
        example.setText(
                form.isPossible()
                        ? getTranslation("invoice.series.example", form.write(today.getYear(), EXAMPLE))
                        : "");
    }

    /** What is no number of digits is refused when it is saved. */
    private NumberForm typed() {
        return new NumberForm(
                prefix.getValue().strip().toUpperCase(Locale.ROOT),
                Boolean.TRUE.equals(year.getValue()),
                Objects.requireNonNullElse(mark.getValue(), NumberForm.MARKS.getFirst()),
                Objects.requireNonNullElse(digits.getValue(), 0));
    }
}
