package org.kartei.invoice;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A payment that is to be recorded; see {@link Payment}.
 *
 * @param credited what of it is more than is open
 * @param reverses the wrong one that it takes back
 */
record NewPayment(
        BigDecimal amount,
        BigDecimal credited,
        PaymentWay way,
        LocalDate paidOn,
        String note,
        @Nullable Long reverses) {

    static NewPayment of(BigDecimal amount, PaymentWay way, LocalDate paidOn, String note) {
        return new NewPayment(amount, BigDecimal.ZERO.setScale(2), way, paidOn, note, null);
    }

    /** The same, of which so much becomes credit. */
    NewPayment crediting(BigDecimal excess) {
        return new NewPayment(amount, excess, way, paidOn, note, reverses);
    }

    /** Takes a wrong one back, with what of it became credit. */
    static NewPayment reversing(Payment wrong, LocalDate day, String reason) {
        return new NewPayment(wrong.amount().negate(), wrong.credited().negate(), wrong.way(), day, reason, wrong.id());
    }

    BigDecimal counted() {
        return amount.subtract(credited);
    }
}
