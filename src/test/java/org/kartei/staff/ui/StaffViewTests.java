package org.kartei.staff.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.Test;
import org.kartei.ViewTest;
import org.kartei.listing.ListRequest;
import org.kartei.security.Acting;
import org.kartei.security.Role;
import org.kartei.security.StaffRow;
import org.kartei.security.StaffService;
import org.springframework.beans.factory.annotation.Autowired;

/** APP-1: staff administration. */
class StaffViewTests extends ViewTest {

    @Autowired
    private StaffService staff;

    @Override
    protected Role role() {
        return Role.ADMIN;
    }

    @Test
    void anAdminMakesAnAccount() {
        navigate(StaffView.class);
        create("mari@kartei.example");
        assertThat(staff.list().page(ListRequest.ALL, 0, 10))
                .extracting(StaffRow::email)
                .contains("mari@kartei.example");
    }

    @Test
    void aTakenEmailIsRefusedAndWhatWasTypedStays() {
        navigate(StaffView.class);
        create(Acting.email(Role.ADMIN));
        EmailField email = find(EmailField.class).single();
        assertThat(email.isInvalid()).isTrue();
        assertThat(email.getErrorMessage()).contains(Acting.email(Role.ADMIN));
        assertThat(find(StaffDialog.class).single().isOpened()).isTrue();
        assertThat(find(Notification.class).all()).isEmpty();
    }

    @Test
    void aShortOrEndlessPasswordIsToldAtItsField() {
        navigate(StaffView.class);
        create("mari@kartei.example", "short");
        PasswordField password = find(PasswordField.class).single();
        assertThat(password.isInvalid()).isTrue();
        assertThat(password.getErrorMessage()).contains(String.valueOf(StaffService.PASSWORD_LENGTH));
        test(password).setValue("long".repeat(20));
        test(find(Button.class).withText("Save").single()).click();
        assertThat(password.isInvalid()).isTrue();
        assertThat(password.getErrorMessage()).contains("at most 72 characters");
        test(password).setValue("correct horse");
        test(find(Button.class).withText("Save").single()).click();
        assertThat(find(StaffDialog.class).all()).isEmpty();
    }

    private void create(String email) {
        create(email, "correct horse");
    }

    private void create(String email, String password) {
        test(find(Button.class).withText("New account").single()).click();
        test(find(TextField.class)
                        .withPropertyValue(TextField::getLabel, "Name")
                        .single())
                .setValue("Mari Tamm");
        test(find(EmailField.class).single()).setValue(email);
        test(find(PasswordField.class).single()).setValue(password);
        test(find(Button.class).withText("Save").single()).click();
    }
}
