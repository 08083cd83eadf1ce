package org.kartei.note.ui;

import org.kartei.note.NoteService;
import org.kartei.security.StaffId;
import org.kartei.shell.NavigationCounter;
import org.springframework.stereotype.Component;

/** Follow-ups that are due, beside their entry in the navigation (NOTE-3). */
@Component
class DueCounter implements NavigationCounter {

    private final NoteService notes;

    DueCounter(NoteService notes) {
        this.notes = notes;
    }

    @Override
    public String path() {
        return FollowUpsView.PATH;
    }

    @Override
    public long count(StaffId staff) {
        return notes.due(staff);
    }

    @Override
    public String captionKey() {
        return "note.followUps.due";
    }
}
