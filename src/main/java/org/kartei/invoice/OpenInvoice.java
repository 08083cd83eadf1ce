package org.kartei.invoice;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * An invoice on which money is awaited.
 *
 * @param version to be handed on, so that nothing is booked on what has changed since
 * @param slug where it is found
 * @param open more than nothing
 * @param next what of it the next instalment asks for; all of it where it is paid in one
 * @param dueOn of the next instalment, or of all
 */
public record OpenInvoice(
        InvoiceId id,
        int version,
        InvoiceOrigin origin,
        String number,
        String slug,
        long customerNumber,
        String recipientName,
        CurrencyUnit currency,
        BigDecimal open,
        BigDecimal next,
        @Nullable LocalDate dueOn) {}
