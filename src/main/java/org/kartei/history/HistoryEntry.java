package org.kartei.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A line of the history, for showing. Values as {@link HistoryValue} keeps them; for the item see {@link Subject}. */
public record HistoryEntry(
        long id,
        Instant recordedAt,
        String staffName,
        Action action,
        String subject,
        String item,
        @Nullable Long customerNumber,
        String customerName,
        String field,
        String before,
        String after) {}
