package org.kartei.voucher;

import java.util.Objects;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a voucher is worth on an invoice, or why it is worth nothing there.
 *
 * @param voucher null when there is none with this code
 * @param worth what redeeming it now would take off; nothing when it is refused
 * @param refusal null when it can be redeemed
 */
public record Appraisal(
        @Nullable Voucher voucher, Money worth, @Nullable Refusal refusal) {

    public boolean isUsable() {
        return refusal == null;
    }

    /** The voucher that is there, as {@link #isUsable} says. */
    public Voucher usable() {
        return Objects.requireNonNull(voucher);
    }
}
