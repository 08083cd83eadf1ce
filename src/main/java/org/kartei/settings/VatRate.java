package org.kartei.settings;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A rate of value added tax.
 *
 * @param percent 19 for nineteen percent; 0 where no tax is asked for
 * @param validFrom the first day on which it holds, until the next one of its category
 * @param reason what an invoice says to a rate of a category without tax; empty where the law's usual words do
 * @param byLaw known from the law of the school's country, rather than set by managers
 */
public record VatRate(VatCategory category, BigDecimal percent, LocalDate validFrom, String reason, boolean byLaw) {}
