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
    private static final int FOLLOWED_UP_PERCENT = 12;
    private static final int MOST_OPEN = 400;

    private final List<String[]> notes;
    private final long seed;
    private final LocalDate today;
    private final StaffId informed;
    private final int size;

    DemoNotes(Resource school, long seed, int size, LocalDate today, StaffId informed) {
        this.notes = school.table("notes");
        this.seed = seed;
        this.size = size;
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

    /** However large the school, no more than somebody could do. */
    private @Nullable LocalDate followUp(SplittableRandom random) {
        double wanted = Math.min(FOLLOWED_UP_PERCENT / 100.0, MOST_OPEN / (size * NOTED_PERCENT / 100.0));
        return random.nextDouble() < wanted ? today.plusDays(random.nextInt(-6, 60)) : null;
    }
}
