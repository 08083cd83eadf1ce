package org.kartei.customer.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import java.time.Clock;
import java.time.LocalDate;
import org.kartei.customer.FamilyMember;
import org.kartei.customer.FamilyService;
import org.kartei.customer.ParticipantChangedMeanwhile;
import org.kartei.customer.ParticipantDetails;
import org.kartei.customer.file.OpenFile;
import org.kartei.shell.Refusals;
import org.kartei.shell.UnsavedChanges;

/** Adds or edits a participant (FILE-4). What is refused stays typed. */
final class ParticipantDialog extends Dialog {

    /** Keeps what is typed, or refuses it. */
    private interface Keeping {
        void keep(ParticipantDetails typed);
    }

    private final ParticipantForm form;

    private ParticipantDialog(String titleKey, ParticipantDetails details, LocalDate today) {
        setHeaderTitle(getTranslation(titleKey));
        setWidth("min(38rem, 94vw)");
        setCloseOnOutsideClick(false);
        form = new ParticipantForm(details, today);
        add(form);
        UnsavedChanges.guard(this);
    }

    static Dialog add(FamilyService families, OpenFile file, Clock clock) {
        var dialog = new ParticipantDialog(
                "customer.family.action.add",
                new ParticipantDetails("", file.customer().lastName(), null, "", "", ""),
                LocalDate.now(clock));
        dialog.buttons(typed -> {
            families.add(file.id(), typed);
            dialog.close();
        });
        return dialog;
    }

    static Dialog edit(FamilyService families, FamilyMember member, Clock clock) {
        var dialog = new ParticipantDialog("customer.family.action.edit", member.details(), LocalDate.now(clock));
        dialog.buttons(typed -> dialog.change(families, member, typed));
        return dialog;
    }

    private void change(FamilyService families, FamilyMember read, ParticipantDetails typed) {
        try {
            families.change(read.id(), read.version(), typed);
            close();
        } catch (ParticipantChangedMeanwhile changed) {
            new ParticipantConflict(read.details(), typed, changed, chosen -> change(families, changed.now(), chosen))
                    .open();
        }
    }

    private void buttons(Keeping keeping) {
        Refusals refusals = form.refusals();
        var save = new Button(getTranslation("shell.action.save"), click -> {
            if (form.isReadable()) {
                refusals.run(() -> keeping.keep(form.typed()));
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickShortcut(Key.KEY_S, KeyModifier.CONTROL).resetFocusOnActiveElement();
        getFooter().add(new Button(getTranslation("shell.action.cancel"), click -> close()), save);
    }
}
