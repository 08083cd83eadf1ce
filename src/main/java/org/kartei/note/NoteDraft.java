package org.kartei.note;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kartei.security.StaffId;

/**
 * What is typed into a note.
 *
 * @param followUp the day on which those informed are reminded, null for never
 * @param inform whom; a follow-up needs somebody who can sign in
 */
public record NoteDraft(String title, String text, @Nullable LocalDate followUp, Set<StaffId> inform) {

    public static final NoteDraft EMPTY = new NoteDraft("", "", null, Set.of());

    public NoteDraft {
        inform = Set.copyOf(inform);
    }
}
