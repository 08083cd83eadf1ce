package org.kartei.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.kartei.invoice.VoucherUse.Effect;
import org.kartei.settings.VatCategory;
import org.kartei.voucher.VoucherId;

/** rules.md, "Money": lines, discounts, vouchers, credit and tax, to the cent (INV-1). */
class InvoiceSumsTests {

    private static final Tax FULL = new Tax(VatCategory.STANDARD, new BigDecimal("19"), "");
    private static final Tax LOW = new Tax(VatCategory.REDUCED, new BigDecimal("7"), "");
    private static final Tax FREE = new Tax(VatCategory.EXEMPT, BigDecimal.ZERO, "Free by law");

    /** Group price 90.00; standing discount 10 % → 81.00; voucher 20.00 → 61.00; credit 50.00 → to pay 11.00. */
    @Test
    void theExampleOfTheRules() {
        var course = new LinePrice(
                BigDecimal.ONE, new BigDecimal("90.00"), BigDecimal.TEN, BigDecimal.ZERO, BigDecimal.ZERO);
        assertThat(course.gross()).isEqualTo("81.00");
        InvoiceSums sums = InvoiceSums.of(
                List.of(line(course, FULL)), List.of(use("20.00", Effect.PAYS, null)), new BigDecimal("50.00"));
        assertThat(sums.total()).isEqualTo("11.00");
        assertThat(sums.taxes()).containsExactly(TaxPart.of(FULL, new BigDecimal("81.00")));
    }

    @Test
    void discountsFollowEachOtherAndAreRoundedOnce() {
        assertThat(price("3", "33.33", "10", "5", "0").gross()).isEqualTo("85.49"); // 85.49145
        assertThat(price("1", "0.10", "0", "0", "5").gross()).isEqualTo("0.00");
        assertThat(price("0.333", "10.00", "0", "0", "0").gross()).isEqualTo("3.33");
        assertThat(price("2", "50.00", "100", "0", "0").gross()).isEqualTo("0.00");
        assertThat(price("2", "50.00", "10", "0", "0").regular()).isEqualTo("100.00");
    }

    /** *Why this price*: what is shown adds up to the cent, whatever is rounded. */
    @Property
    void theStepsOfAPriceAddUp(
            @ForAll @LongRange(min = 1, max = 99_999) long thousandths,
            @ForAll @LongRange(min = 0, max = 999_999) long cents,
            @ForAll @IntRange(min = 0, max = 10_000) int standing,
            @ForAll @IntRange(min = 0, max = 10_000) int byHand,
            @ForAll @IntRange(min = 0, max = 5_000) int amount) {
        var price = new LinePrice(
                BigDecimal.valueOf(thousandths, 3),
                BigDecimal.valueOf(cents, 2),
                BigDecimal.valueOf(standing, 2),
                BigDecimal.valueOf(byHand, 2),
                BigDecimal.valueOf(amount, 2));
        assertThat(price.regular().subtract(price.standingDiscount()).subtract(price.handDiscount()))
                .isEqualTo(price.gross());
        assertThat(price.standingDiscount()).isNotNegative();
        assertThat(price.handDiscount()).isNotNegative();
    }

    @Test
    void theStepsOfAPriceAreThoseOfTheRules() {
        LinePrice price = price("1", "120.00", "10", "0", "27.00");
        assertThat(price.regular()).isEqualTo("120.00");
        assertThat(price.standingDiscount()).isEqualTo("12.00");
        assertThat(price.handDiscount()).isEqualTo("27.00");
        assertThat(price.gross()).isEqualTo("81.00");
    }

    @Test
    void taxIsFoundPerRateOnTheSum() {
        InvoiceSums sums = InvoiceSums.of(
                List.of(line("0.99", FULL), line("0.99", FULL), line("10.70", LOW), line("5.00", FREE)),
                List.of(),
                BigDecimal.ZERO);
        assertThat(sums.taxes())
                .extracting(TaxPart::gross)
                .map(BigDecimal::toPlainString)
                .containsExactly("1.98", "10.70", "5.00");
        assertThat(sums.taxes())
                .extracting(TaxPart::vat)
                .map(BigDecimal::toPlainString)
                .containsExactly("0.32", "0.70", "0.00");
        assertThat(sums.taxes())
                .extracting(TaxPart::net)
                .map(BigDecimal::toPlainString)
                .containsExactly("1.66", "10.00", "5.00");
        assertThat(sums.total()).isEqualTo("17.68");
    }

