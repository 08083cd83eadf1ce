package org.kartei.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A line of the history, for showing. Values as {@link HistoryValue} keeps them. */
public record HistoryEntry(
        long id,
        Instant recordedAt,
        String staffName,
        Action action,
        String subject,
        @Nullable Long customerNumber,
        String customerName,
        String field,
        String before,
        String after) {}
