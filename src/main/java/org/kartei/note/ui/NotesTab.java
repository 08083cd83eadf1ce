package org.kartei.note.ui;

import java.time.Clock;
import org.kartei.customer.file.FileContent;
import org.kartei.customer.file.FileTab;
import org.kartei.customer.file.OpenFile;
import org.kartei.note.NoteService;
import org.kartei.security.StaffService;
import org.springframework.stereotype.Component;

/** The notes of a customer (NOTE-1, NOTE-2). */
@Component
class NotesTab implements FileTab {

    static final String PATH = "notes";

    private final NoteService notes;
    private final StaffService staff;
    private final Clock clock;

    NotesTab(NoteService notes, StaffService staff, Clock clock) {
        this.clock = clock;
        this.notes = notes;
        this.staff = staff;
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public String entries() {
        return "select count(*) from note n where n.customer_id = c.id";
    }

    @Override
    public FileContent content(OpenFile file) {
        return new NotesContent(notes, staff, clock, file);
    }
}
