package org.kartei.customer.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.kartei.customer.Contact;
import org.kartei.customer.ContactKind;
import org.kartei.customer.ContactPurpose;

/** Further phones, e-mails and addresses below the first ones: three buttons, and nothing more until there are some. */
final class ContactsField extends Div {

    private final transient Supplier<String> country;
    private final transient List<ContactRow> rows = new ArrayList<>();
    private final Div shown = new Div();
    private transient List<Contact> read = List.of();

    /** @param country of the customer, by which phones are understood */
    ContactsField(Supplier<String> country) {
        this.country = country;
        addClassName("contacts");
        shown.addClassName("contact-rows");
        var buttons = new Div(
                add(ContactKind.PHONE, "customer.form.addPhone", ContactPurpose.MOBILE),
                add(ContactKind.EMAIL, "customer.form.addEmail", ContactPurpose.WORK),
                add(ContactKind.ADDRESS, "customer.form.addAddress", ContactPurpose.INVOICE));
        buttons.addClassName("contact-buttons");
        add(shown, buttons);
    }

    void read(List<Contact> contacts) {
        read = contacts;
        fill(contacts);
    }

    void fill(List<Contact> contacts) {
        rows.clear();
        shown.removeAll();
        contacts.forEach(this::show);
    }

    /** As they stand there now. */
    List<Contact> contacts() {
        return rows.stream()
                .map(ContactRow::contact)
                .filter(contact -> !contact.saysNothing())
                .toList();
    }

    /** Whether all can be saved; those that can't say why. */
    boolean check() {
        return rows.stream().filter(row -> !row.check()).count() == 0;
    }

    /** By the customer's country phones are understood. */
    void countryChanged() {
        rows.forEach(ContactRow::showHint);
    }

    boolean hasChanges() {
        return !contacts().equals(read);
    }

    private Button add(ContactKind kind, String key, ContactPurpose purpose) {
        var button = new Button(getTranslation(key), new Icon(VaadinIcon.PLUS));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.addClickListener(
                click -> show(new Contact(kind, purpose, "", "", "", "", "")).focus());
        return button;
    }

    private ContactRow show(Contact contact) {
        var row = new ContactRow(contact, country, this::remove);
        rows.add(row);
        rows.sort(Comparator.comparing(ContactRow::kind));
        shown.addComponentAtIndex(rows.indexOf(row), row);
        return row;
    }

    private void remove(ContactRow row) {
        rows.remove(row);
        shown.remove(row);
    }
}
