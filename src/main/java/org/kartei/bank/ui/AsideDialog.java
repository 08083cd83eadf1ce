package org.kartei.bank.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import org.kartei.bank.BankEntries;
import org.kartei.bank.BankEntry;
import org.kartei.shell.Notices;
import org.kartei.shell.Refusals;
import org.kartei.shell.UnsavedChanges;

/** What came in is none of ours, or is done with: why. */
final class AsideDialog extends Dialog {

    AsideDialog(BankEntries bank, BankEntry entry, Runnable done) {
        setHeaderTitle(getTranslation("bank.action.aside"));
        setWidth("min(28rem, 94vw)");
        var reason = new TextArea(getTranslation("bank.aside.reason"));
        reason.setMaxLength(BankEntries.REASON);
        reason.setMinRows(2);
        reason.setWidthFull();
        add(new Paragraph(getTranslation("bank.aside.text")), reason);
        Refusals refusals = new Refusals().at(reason, "bank.error.reason", "shared.error.tooLong");
        var save = new Button(
                getTranslation("bank.action.aside"),
                click -> refusals.run(() -> {
                    bank.setAside(entry.id(), entry.version(), reason.getValue());
                    close();
                    done.run();
                    Notices.success("bank.notice.aside");
                }));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("shell.action.cancel"), click -> close()), save);
        UnsavedChanges.guard(this);
        reason.focus();
    }
}
