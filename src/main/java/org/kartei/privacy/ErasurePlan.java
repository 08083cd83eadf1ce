package org.kartei.privacy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kartei.customer.CustomerPart.Obstacle;
import org.kartei.customer.PersonalData.Holding;

/**
 * What an erasure would do: nothing is written yet.
 *
 * @param obstacles what has to be settled first
 * @param holdings everything that is there, with its fate
 */
public record ErasurePlan(long number, List<Obstacle> obstacles, List<Holding> holdings) {

    /** Whether something must be kept, so that a shell stays. */
    public boolean isPartial() {
        return dueOn() != null;
    }

    /** The first day on which something that must be kept may go. */
    public @Nullable LocalDate dueOn() {
        return holdings.stream()
                .map(Holding::lockedUntil)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .map(until -> until.plusDays(1))
                .orElse(null);
    }

    /** Whether the other one erases and keeps the same, and as much of it: nothing that came since goes unseen. */
    boolean isLike(ErasurePlan other) {
        return number == other.number && Set.copyOf(holdings).equals(Set.copyOf(other.holdings));
    }
}
