package org.kartei.credit;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A line of the statement.
 *
 * @param customerNumber whose account it was then; another one's where two customers became one
 * @param amount signed
 * @param balance of that account, after this line
 * @param staffName who did it, empty for a customer
 */
public record CreditEntry(
        long id,
        long customerNumber,
        CreditKind kind,
        BigDecimal amount,
        BigDecimal balance,
        CreditSource source,
        Instant recordedAt,
        String staffName) {}
