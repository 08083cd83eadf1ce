package org.kartei.staff.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationException;
import org.jspecify.annotations.Nullable;
import org.kartei.security.Role;
import org.kartei.security.StaffAccount;
import org.kartei.security.StaffService;
import org.kartei.shell.Notices;
import org.kartei.shell.Refusals;
import org.kartei.shell.UnsavedChanges;

/** The one form for an account, new or known. */
class StaffDialog extends Dialog {

    private static final int NAME_LENGTH = 200;
    private static final int EMAIL_LENGTH = 254;

    private final transient StaffService staff;
    private final transient @Nullable StaffAccount account;
    private final transient Runnable saved;
    private final TextField name = new TextField();
    private final EmailField email = new EmailField();
    private final Select<Role> role = new Select<>();
    private final Checkbox active = new Checkbox();
    private final PasswordField password = new PasswordField();
    private final transient Refusals refusals = new Refusals()
            .at(email, "security.error.emailTaken", "shared.error.email")
            .at(password, "security.error.weakPassword", "security.error.longPassword");
    private final Binder<StaffAnswers> binder = new Binder<>(StaffAnswers.class);

    /** @param account null for a new one */
    StaffDialog(StaffService staff, @Nullable StaffAccount account, Runnable saved) {
        this.staff = staff;
        this.account = account;
        this.saved = saved;
        setHeaderTitle(account == null ? getTranslation("staff.action.new") : account.name());
        setWidth("min(30rem, 94vw)");
        label();
        bind();
        var form = new FormLayout(name, email, role);
        form.add(account == null ? password : active);
        form.setAutoResponsive(true);
        form.setExpandColumns(true);
        form.setExpandFields(true);
        form.setMaxColumns(1);
        add(form);
        var save = new Button(getTranslation("shell.action.save"), clicked -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickShortcut(Key.ENTER).listenOn(name, email, password); // elsewhere it means what has the focus
        getFooter().add(new Button(getTranslation("shell.action.cancel"), clicked -> close()), save);
        binder.readRecord(account == null ? StaffAnswers.NEW : StaffAnswers.of(account));
        UnsavedChanges.guard(this);
        name.focus();
    }

    private void label() {
        name.setLabel(getTranslation("security.field.name"));
        name.setMaxLength(NAME_LENGTH);
        email.setLabel(getTranslation("security.field.email"));
        email.setMaxLength(EMAIL_LENGTH);
        email.setI18n(new EmailField.EmailFieldI18n().setPatternErrorMessage(getTranslation("shell.email.bad")));
        role.setLabel(getTranslation("staff.field.role"));
        role.setItems(Role.values());
        role.setItemLabelGenerator(value -> getTranslation("security.role." + value.name()));
        active.setLabel(getTranslation("staff.field.active"));
        password.setLabel(getTranslation("security.field.password"));
        password.setHelperText(getTranslation("security.error.weakPassword", StaffService.PASSWORD_LENGTH));
    }

    private void bind() {
        binder.forField(name).asRequired(getTranslation("staff.missing.name")).bind("name");
        binder.forField(email).asRequired(getTranslation("staff.missing.email")).bind("email");
        binder.forField(role).bind("role");
        binder.forField(active).bind("active");
        if (account == null) {
            binder.forField(password)
                    .asRequired(getTranslation("staff.missing.password"))
                    .bind("password");
        } else {
            binder.forField(password).bind("password");
        }
    }

    private void save() {
        StaffAnswers answers;
        try {
            answers = binder.writeRecord();
        } catch (ValidationException e) {
            return; // the fields say what is missing
        }
        if (refusals.run(() -> save(answers))) {
            close();
            saved.run();
            Notices.success("staff.notice.saved", answers.name());
        }
    }

    private void save(StaffAnswers answers) {
        if (account == null) {
            staff.create(answers.name(), answers.email(), answers.role(), answers.password());
        } else {
            staff.change(answers.onTopOf(account));
        }
    }
}
