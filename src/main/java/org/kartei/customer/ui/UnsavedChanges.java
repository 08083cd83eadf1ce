package org.kartei.customer.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.router.BeforeLeaveEvent;
import org.kartei.shell.ConfirmDialogs;

/** Asks before something typed is lost. */
final class UnsavedChanges {

    private UnsavedChanges() {}

    static void ask(BeforeLeaveEvent event) {
        BeforeLeaveEvent.ContinueNavigationAction leave = event.postpone();
        UI ui = event.getUI();
        var stay = new Button(ui.getTranslation("customer.unsaved.stay"), click -> leave.cancel());
        var go = new Button(ui.getTranslation("customer.unsaved.leave"), click -> leave.proceed());
        go.addThemeVariants(ButtonVariant.PRIMARY);
        ConfirmDialogs.open(
                ui.getTranslation("customer.unsaved.title"), ui.getTranslation("customer.unsaved.text"), stay, go);
    }
}
