package org.kartei.customer.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import org.kartei.customer.CustomerRules;
import org.kartei.customer.ParticipantDetails;
import org.kartei.shell.DatePickers;
import org.kartei.shell.Refusals;

/** What is known of a participant, new or known. */
final class ParticipantForm extends FormLayout {

    private static final int NAME = 1_000;
    private static final int PHONE = 200;
    private static final int EMAIL = 254;
    private static final int NOTES = 10_000;

    private final TextField firstName = field("firstName", NAME);
    private final TextField lastName = field("lastName", NAME);
    private final DatePicker birthday = DatePickers.of(getTranslation("participant.field.birthday"));
    private final TextField phone = field("phone", PHONE);
    private final TextField email = field("email", EMAIL);
    private final TextArea notes = new TextArea(getTranslation("participant.field.notes"));

    ParticipantForm(ParticipantDetails details, LocalDate today) {
        setColumnWidth("14rem");
        setAutoResponsive(true);
        setExpandColumns(true);
        setExpandFields(true);
        DatePickers.limit(birthday, CustomerRules.FIRST_BIRTHDAY, today);
        notes.setMinRows(3);
        notes.setMaxLength(NOTES);
        addFormRow(firstName, lastName);
        addFormRow(birthday);
        addFormRow(phone, email);
        addFormRow(notes);
        setColspan(notes, 2);
        firstName.setValue(details.firstName());
        lastName.setValue(details.lastName());
        birthday.setValue(details.birthday());
        phone.setValue(details.phone());
        email.setValue(details.email());
        notes.setValue(details.notes());
        firstName.focus();
    }

    /** Whether what is typed as a date is one. */
    boolean isReadable() {
        return !birthday.isInvalid();
    }

    /** At which field it is said what a rule refuses. */
    Refusals refusals() {
        return new Refusals()
                .at(firstName, "customer.family.error.nameMissing")
                .at(birthday, "customer.family.error.birthday")
                .at(email, "shared.error.email");
    }

    ParticipantDetails typed() {
        return new ParticipantDetails(
                firstName.getValue().strip(),
                lastName.getValue().strip(),
                birthday.getValue(),
                phone.getValue().strip(),
                email.getValue().strip(),
                notes.getValue().strip());
    }

    private TextField field(String key, int longest) {
        var field = new TextField(getTranslation("participant.field." + key));
        field.setMaxLength(longest);
        return field;
    }
}
