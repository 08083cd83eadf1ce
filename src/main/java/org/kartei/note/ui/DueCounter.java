package org.kartei.note.ui;

import org.kartei.note.NoteService;
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
    public long count() {
        return notes.due();
    }

    @Override
    public String captionKey() {
        return "note.followUps.due";
    }
}
