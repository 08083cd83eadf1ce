package org.kartei.invoice;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of the list of offers.
 *
 * @param state as of today
 * @param number empty for a draft
 * @param isOfCustomer whether the customer is still there
 * @param recipientName as it was issued, or as the customer is called while it is a draft
 */
public record OfferRow(
        OfferId id,
        OfferState state,
        String number,
        long customerNumber,
        boolean isOfCustomer,
        String recipientName,
        @Nullable LocalDate issuedOn,
        LocalDate validUntil,
        BigDecimal total,
        String staffName) {}
