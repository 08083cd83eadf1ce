package org.kartei.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;

/**
 * Asks before something that can't be undone; says exactly what goes. A plain dialog, because Vaadin's dialog for
 * confirmations brings a second banner and a heading of the wrong level (APP-4).
 */
public final class ConfirmDialogs {

    private ConfirmDialogs() {}

    /**
     * Opens the question.
     *
     * @param key prefix of the texts: {@code .title}, {@code .text} (with the arguments) and {@code .confirm}, the verb
     */
    public static void danger(String key, Runnable confirmed, Object... args) {
        UI ui = UI.getCurrent();
        var confirm = new Button(ui.getTranslation(key + ".confirm"), click -> confirmed.run());
        confirm.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        var cancel = new Button(ui.getTranslation("shell.action.cancel"));
        open(ui.getTranslation(key + ".title", args), ui.getTranslation(key + ".text", args), cancel, confirm);
    }

    /**
     * Once closed, the dialog hears nothing more: the second of two quick clicks comes before the browser knows, and would
     * do everything twice.
     */
    public static void hearsNothingOnceClosed(Dialog dialog) {
        dialog.addOpenedChangeListener(change -> dialog.setEnabled(change.isOpened()));
    }

    /** Opens a question with two answers or more; Esc is the first one. */
    public static void open(String title, String text, Button stay, Button... others) {
        var dialog = new Dialog(title, new Paragraph(text));
        dialog.setRole("alertdialog");
        dialog.setWidth("min(28rem, 92vw)");
        dialog.setCloseOnOutsideClick(false);
        dialog.addDialogCloseActionListener(escape -> stay.click());
        hearsNothingOnceClosed(dialog);
        stay.addClickListener(click -> dialog.close());
        dialog.getFooter().add(stay);
        for (Button other : others) {
            other.addClickListener(click -> dialog.close());
            dialog.getFooter().add(other);
        }
        dialog.open();
    }
}
