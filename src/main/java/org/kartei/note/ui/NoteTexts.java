package org.kartei.note.ui;

import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import org.kartei.note.NoteRow;
import org.kartei.shell.Formats;

/** How things about a note read in the reader's language. */
final class NoteTexts {

    private NoteTexts() {}

    /** Where it was written, or about whom. */
    static String origin(NoteRow note) {
        return note.participant().isEmpty()
                ? UI.getCurrent().getTranslation("note.origin." + note.origin())
                : UI.getCurrent().getTranslation("note.origin.named", note.participant());
    }

    /** Who wrote it, when and where. */
    static String written(NoteRow note) {
        UI ui = UI.getCurrent();
        return ui.getTranslation(
                "note.written", note.writtenBy(), Formats.of(ui.getLocale()).dateTime(note.writtenAt()), origin(note));
    }

    /** Colour alone would not tell everybody that it is late. */
    static boolean isOverdue(NoteRow note, LocalDate today) {
        LocalDate day = note.followUp();
        return note.isOpen() && day != null && day.isBefore(today);
    }
}
