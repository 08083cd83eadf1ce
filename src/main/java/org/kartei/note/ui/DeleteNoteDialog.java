package org.kartei.note.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import org.kartei.note.NoteRow;
import org.kartei.note.NoteService;
import org.kartei.shell.ConfirmDialogs;
import org.kartei.shell.Notices;

/** Says that the whole note goes, for everybody, and offers what was perhaps meant: done, or postponed (NOTE-3). */
final class DeleteNoteDialog extends Dialog {

    private DeleteNoteDialog(NoteService notes, NoteRow note, LocalDate today) {
        setHeaderTitle(getTranslation("note.delete.title"));
        setWidth("min(32rem, 94vw)");
        add(new Paragraph(
                getTranslation(note.isOpen() ? "note.delete.withFollowUp" : "note.delete.text", note.informed())));
        getFooter().add(new Button(getTranslation("shell.action.cancel"), click -> close()));
        if (note.isOpen()) {
            getFooter().add(new Button(getTranslation("note.action.postpone"), click -> {
                close();
                PostponeDialog.open(notes, note, today);
            }));
            getFooter().add(new Button(getTranslation("note.action.done"), click -> {
                notes.done(note.id());
                close();
                Notices.success("note.notice.done");
            }));
        }
        var delete = new Button(getTranslation("note.action.delete"), click -> {
            notes.delete(note.id());
            close();
            Notices.success("note.notice.deleted");
        });
        delete.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        getFooter().add(delete);
        ConfirmDialogs.hearsNothingOnceClosed(this);
    }

    static void open(NoteService notes, NoteRow note, LocalDate today) {
        new DeleteNoteDialog(notes, note, today).open();
    }
}
