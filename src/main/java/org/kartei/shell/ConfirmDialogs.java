package org.kartei.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/** Asks before something that can't be undone; says exactly what goes. */
public final class ConfirmDialogs {

    private ConfirmDialogs() {}

    /**
     * Opens the question.
     *
     * @param key prefix of the texts: {@code .title}, {@code .text} (with the arguments) and {@code .confirm}, the verb
     */
    public static void danger(String key, Runnable confirmed, Object... args) {
        UI ui = UI.getCurrent();
        var dialog = new ConfirmDialog(
                ui.getTranslation(key + ".title", args),
                ui.getTranslation(key + ".text", args),
                ui.getTranslation(key + ".confirm"),
                event -> confirmed.run(),
                ui.getTranslation("shell.action.cancel"),
                event -> {});
        dialog.setConfirmButtonTheme("error primary");
        dialog.open();
    }
}
