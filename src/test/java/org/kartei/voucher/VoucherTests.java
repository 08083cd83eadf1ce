package org.kartei.voucher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kartei.customer.CustomerId;
import org.kartei.shared.BusinessRuleViolation;

/** CREDIT-6: what a voucher is worth, when, to whom; and its code. */
class VoucherTests {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 4);
    private static final CustomerId ANNA = new CustomerId(1);
    private static final CustomerId BEN = new CustomerId(2);
    private static final VoucherTerms FIFTY = VoucherTerms.amount(new BigDecimal("50.00"), DAY, DAY.plusDays(9));
    private static final VoucherTerms TENTH = VoucherTerms.percent(BigDecimal.TEN, DAY, null);

    @Test
    void anAmountTakesOffWhatIsLeftButNotMoreThanTheTotal() {
        assertThat(voucher(FIFTY, "50.00").worthOn(euro("81.00"))).isEqualTo(euro("50.00"));
        assertThat(voucher(FIFTY, "12.50").worthOn(euro("81.00"))).isEqualTo(euro("12.50"));
        assertThat(voucher(FIFTY, "50.00").worthOn(euro("20.00"))).isEqualTo(euro("20.00"));
        assertThat(voucher(FIFTY, "50.00").worthOn(euro("0"))).isEqualTo(euro("0"));
        assertThat(voucher(FIFTY, "50.00").worthOn(euro("-5"))).isEqualTo(euro("0"));
    }

    /** The example of the rules: course 120, group price 90, discount 10 % leaves 81; a voucher of 20 leaves 61. */
    @Test
    void theExampleOfTheRules() {
        VoucherTerms twenty = VoucherTerms.amount(new BigDecimal("20.00"), DAY, null);
        Money total = euro("81.00");
        assertThat(total.minus(voucher(twenty, "20.00").worthOn(total))).isEqualTo(euro("61.00"));
    }

    @Test
    void aPercentageIsRoundedHalfUp() {
        assertThat(percent("10").worthOn(euro("80.05"))).isEqualTo(euro("8.01"));
        assertThat(percent("10").worthOn(euro("80.04"))).isEqualTo(euro("8.00"));
        assertThat(percent("33.33").worthOn(euro("100"))).isEqualTo(euro("33.33"));
        assertThat(percent("100").worthOn(euro("0.01"))).isEqualTo(euro("0.01"));
    }

    @Property(tries = 500)
    void neverMoreThanTheTotalAndNeverLessThanNothing(
            @ForAll @LongRange(min = -1_000, max = 1_000_000) long cents,
            @ForAll @IntRange(min = 1, max = 10_000) int hundredths,
            @ForAll boolean isPercent) {
        Money total = Money.ofMinor(CurrencyUnit.EUR, cents);
        BigDecimal worth = BigDecimal.valueOf(hundredths, 2);
        Voucher voucher = isPercent
                ? voucher(VoucherTerms.percent(worth, DAY, null), null)
                : voucher(VoucherTerms.amount(worth, DAY, null), worth.toPlainString());
        Money taken = voucher.worthOn(total);
        assertThat(taken.isNegative()).isFalse();
        assertThat(taken.isGreaterThan(total) && total.isPositive()).isFalse();
        assertThat(taken.isPositive() && !total.isPositive()).isFalse();
    }

    @Test
    void bothDaysAreInclusive() {
        Voucher voucher = voucher(FIFTY, "50.00");
        assertThat(voucher.state(DAY.minusDays(1))).isEqualTo(VoucherState.NOT_YET_VALID);
        assertThat(voucher.state(DAY)).isEqualTo(VoucherState.VALID);
        assertThat(voucher.state(DAY.plusDays(9))).isEqualTo(VoucherState.VALID);
        assertThat(voucher.state(DAY.plusDays(10))).isEqualTo(VoucherState.EXPIRED);
        assertThat(voucher(TENTH, null).state(DAY.plusYears(80))).isEqualTo(VoucherState.VALID);
    }

    @Test
    void usedUpIsWhatHasNothingLeftOrWasUsedOftenEnough() {
        assertThat(voucher(FIFTY, "0.00").state(DAY)).isEqualTo(VoucherState.USED_UP);
        assertThat(used(FIFTY.usable(1, false), "20.00", 1).state(DAY)).isEqualTo(VoucherState.USED_UP);
        assertThat(used(TENTH.usable(3, false), null, 2).state(DAY)).isEqualTo(VoucherState.VALID);
        assertThat(used(TENTH.usable(3, false), null, 3).state(DAY)).isEqualTo(VoucherState.USED_UP);
    }

    @Test
    void eachReasonIsSaidInItsOwnWords() {
        assertThat(reason(owned(FIFTY, "50.00", null, "Lost"), ANNA, DAY)).isEqualTo("voucher.error.blocked");
        assertThat(reason(voucher(FIFTY, "50.00"), ANNA, DAY.minusDays(1))).isEqualTo("voucher.error.notYet");
        assertThat(reason(voucher(FIFTY, "50.00"), ANNA, DAY.plusDays(10))).isEqualTo("voucher.error.expired");
        assertThat(reason(voucher(FIFTY, "0.00"), ANNA, DAY)).isEqualTo("voucher.error.usedUp");
        assertThat(reason(owned(FIFTY, "50.00", BEN, null), ANNA, DAY)).isEqualTo("voucher.error.otherOwner");
        assertThat(reason(owned(FIFTY, "50.00", ANNA, null), ANNA, DAY)).isEmpty();
        assertThat(voucher(TENTH, null)
                        .refusal(ANNA, true, CurrencyUnit.EUR, DAY)
                        .map(Refusal::messageKey))
                .contains("voucher.error.usedBefore");
        assertThat(voucher(FIFTY, "50.00")
                        .refusal(ANNA, false, CurrencyUnit.GBP, DAY)
                        .map(Refusal::messageKey))
                .contains("voucher.error.currency");
        assertThat(voucher(TENTH, null).refusal(ANNA, false, CurrencyUnit.GBP, DAY))
                .isEmpty();
    }

    @Test
    void termsThatNoVoucherCanHaveAreRefused() {
        refused("voucher.error.worth", VoucherTerms.amount(BigDecimal.ZERO, DAY, null));
        refused("voucher.error.worth", VoucherTerms.amount(new BigDecimal("0.005"), DAY, null));
        refused("voucher.error.worth", VoucherTerms.amount(new BigDecimal("1e9"), DAY, null));
        refused("voucher.error.worth", VoucherTerms.amount(new BigDecimal("-1"), DAY, null));
        refused("voucher.error.percent", VoucherTerms.percent(new BigDecimal("100.01"), DAY, null));
        refused("voucher.error.days", VoucherTerms.amount(BigDecimal.ONE, DAY, DAY.minusDays(1)));
        refused("voucher.error.uses", FIFTY.usable(0, false));
        refused("voucher.error.percentPurpose", TENTH.singlePurpose(new BigDecimal("0.19")));
        refused("voucher.error.vatRate", FIFTY.singlePurpose(new BigDecimal("19")));
        refused("shared.error.tooLong", FIFTY.remarked("x".repeat(501)));
        FIFTY.singlePurpose(BigDecimal.ZERO).check();
    }

    @Test
    void codesAreSpeakableAndReadHoweverTheyAreTyped() {
        assertThat(IntStream.range(0, 500).mapToObj(i -> VoucherCode.random()))
                .allMatch(code -> code.value().matches("[2-9A-HJ-NP-Z]{12}"))
                .allMatch(code -> code.spoken().matches("(.{4}-){2}.{4}"))
                .allMatch(code -> VoucherCode.read(code.spoken()).equals(code))
                .doesNotHaveDuplicates();
        assertThat(VoucherCode.chosen(" sommer - 2026 ").value()).isEqualTo("SOMMER2026");
        assertThat(VoucherCode.read("abcd\u2011efgh\u00a0jk").value()).isEqualTo("ABCDEFGHJK");
        assertThat(new VoucherCode("SOMMER2026").spoken()).isEqualTo("SOMM-ER20-26");
        for (String bad : new String[] {"", "abc", "gr\u00fcn-2026", "x".repeat(33), "a_b_c_d"}) {
            assertThatExceptionOfType(BusinessRuleViolation.class).as(bad).isThrownBy(() -> VoucherCode.chosen(bad));
        }
    }

    private static void refused(String messageKey, VoucherTerms terms) {
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(terms::check)
                .satisfies(refused -> assertThat(refused.messageKey()).isEqualTo(messageKey));
    }

    private static String reason(Voucher voucher, CustomerId customer, LocalDate day) {
        Optional<Refusal> refusal = voucher.refusal(customer, false, CurrencyUnit.EUR, day);
        return refusal.map(Refusal::messageKey).orElse("");
    }

    private static Voucher percent(String percent) {
        return voucher(VoucherTerms.percent(new BigDecimal(percent), DAY, null), null);
    }

    private static Voucher voucher(VoucherTerms terms, @Nullable String rest) {
        return used(terms, rest, 0);
    }

    private static Voucher used(VoucherTerms terms, @Nullable String rest, int uses) {
        return voucher(terms, rest, uses, null, null);
    }

    private static Voucher owned(
            VoucherTerms terms, @Nullable String rest, @Nullable CustomerId owner, @Nullable String blocked) {
        return voucher(terms, rest, 0, owner, blocked);
    }

    private static Voucher voucher(
            VoucherTerms terms,
            @Nullable String rest,
            int uses,
            @Nullable CustomerId owner,
            @Nullable String blockedReason) {
        return new Voucher(
                new VoucherId(1),
                new VoucherCode("ABCDEFGHJKLM"),
                CurrencyUnit.EUR,
                terms,
                rest == null ? null : new BigDecimal(rest),
                uses,
                owner,
                owner == null ? null : 10001L,
                "",
                null,
                VoucherOrigin.HAND,
                "",
                "",
                blockedReason,
                Instant.EPOCH,
                "");
    }

    private static Money euro(String amount) {
        return Money.of(CurrencyUnit.EUR, new BigDecimal(amount));
    }
}
