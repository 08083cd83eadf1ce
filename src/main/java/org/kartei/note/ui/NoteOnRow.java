package org.kartei.note.ui;

import org.kartei.customer.CustomerRow;
import org.kartei.customer.file.RowAction;
import org.kartei.note.NoteService;
import org.kartei.security.StaffService;
import org.springframework.stereotype.Component;

/** Writes a note straight from the overview (LIST-7). */
@Component
class NoteOnRow implements RowAction {

    private final NoteService notes;
    private final StaffService staff;

    NoteOnRow(NoteService notes, StaffService staff) {
        this.notes = notes;
        this.staff = staff;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String captionKey() {
        return "note.action.add";
    }

    @Override
    public void start(CustomerRow customer) {
        NoteDialog.onCustomer(
                        customer.displayName(),
                        staff.colleagues(),
                        (origin, content) -> notes.add(customer.id(), origin, content))
                .open();
    }
}
