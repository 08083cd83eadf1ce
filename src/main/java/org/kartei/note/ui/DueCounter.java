package org.kartei.note.ui;

import org.kartei.note.NoteService;
import org.kartei.security.StaffId;
import org.kartei.shell.CounterChanged;
import org.kartei.shell.NavigationCounter;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Follow-ups that are due, beside their entry in the navigation (NOTE-3). */
@Component
class DueCounter implements NavigationCounter {

    private final NoteService notes;
    private final ApplicationEventPublisher events;

    DueCounter(NoteService notes, ApplicationEventPublisher events) {
        this.notes = notes;
        this.events = events;
    }

    /** What was due tomorrow is due now, also in windows that stay open over night. */
    @Scheduled(cron = "1 0 0 * * *")
    void aNewDay() {
        events.publishEvent(new CounterChanged());
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
