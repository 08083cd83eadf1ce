package org.kartei.note;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kartei.customer.CustomerId;

/**
 * A note, for showing.
 *
 * @param version what it was when read; a change is refused when somebody else was quicker
 * @param doneBy who has done the follow-up, null while it is open
 * @param informed the names of those it informs, by commas
 * @param reachesNobody whether none of them can sign in any more
 * @param participant the name of whom of the family it is about; empty for nobody in particular
 */
public record NoteRow(
        NoteId id,
        int version,
        CustomerId customer,
        long customerNumber,
        String customerName,
        NoteOrigin origin,
        NoteDraft content,
        @Nullable Instant doneAt,
        @Nullable String doneBy,
        Instant writtenAt,
        String writtenBy,
        String informed,
        boolean reachesNobody,
        String participant) {

    public String title() {
        return content.title();
    }

    public @Nullable LocalDate followUp() {
        return content.followUp();
    }

    /** A follow-up that nobody has done yet. */
    public boolean isOpen() {
        return followUp() != null && doneAt == null;
    }
}
