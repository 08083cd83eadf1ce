package org.kartei.invoice;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The price of a line, gross, and how it comes about (rules.md, "Money"): quantity times unit price, less the standing discount of
 * the customer, less what somebody takes off by hand; rounded once, and never below nothing. A cancellation has quantity and
 * discount below nothing, and so the same price turned round.
 *
 * @param unitPrice gross, for one
 * @param standingPercent of the customer, from 0 to 100
 * @param discountPercent taken off by hand from what is left, from 0 to 100
 * @param discount taken off by hand besides, gross
 */
public record LinePrice(
        BigDecimal quantity,
        BigDecimal unitPrice,
        BigDecimal standingPercent,
        BigDecimal discountPercent,
        BigDecimal discount) {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    /** So many at this price, with nothing taken off. */
    public static LinePrice of(BigDecimal quantity, BigDecimal unitPrice) {
        return new LinePrice(quantity, unitPrice, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
    }

    /** Before any discount. */
    public BigDecimal regular() {
        return cents(quantity.multiply(unitPrice));
    }

    /** What the standing discount takes off, as it is shown: together with {@link #handDiscount} all between regular and gross. */
    public BigDecimal standingDiscount() {
        return regular().subtract(afterStanding());
    }

    /** What is taken off by hand, as it is shown. */
    public BigDecimal handDiscount() {
        return afterStanding().subtract(gross());
    }

    private BigDecimal afterStanding() {
        return cents(left(quantity.multiply(unitPrice), standingPercent));
    }

    /** What the line costs in the end. */
    public BigDecimal gross() {
        BigDecimal exact = left(left(quantity.multiply(unitPrice), standingPercent), discountPercent)
                .subtract(discount);
        return cents(quantity.signum() < 0 ? exact.min(BigDecimal.ZERO) : exact.max(BigDecimal.ZERO));
    }

    private static BigDecimal left(BigDecimal amount, BigDecimal percent) {
        return amount.multiply(WHOLE.subtract(percent)).divide(WHOLE);
    }

    private static BigDecimal cents(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP);
    }
}
