package org.kartei.invoice;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * One of the amounts by which an invoice is paid in parts.
 *
 * @param dueOn the last day to pay it
 * @param amount more than nothing
 */
public record Instalment(LocalDate dueOn, BigDecimal amount) {}
