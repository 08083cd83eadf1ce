package org.kartei.voucher;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.kartei.customer.CustomerId;

/**
 * A voucher as it stands.
 *
 * @param rest of an amount, null for a percentage
 * @param uses how often it has been redeemed and not given back
 * @param owner the only one who can redeem it, null for whoever has the code
 * @param ownerLanguage in which the owner is written to, null where that is not known
 * @param originName the batch, the poll, the invoice; empty where there is none
 * @param blockedReason null when it is not blocked
 */
public record Voucher(
        VoucherId id,
        VoucherCode code,
        CurrencyUnit currency,
        VoucherTerms terms,
        @Nullable BigDecimal rest,
        int uses,
        @Nullable CustomerId owner,
        @Nullable Long ownerNumber,
        String ownerName,
        @Nullable String ownerLanguage,
        VoucherOrigin origin,
        String originName,
        String originPath,
        @Nullable String blockedReason,
        Instant createdAt,
        String staffName) {

    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

    /** The first that applies on a day. */
    public VoucherState state(LocalDate day) {
        if (blockedReason != null) {
            return VoucherState.BLOCKED;
        }
        if (day.isBefore(terms.validFrom())) {
            return VoucherState.NOT_YET_VALID;
        }
        if (isExpired(day)) {
            return VoucherState.EXPIRED;
        }
        return isUsedUp() ? VoucherState.USED_UP : VoucherState.VALID;
    }

    /**
     * What it takes off a total, rounded half up; no more than the total, and nothing from a minus. In the currency of both.
     */
    public Money worthOn(Money total) {
        if (!total.isPositive()) {
            return Money.zero(total.getCurrencyUnit());
        }
        if (rest != null) {
            Money left = Money.of(currency, rest);
            return left.isLessThan(total) ? left : total;
        }
        return total.multipliedBy(terms.worth().divide(PERCENT), RoundingMode.HALF_UP);
    }

    /**
     * Why a customer cannot redeem it on a day.
     *
     * @param usedBefore whether this customer has redeemed it already
     */
    Optional<Refusal> refusal(CustomerId customer, boolean usedBefore, CurrencyUnit paidIn, LocalDate day) {
        return Optional.ofNullable(
                switch (state(day)) {
                    case BLOCKED -> Refusal.of("voucher.error.blocked", Objects.requireNonNull(blockedReason));
                    case NOT_YET_VALID -> Refusal.of("voucher.error.notYet", terms.validFrom());
                    case EXPIRED -> Refusal.of("voucher.error.expired", Objects.requireNonNull(terms.validUntil()));
                    case USED_UP -> Refusal.of("voucher.error.usedUp");
                    case VALID -> ofCustomer(customer, usedBefore, paidIn);
                });
    }

    private @Nullable Refusal ofCustomer(CustomerId customer, boolean usedBefore, CurrencyUnit paidIn) {
        if (owner != null && !owner.equals(customer)) {
            return Refusal.of("voucher.error.otherOwner");
        }
        if (terms.oncePerCustomer() && usedBefore) {
            return Refusal.of("voucher.error.usedBefore");
        }
        return terms.kind() == VoucherKind.PERCENT || paidIn.equals(currency)
                ? null
                : Refusal.of("voucher.error.currency", currency.getCode());
    }

    /** As it is once it has been given back so much, and is used once less. */
    Voucher givenBack(BigDecimal taken) {
        return new Voucher(
                id,
                code,
                currency,
                terms,
                rest == null ? null : rest.add(taken),
                uses - 1,
                owner,
                ownerNumber,
                ownerName,
                ownerLanguage,
                origin,
                originName,
                originPath,
                blockedReason,
                createdAt,
                staffName);
    }

    /** Whether value that was taken can come back to it; used up it may be, for then it no longer is. */
    boolean takesBack(LocalDate day) {
        return blockedReason == null && !isExpired(day);
    }

    private boolean isExpired(LocalDate day) {
        return terms.validUntil() != null && day.isAfter(terms.validUntil());
    }

    private boolean isUsedUp() {
        return rest != null && rest.signum() == 0 || terms.maxUses() != null && uses >= terms.maxUses();
    }
}
