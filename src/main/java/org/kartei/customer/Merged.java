package org.kartei.customer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kartei.history.HistoryEntry;
import org.kartei.shared.BusinessRuleViolation;

/**
 * A merge that can be undone, or why not.
 *
 * @param number of whoever was merged
 * @param by who merged them
 * @param obstacle why it can't be undone now; null when it can
 * @param change what was done since, where that is what stands against it
 */
public record Merged(
        long id,
        long number,
        String name,
        Instant at,
        String by,
        @Nullable BusinessRuleViolation obstacle,
        @Nullable HistoryEntry change) {}
