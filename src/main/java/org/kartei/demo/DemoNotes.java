package org.kartei.demo;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.kartei.customer.CustomerId;
import org.kartei.note.NewNote;
import org.kartei.note.NoteDraft;
import org.kartei.security.StaffId;

/** What the office has noted about its customers, and of what it wants to be reminded. */
final class DemoNotes {

    private static final int NOTED_PERCENT = 9;
    /** Three customers of a hundred wait for somebody, however large the school. */
    private static final int FOLLOWED_UP_PERCENT = 33;

    private final List<String[]> notes;
    private final long seed;
    private final LocalDate today;
    private final StaffId informed;

    DemoNotes(Resource school, long seed, LocalDate today, StaffId informed) {
        this.notes = school.table("notes");
        this.seed = seed;
        this.today = today;
        this.informed = informed;
    }

    /** For customers that have just been made. */
    List<NewNote> of(List<CustomerId> customers, int firstPlace) {
        var made = new ArrayList<NewNote>();
        for (int i = 0; i < customers.size(); i++) {
            var random = new SplittableRandom(seed ^ 0x5DEECE66DL * (firstPlace + i + 1L));
            if (random.nextInt(100) < NOTED_PERCENT) {
                made.add(note(customers.get(i), random));
            }
        }
        return made;
    }

    private NewNote note(CustomerId customer, SplittableRandom random) {
        String[] words = notes.get(random.nextInt(notes.size()));
        LocalDate followUp = followUp(random);
        var content = new NoteDraft(words[0], words[1], followUp, followUp == null ? Set.of() : Set.of(informed));
        LocalDate written = today.minusDays(random.nextInt(1, 700));
        return new NewNote(
                customer, content, written.atTime(8 + random.nextInt(10), 5).toInstant(ZoneOffset.UTC));
    }

    private @Nullable LocalDate followUp(SplittableRandom random) {
        return random.nextInt(100) < FOLLOWED_UP_PERCENT ? today.plusDays(random.nextInt(-6, 60)) : null;
    }
}
