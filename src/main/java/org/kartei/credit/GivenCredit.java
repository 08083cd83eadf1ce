package org.kartei.credit;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Credit that was given or taken without a document.
 *
 * @param amount below nothing where it was taken
 * @param name of the customer today; empty once they are gone
 */
public record GivenCredit(LocalDate day, BigDecimal amount, long customerNumber, String name) {}
