package org.kartei.customer.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kartei.customer.OwnValues;
import org.kartei.ownfield.OwnField;
import org.kartei.ownfield.OwnFieldKind;
import org.kartei.shell.DatePickers;
import org.kartei.shell.DecimalField;

/** The section with the own fields at the end of the form; nothing at all where none are defined (FILE-3). */
final class OwnValuesForm {

    private final Map<OwnField, AbstractField<?, ?>> inputs = new LinkedHashMap<>();
    private OwnValues read = OwnValues.NONE;

    OwnValuesForm(List<OwnField> fields) {
        fields.forEach(field -> inputs.put(field, input(field)));
    }

    void addTo(FormLayout form) {
        if (inputs.isEmpty()) {
            return;
        }
        var title = new H2(form.getTranslation("customer.form.own"));
        title.addClassName("form-section");
        form.addFormRow(title);
        form.setColspan(title, 2);
        var all = new ArrayList<Component>(inputs.values());
        for (int i = 0; i < all.size(); i += 2) {
            form.addFormRow(all.subList(i, Math.min(i + 2, all.size())).toArray(Component[]::new));
        }
    }

    void read(OwnValues values) {
        read = values;
        fill(values);
    }

    void fill(OwnValues values) {
        inputs.forEach((field, input) -> show(field, input, values.get(field)));
    }

    /** What is filled in; what stands in fields that are not offered stays. */
    OwnValues write(OwnValues before) {
        OwnValues values = before;
        for (Map.Entry<OwnField, AbstractField<?, ?>> each : inputs.entrySet()) {
            values = values.with(each.getKey(), each.getValue().getValue());
        }
        return values;
    }

    boolean isValid() {
        return inputs.values().stream()
                .noneMatch(input -> input instanceof HasValidation validation && validation.isInvalid());
    }

    boolean hasChanges() {
        return !inputs.isEmpty() && !write(read).equals(read);
    }

    private static AbstractField<?, ?> input(OwnField field) {
        return switch (field.kind()) {
            case TEXT -> new TextField(field.name());
            case NUMBER -> new DecimalField(field.name());
            case DATE -> DatePickers.of(field.name());
            case CHOICE -> select(field, field.choices());
            case YES_NO -> {
                Select<Boolean> select = select(field, List.of(true, false));
                UI ui = UI.getCurrent();
                select.setItemLabelGenerator(
                        truth -> truth == null ? "" : ui.getTranslation(truth ? "shell.value.yes" : "shell.value.no"));
                yield select;
            }
        };
    }

    private static <T> Select<T> select(OwnField field, List<T> items) {
        var select = new Select<T>();
        select.setLabel(field.name());
        select.setEmptySelectionAllowed(true);
        select.setItems(items);
        return select;
    }

    /** A choice that is not offered any more is, to whoever has it. */
    private static void show(OwnField field, AbstractField<?, ?> input, @Nullable Object value) {
        if (field.kind() == OwnFieldKind.CHOICE
                && value != null
                && !field.choices().contains(value.toString())) {
            @SuppressWarnings("unchecked")
            Select<String> select = (Select<String>) input;
            var items = new ArrayList<>(field.choices());
            items.add(value.toString());
            select.setItems(items);
        }
        @SuppressWarnings("unchecked")
        HasValue<?, @Nullable Object> any = (HasValue<?, @Nullable Object>) (HasValue<?, ?>) input;
        any.setValue(value == null ? any.getEmptyValue() : value);
    }
}
