package org.kartei.invoice;

import org.joda.money.Money;

/**
 * What an invoice has had so far, and what of it a cancellation settles.
 *
 * @param paid in money; below nothing where money went out
 * @param credit of the customer that was used
 * @param toVouchers value that goes back to its vouchers
 * @param fromVouchers value that becomes credit, because its vouchers are no longer valid
 * @param open what is no longer asked for
 */
public record PaidSoFar(Money paid, Money credit, Money toVouchers, Money fromVouchers, Money open) {

    /** What can go back as money; nothing where money went out. */
    public Money refundable() {
        return paid.isNegative() ? Money.zero(paid.getCurrencyUnit()) : paid.plus(credit);
    }

    /** What the customer gets as credit. */
    public Money credited(Settlement settlement) {
        return switch (settlement) {
            case INTERNAL ->
                fromVouchers.plus(credit).plus(paid.isNegative() ? Money.zero(paid.getCurrencyUnit()) : paid);
            case REFUND -> fromVouchers;
        };
    }

    /** Money that went out and is asked back. */
    public Money askedBack() {
        return paid.isNegative() ? paid.negated() : Money.zero(paid.getCurrencyUnit());
    }
}
