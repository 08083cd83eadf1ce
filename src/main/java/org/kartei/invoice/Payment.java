package org.kartei.invoice;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Money that came in, or went back.
 *
 * @param amount below nothing where it went back
 * @param excess what of it was more than was open; only the rest pays the invoice
 * @param fees what of the excess paid fees of reminders
 * @param reversesId the wrong one that this takes back, null for a real one
 */
public record Payment(
        long id,
        BigDecimal amount,
        BigDecimal excess,
        BigDecimal fees,
        PaymentWay way,
        LocalDate paidOn,
        String note,
        @Nullable Long reversesId,
        Instant recordedAt,
        String staffName) {

    /** What of it counts for the invoice. */
    public BigDecimal counted() {
        return amount.subtract(excess);
    }

    /** What of it became credit. */
    public BigDecimal credited() {
        return excess.subtract(fees);
    }
}
