package org.kartei.customer.ui;

import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Supplier;
import org.kartei.customer.Phones;

/** Below a phone as typed: how it is dialled from abroad, or that it was not understood. */
final class PhoneHint {

    private PhoneHint() {}

    /** @param country of the customer */
    static void addTo(TextField phone, Supplier<String> country) {
        phone.addValueChangeListener(change -> show(phone, country.get()));
    }

    static void show(TextField phone, String country) {
        String typed = phone.getValue().strip();
        String hint = Phones.international(typed, country)
                .map(number -> number.equals(typed) ? "" : number)
                .orElseGet(() -> typed.isEmpty() ? "" : phone.getTranslation("customer.form.phone.unknown"));
        phone.setHelperText(hint);
    }
}
