package org.kartei.invoice;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.kartei.voucher.Voucher;
import org.kartei.voucher.VoucherId;
import org.kartei.voucher.VoucherKind;
import org.kartei.voucher.VoucherPurpose;

/**
 * A voucher on an invoice.
 *
 * @param amount what it takes off, gross
 * @param effect what that means for the tax
 * @param taxedAt percent of the tax that was due when a voucher for a single purpose was sold, else null
 */
public record VoucherUse(
        VoucherId voucher,
        String code,
        BigDecimal amount,
        Effect effect,
        @Nullable BigDecimal taxedAt) {

    /** What a voucher does to the tax of an invoice (directive 2016/1065). */
    public enum Effect {
        /** It is money that was given before: the tax stays as it is. */
        PAYS,
        /** It lowers the price, and so the tax, of everything alike. */
        REDUCES,
        /** Its tax was due when it was sold, so that nothing of it is due again. */
        TAXED_BEFORE
    }

    /** The same, taking off so much. */
    VoucherUse taking(BigDecimal taken) {
        return new VoucherUse(voucher, code, taken, effect, taxedAt);
    }

    static VoucherUse of(Voucher voucher, BigDecimal amount) {
        BigDecimal rate = voucher.terms().vatRate();
        Effect effect = voucher.terms().purpose() == VoucherPurpose.SINGLE
                ? Effect.TAXED_BEFORE
                : voucher.terms().kind() == VoucherKind.PERCENT ? Effect.REDUCES : Effect.PAYS;
        return new VoucherUse(
                voucher.id(),
                voucher.code().spoken(),
                amount,
                effect,
                rate == null ? null : rate.movePointRight(2).setScale(2));
    }
}
