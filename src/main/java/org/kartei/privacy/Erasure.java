package org.kartei.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An erasure that was done, without anything that tells of the person.
 *
 * @param dueOn the first day on which something that had to be kept may go, null when nothing is left
 * @param finishedAt when the last of it went; null while something is kept
 */
public record Erasure(
        ErasureId id,
        long number,
        Instant erasedAt,
        String erasedBy,
        @Nullable LocalDate dueOn,
        @Nullable Instant finishedAt,
        List<Item> items) {

    /**
     * One thing that was there.
     *
     * @param caption key of what it is
     * @param lockedUntil last day on which it must be kept, null where nothing kept it
     * @param erasedAt null while it is kept
     */
    public record Item(
            String caption,
            String name,
            long amount,
            @Nullable LocalDate lockedUntil,
            String ground,
            @Nullable Instant erasedAt) {}

    public boolean isDue(LocalDate today) {
        return dueOn != null && !dueOn.isAfter(today);
    }
}
