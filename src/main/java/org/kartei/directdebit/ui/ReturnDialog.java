package org.kartei.directdebit.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.kartei.directdebit.DirectDebits;
import org.kartei.shell.Refusals;
import org.kartei.shell.UnsavedChanges;

/** Something that was collected and came back: the reason has to be said. */
final class ReturnDialog extends Dialog {

    /** @param key prefix of its texts: title, text and action */
    ReturnDialog(String key, String name, Consumer<String> giveBack) {
        setHeaderTitle(getTranslation(key + ".title", name));
        setWidth("min(28rem, 94vw)");
        var reason = new TextField(getTranslation("directdebit.return.reason"));
        reason.setMaxLength(DirectDebits.REASON);
        reason.setWidthFull();
        add(new Paragraph(getTranslation(key + ".text")), reason);
        Refusals refusals = new Refusals().at(reason, "directdebit.error.reason");
        var back = new Button(
                getTranslation(key + ".action"),
                click -> refusals.run(() -> {
                    giveBack.accept(reason.getValue());
                    close();
                }));
        back.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        getFooter().add(new Button(getTranslation("shell.action.cancel"), click -> close()), back);
        UnsavedChanges.guard(this);
        reason.focus();
    }
}
