package org.kartei.invoice;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A payment that is to be recorded; see {@link Payment}.
 *
 * @param excess what of it is more than is open
 * @param fees what of the excess pays fees of reminders; the rest of it becomes credit
 * @param reverses the wrong one that it takes back
 */
record NewPayment(
        BigDecimal amount,
        BigDecimal excess,
        BigDecimal fees,
        PaymentWay way,
        LocalDate paidOn,
        String note,
        @Nullable Long reverses) {

    static NewPayment of(BigDecimal amount, PaymentWay way, LocalDate paidOn, String note) {
        BigDecimal nothing = BigDecimal.ZERO.setScale(2);
        return new NewPayment(amount, nothing, nothing, way, paidOn, note, null);
    }

    /** The same, of which so much becomes credit. */
    NewPayment crediting(BigDecimal more) {
        return new NewPayment(amount, more, fees, way, paidOn, note, reverses);
    }

    /** The same, of which so much is more than is open: some of it pays fees, the rest becomes credit. */
    NewPayment above(BigDecimal more, BigDecimal paidFees) {
        return new NewPayment(amount, more, paidFees, way, paidOn, note, reverses);
    }

    /** Takes a wrong one back, with the fees that it paid and what of it became credit. */
    static NewPayment reversing(Payment wrong, LocalDate day, String reason) {
        return new NewPayment(
                wrong.amount().negate(),
                wrong.excess().negate(),
                wrong.fees().negate(),
                wrong.way(),
                day,
                reason,
                wrong.id());
    }

    BigDecimal counted() {
        return amount.subtract(excess);
    }
}
