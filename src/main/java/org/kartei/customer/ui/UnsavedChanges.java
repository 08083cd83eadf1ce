package org.kartei.customer.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.router.BeforeLeaveEvent;

/** Asks before something typed is lost. */
final class UnsavedChanges {

    private UnsavedChanges() {}

    static void ask(BeforeLeaveEvent event) {
        BeforeLeaveEvent.ContinueNavigationAction leave = event.postpone();
        UI ui = event.getUI();
        var dialog = new ConfirmDialog();
        dialog.setHeader(ui.getTranslation("customer.unsaved.title"));
        dialog.setText(ui.getTranslation("customer.unsaved.text"));
        dialog.setCancelable(true);
        dialog.setCancelText(ui.getTranslation("customer.unsaved.stay"));
        dialog.addCancelListener(stay -> leave.cancel());
        dialog.setConfirmText(ui.getTranslation("customer.unsaved.leave"));
        dialog.addConfirmListener(confirmed -> leave.proceed());
        dialog.open();
    }
}
