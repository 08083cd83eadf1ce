package org.kartei.note.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.kartei.customer.FamilyMember;
import org.kartei.customer.file.OpenFile;
import org.kartei.customer.file.ParticipantAction;
import org.kartei.note.NoteService;
import org.kartei.security.StaffService;
import org.springframework.stereotype.Component;

/** Writes a note about one of the family into the open file (NOTE-1, FILE-4). */
@Component
class NoteOnParticipant implements ParticipantAction {

    private final NoteService notes;
    private final StaffService staff;

    NoteOnParticipant(NoteService notes, StaffService staff) {
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
    public VaadinIcon icon() {
        return VaadinIcon.COMMENT_O;
    }

    @Override
    public void start(OpenFile file, FamilyMember participant) {
        NoteDialog.about(
                        participant.details().name(),
                        staff.colleagues(),
                        content -> notes.addAbout(file.id(), participant.id(), content))
                .open();
    }
}
