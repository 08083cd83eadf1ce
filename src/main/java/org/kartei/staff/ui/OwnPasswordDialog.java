package org.kartei.staff.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.textfield.PasswordField;
import org.kartei.security.StaffService;
import org.kartei.shell.Notices;
import org.kartei.shell.Refusals;
import org.kartei.shell.UnsavedChanges;

/** The own password: the current one, and a new one twice, because nobody sees what they type. */
class OwnPasswordDialog extends Dialog {

    private final transient StaffService staff;
    private final PasswordField current = new PasswordField();
    private final PasswordField chosen = new PasswordField();
    private final PasswordField again = new PasswordField();
    private final transient Refusals refusals = new Refusals()
            .at(current, "security.error.oldPassword")
            .at(chosen, "security.error.weakPassword", "security.error.longPassword");

    OwnPasswordDialog(StaffService staff) {
        this.staff = staff;
        setHeaderTitle(getTranslation("staff.own.password"));
        setWidth("min(26rem, 94vw)");
        current.setLabel(getTranslation("staff.own.current"));
        chosen.setLabel(getTranslation("staff.password.new"));
        chosen.setHelperText(getTranslation("security.error.weakPassword", StaffService.PASSWORD_LENGTH));
        again.setLabel(getTranslation("staff.own.again"));
        var form = new FormLayout(current, chosen, again);
        form.setAutoResponsive(true);
        form.setExpandColumns(true);
        form.setExpandFields(true);
        form.setMaxColumns(1);
        add(form);
        current.focus();
        var save = new Button(getTranslation("shell.action.save"), clicked -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickShortcut(Key.ENTER).listenOn(current, chosen, again); // elsewhere it means what has the focus
        getFooter().add(new Button(getTranslation("shell.action.cancel"), clicked -> close()), save);
        UnsavedChanges.guard(this);
    }

    private void save() {
        boolean isSame = chosen.getValue().equals(again.getValue());
        again.setErrorMessage(getTranslation("staff.own.different"));
        again.setInvalid(!isSame);
        if (isSame && refusals.run(() -> staff.changeOwnPassword(current.getValue(), chosen.getValue()))) {
            close();
            Notices.success("staff.own.changed");
        }
    }
}
