package org.kartei.customer.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import java.util.Locale;
import org.kartei.customer.Countries;
import org.kartei.shared.Languages;

/** What is offered in fields of customers, wherever such a field stands. */
final class CustomerFields {

    private CustomerFields() {}

    /** All countries by their names; one that is unknown to us may be typed, too. */
    static ComboBox<String> country() {
        var field = new ComboBox<String>();
        Locale locale = UI.getCurrent().getLocale();
        field.setItems(Countries.codes(locale));
        field.setItemLabelGenerator(code -> Countries.show(code, locale));
        field.setAllowCustomValue(true);
        field.addCustomValueSetListener(set -> field.setValue(Countries.read(set.getDetail())));
        return field;
    }

    /** Our languages, or none. */
    static Select<String> language() {
        var field = new Select<String>();
        Locale locale = UI.getCurrent().getLocale();
        field.setEmptySelectionAllowed(true);
        field.setItems(Languages.ALL.stream().map(Locale::getLanguage).toList());
        field.setItemLabelGenerator(
                tag -> tag == null ? "" : Locale.forLanguageTag(tag).getDisplayLanguage(locale));
        return field;
    }
}
