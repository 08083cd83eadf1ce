package org.kartei.directdebit;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A line of the list of collections.
 *
 * @param open items that are neither paid nor came back
 * @param returned items that came back
 */
public record DebitRow(
        DirectDebitId id,
        LocalDate collectedOn,
        int items,
        int open,
        int returned,
        BigDecimal total,
        Instant createdAt,
        String staffName) {}
