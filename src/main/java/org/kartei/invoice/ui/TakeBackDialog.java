package org.kartei.invoice.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import org.kartei.invoice.Payments;
import org.kartei.invoice.Reminder;
import org.kartei.invoice.Reminders;
import org.kartei.shell.Notices;
import org.kartei.shell.Refusals;
import org.kartei.shell.UnsavedChanges;

/** A reminder that should not have been: it stays in the table, and its fee is asked for no more. */
final class TakeBackDialog extends Dialog {

    TakeBackDialog(Reminders reminders, Reminder reminder, Runnable done) {
        setHeaderTitle(getTranslation("invoice.reminder.takeBack.title"));
        setWidth("min(28rem, 94vw)");
        add(new Paragraph(getTranslation("invoice.reminder.takeBack.text")));
        var why = new TextArea(getTranslation("invoice.reminder.why"));
        why.setMaxLength(Payments.NOTE);
        why.setMinRows(2);
        why.setWidthFull();
        add(why);
        Refusals refusals = new Refusals().at(why, "invoice.reminder.error.why");
        var back = new Button(
                getTranslation("invoice.reminder.takeBack"),
                click -> refusals.run(() -> {
                    reminders.takeBack(reminder, why.getValue());
                    close();
                    done.run();
                    Notices.success("invoice.reminder.takeBack.done");
                }));
        back.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        getFooter().add(new Button(getTranslation("shell.action.cancel"), click -> close()), back);
        UnsavedChanges.guard(this);
        why.focus();
    }
}
