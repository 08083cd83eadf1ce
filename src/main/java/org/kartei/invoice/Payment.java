package org.kartei.invoice;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Money that came in, or went back.
 *
 * @param amount below nothing where it went back
 * @param credited what of it was more than was open, and became credit; only the rest pays the invoice
 * @param reversesId the wrong one that this takes back, null for a real one
 */
public record Payment(
        long id,
        BigDecimal amount,
        BigDecimal credited,
        PaymentWay way,
        LocalDate paidOn,
        String note,
        @Nullable Long reversesId,
        Instant recordedAt,
        String staffName) {

    /** What of it counts for the invoice. */
    public BigDecimal counted() {
        return amount.subtract(credited);
    }
}
