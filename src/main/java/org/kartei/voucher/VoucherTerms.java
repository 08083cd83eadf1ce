package org.kartei.voucher;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kartei.shared.BusinessRuleViolation;

/**
 * What holds for a voucher from its first day on.
 *
 * @param worth an amount in the school's currency, or percent of an invoice's total
 * @param validFrom first day
 * @param validUntil last day, null for ever
 * @param maxUses how often it can be redeemed, null for as often as something is left
 * @param oncePerCustomer whether a customer can redeem it once only
 * @param vatRate of a single purpose, 0.19 for 19 %; null for several purposes
 * @param remark for the office
 */
public record VoucherTerms(
        VoucherKind kind,
        BigDecimal worth,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable Integer maxUses,
        boolean oncePerCustomer,
        VoucherPurpose purpose,
        @Nullable BigDecimal vatRate,
        String remark) {

    /** Of a remark and of a reason. */
    public static final int REMARK = 500;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal MOST = new BigDecimal("1000000");

    /** An amount that is used until nothing is left, for several purposes. */
    public static VoucherTerms amount(BigDecimal amount, LocalDate from, @Nullable LocalDate until) {
        return new VoucherTerms(VoucherKind.AMOUNT, amount, from, until, null, false, VoucherPurpose.MULTI, null, "");
    }

    /** A percentage for whoever has the code, each customer once. */
    public static VoucherTerms percent(BigDecimal percent, LocalDate from, @Nullable LocalDate until) {
        return new VoucherTerms(VoucherKind.PERCENT, percent, from, until, null, true, VoucherPurpose.MULTI, null, "");
    }

    public VoucherTerms remarked(String text) {
        return new VoucherTerms(
                kind, worth, validFrom, validUntil, maxUses, oncePerCustomer, purpose, vatRate, text.strip());
    }

    /** The same, usable so often. */
    public VoucherTerms usable(@Nullable Integer times, boolean isOncePerCustomer) {
        return new VoucherTerms(kind, worth, validFrom, validUntil, times, isOncePerCustomer, purpose, vatRate, remark);
    }

    /** The same, for one purpose whose VAT is due at the sale. */
    public VoucherTerms singlePurpose(BigDecimal rate) {
        return new VoucherTerms(
                kind, worth, validFrom, validUntil, maxUses, oncePerCustomer, VoucherPurpose.SINGLE, rate, remark);
    }

    /** @throws BusinessRuleViolation when no voucher can be like this */
    void check() {
        if (worth.signum() <= 0 || worth.stripTrailingZeros().scale() > 2 || worth.compareTo(MOST) > 0) {
            throw new BusinessRuleViolation("voucher.error.worth");
        }
        if (kind == VoucherKind.PERCENT && worth.compareTo(HUNDRED) > 0) {
            throw new BusinessRuleViolation("voucher.error.percent");
        }
        if (validUntil != null && validUntil.isBefore(validFrom)) {
            throw new BusinessRuleViolation("voucher.error.days");
        }
        if (maxUses != null && maxUses < 1) {
            throw new BusinessRuleViolation("voucher.error.uses");
        }
        checkPurpose();
        if (remark.length() > REMARK) {
            throw new BusinessRuleViolation("shared.error.tooLong", REMARK);
        }
    }

    private void checkPurpose() {
        boolean isSingle = purpose == VoucherPurpose.SINGLE;
        if (isSingle && kind == VoucherKind.PERCENT) {
            throw new BusinessRuleViolation("voucher.error.percentPurpose");
        }
        boolean isRate = vatRate != null && vatRate.signum() >= 0 && vatRate.compareTo(BigDecimal.ONE) < 0;
        if (isSingle ? !isRate : vatRate != null) {
            throw new BusinessRuleViolation("voucher.error.vatRate");
        }
    }
}