    @Test
    void aVoucherLowersTheTaxByWhatItIs() {
        List<InvoiceLine> lines = List.of(line("119.00", FULL), line("107.00", LOW));
        assertThat(taxed(lines, use("20.00", Effect.PAYS, null))).containsExactly("119.00", "107.00");
        assertThat(taxed(lines, use("22.60", Effect.REDUCES, null))).containsExactly("107.10", "96.30");
        assertThat(taxed(lines, use("20.00", Effect.TAXED_BEFORE, "7.00"))).containsExactly("119.00", "87.00");
        assertThat(InvoiceSums.reach(lines, List.of(), use("0.00", Effect.TAXED_BEFORE, "7.00")))
                .isEqualTo("107.00");
        assertThat(InvoiceSums.reach(
                        lines, List.of(use("200.00", Effect.PAYS, null)), use("0.00", Effect.TAXED_BEFORE, "7.00")))
                .isEqualTo("26.00");
    }

    @Test
    void aPayoutAsksForLessThanNothing() {
        InvoiceSums sums = InvoiceSums.of(List.of(line("0.00", FULL)), List.of(), new BigDecimal("50.00"));
        assertThat(sums.total()).isEqualTo("-50.00");
        assertThat(sums.taxes()).allSatisfy(part -> assertThat(part.vat()).isZero());
    }

    @Property(tries = 500)
    void partsAddUpAndAreNoCentAwayFromTheirShare(
            @ForAll @LongRange(max = 10_000_000) long cents,
            @ForAll @Size(min = 1, max = 9) List<@IntRange(max = 1_000_000) Integer> weights) {
        List<BigDecimal> gross =
                weights.stream().map(each -> BigDecimal.valueOf(each + 1L, 2)).toList();
        BigDecimal amount = BigDecimal.valueOf(cents, 2);
        BigDecimal all = gross.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        List<BigDecimal> parts = Spread.over(amount, gross);
        assertThat(parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo(amount);
        for (int i = 0; i < parts.size(); i++) {
            double share = amount.doubleValue() * gross.get(i).doubleValue() / all.doubleValue();
            assertThat(Math.abs(parts.get(i).doubleValue() - share)).isLessThan(0.010001);
            assertThat(parts.get(i).scale()).isEqualTo(2);
        }
    }

    @Property(tries = 500)
    void netAndTaxAreTheGross(@ForAll @LongRange(min = -5_000_000, max = 5_000_000) long cents) {
        var part = TaxPart.of(FULL, BigDecimal.valueOf(cents, 2));
        assertThat(part.net().add(part.vat())).isEqualByComparingTo(part.gross());
        assertThat(TaxPart.of(FULL, part.gross().negate()).vat())
                .as("a cancellation has the tax of its original")
                .isEqualByComparingTo(part.vat().negate());
    }

    private static List<String> taxed(List<InvoiceLine> lines, VoucherUse use) {
        return InvoiceSums.of(lines, List.of(use), BigDecimal.ZERO).taxes().stream()
                .map(part -> part.gross().toPlainString())
                .toList();
    }

    private static VoucherUse use(String amount, Effect effect, String taxedAt) {
        return new VoucherUse(
                new VoucherId(1),
                "CODE",
                new BigDecimal(amount),
                effect,
                taxedAt == null ? null : new BigDecimal(taxedAt));
    }

    private static LinePrice price(String quantity, String unit, String standing, String percent, String discount) {
        return new LinePrice(
                new BigDecimal(quantity),
                new BigDecimal(unit),
                new BigDecimal(standing),
                new BigDecimal(percent),
                new BigDecimal(discount));
    }

    private static InvoiceLine line(String amount, Tax tax) {
        return line(LinePrice.of(BigDecimal.ONE, new BigDecimal(amount)), tax);
    }

    private static InvoiceLine line(LinePrice price, Tax tax) {
        return InvoiceLine.of(LineKind.COURSE, "Ballet", price, tax);
    }
}
