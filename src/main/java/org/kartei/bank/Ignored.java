package org.kartei.bank;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a file that is not kept.
 *
 * @param position of the entry in the file, from 1
 * @param amount null where none can be read
 */
public record Ignored(
        int position,
        @Nullable LocalDate bookedOn,
        @Nullable BigDecimal amount,
        String currency,
        Why why) {

    /** Why it is not. */
    public enum Why {
        /** Money went out. */
        OUT,
        /** The bank has not booked it yet; it comes again. */
        NOT_BOOKED,
        /** It has no day or no amount that makes sense. */
        UNREADABLE
    }
}
