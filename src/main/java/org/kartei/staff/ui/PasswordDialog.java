package org.kartei.staff.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.function.Consumer;
import org.kartei.security.StaffService;
import org.kartei.shell.Notices;
import org.kartei.shell.Refusals;
import org.kartei.shell.UnsavedChanges;

/** Gives somebody else a new password; their open sessions end. */
class PasswordDialog extends Dialog {

    PasswordDialog(String name, Consumer<String> chosen) {
        setHeaderTitle(getTranslation("staff.password.title", name));
        setWidth("min(26rem, 94vw)");
        var password = new PasswordField(getTranslation("staff.password.new"));
        password.setHelperText(getTranslation("security.error.weakPassword", StaffService.PASSWORD_LENGTH));
        password.setWidthFull();
        password.focus();
        add(new FormLayout(password));
        var refusals = new Refusals().at(password, "security.error.weakPassword", "security.error.longPassword");
        var save = new Button(getTranslation("staff.action.resetPassword"), clicked -> {
            if (refusals.run(() -> chosen.accept(password.getValue()))) {
                close();
                Notices.success("staff.notice.password", name);
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickShortcut(Key.ENTER).listenOn(password); // elsewhere it means what has the focus
        getFooter().add(new Button(getTranslation("shell.action.cancel"), clicked -> close()), save);
        UnsavedChanges.guard(this);
    }
}
