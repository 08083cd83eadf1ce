package org.kartei.customer.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.kartei.customer.Contact;
import org.kartei.customer.ContactKind;
import org.kartei.customer.ContactPurpose;
import org.kartei.customer.Countries;
import org.kartei.customer.CustomerRules;

/** One further phone, e-mail or address with its purpose. */
final class ContactRow extends Div {

    private final ContactKind kind;
    private final transient Supplier<String> customersCountry;
    private final Select<ContactPurpose> purpose = new Select<>();
    private final TextField text = new TextField();
    private final TextField postcode = new TextField(getTranslation("customer.field.postcode"));
    private final TextField city = new TextField(getTranslation("customer.field.city"));
    private final TextField country = new TextField(getTranslation("customer.field.country"));
    private final TextField remark = new TextField(getTranslation("customer.contact.remark"));

    ContactRow(Contact contact, Supplier<String> customersCountry, Consumer<ContactRow> remove) {
        this.kind = contact.kind();
        this.customersCountry = customersCountry;
        addClassName("contact-row");
        purpose.setLabel(getTranslation("customer.contact.purpose"));
        purpose.setItems(ContactPurpose.values());
        purpose.setItemLabelGenerator(each -> getTranslation(each.nameKey()));
        purpose.setValue(contact.purpose());
        text.setLabel(getTranslation("customer.contact.field." + kind));
        text.setValue(contact.text());
        text.addClassName("contact-text");
        remark.setValue(contact.remark());
        add(purpose, text);
        if (kind == ContactKind.PHONE) {
            PhoneHint.addTo(text, customersCountry);
            showHint();
        }
        if (kind == ContactKind.ADDRESS) {
            postcode.setValue(contact.postcode());
            city.setValue(contact.city());
            country.setValue(Countries.show(contact.country(), getLocale()));
            add(postcode, city, country);
        }
        var away = new Button(new Icon(VaadinIcon.CLOSE_SMALL), click -> remove.accept(this));
        away.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        away.setTooltipText(getTranslation("customer.contact.remove"));
        away.setAriaLabel(getTranslation("customer.contact.remove"));
        add(remark, away);
    }

    ContactKind kind() {
        return kind;
    }

    /** Below a phone; it depends on the customer's country. */
    void showHint() {
        if (kind == ContactKind.PHONE) {
            PhoneHint.show(text, customersCountry.get());
        }
    }

    /** Whether it can be saved; if not, the field says why. */
    boolean check() {
        boolean isWrong =
                kind == ContactKind.EMAIL && !CustomerRules.isEmail(contact().text());
        text.setErrorMessage(getTranslation("shared.error.email", text.getValue()));
        text.setInvalid(isWrong);
        return !isWrong;
    }

    void focus() {
        text.focus();
    }

    Contact contact() {
        return new Contact(
                kind,
                purpose.getValue() == null ? ContactPurpose.OTHER : purpose.getValue(),
                remark.getValue(),
                kind == ContactKind.EMAIL ? text.getValue().strip() : text.getValue(),
                postcode.getValue(),
                city.getValue(),
                country.getValue().isBlank() ? "" : Countries.read(country.getValue()));
    }
}
