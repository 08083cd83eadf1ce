package org.kartei.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.kartei.invoice.VoucherUse.Effect;
import org.kartei.settings.VatCategory;
import org.kartei.voucher.VoucherId;

/** INV-3, rules.md "Money": the net amounts of an e-invoice add up to the cent to what was issued gross. */
class NetInvoiceTests {

    private static final Tax FULL = new Tax(VatCategory.STANDARD, new BigDecimal("19"), "");
    private static final Tax LOW = new Tax(VatCategory.REDUCED, new BigDecimal("7"), "");
    private static final Tax FREE = new Tax(VatCategory.EXEMPT, BigDecimal.ZERO, "Free by law");
    private static final Tax SMALL = new Tax(VatCategory.SMALL_BUSINESS, BigDecimal.ZERO, "Small");
    private static final Tax NONE = new Tax(VatCategory.REDUCED, BigDecimal.ZERO, "");

    /** 33.33 with 19 % is 28.008… net; three of them are 84.03 − 0.01. */
    @Test
    void inv3TheNetIsSpreadOverTheLinesByLargestRemainder() {
        NetInvoice net = net(InvoiceKind.INVOICE, List.of(line("1", "33.33"), line("1", "33.33"), line("1", "33.34")));
        assertThat(net.lines())
                .extracting(NetLine::net)
                .containsExactly(money("28.01"), money("28.01"), money("28.01"));
        assertThat(net.basis()).isEqualTo("84.03");
        net = net(InvoiceKind.INVOICE, List.of(line("1", "0.10"), line("1", "0.10"), line("1", "0.10")));
        assertThat(net.lines()).extracting(NetLine::net).containsExactly(money("0.09"), money("0.08"), money("0.08"));
        assertThat(net.gross()).isEqualTo("0.30");
    }

    @Test
    void inv3AUnitPriceHasAsManyDecimalsAsItTakes() {
        assertThat(price("1", "119.00")).isEqualTo("100.00");
        assertThat(price("3", "1.00")).isEqualTo("0.84");
        assertThat(price("7", "0.99")).isEqualTo("0.831");
        assertThat(price("1000", "0.99")).isEqualTo("0.83193");
        assertThat(price("2.5", "0.00")).isEqualTo("0.00");
    }

    @Test
    void inv3WaysOfTaxingThatProgramsTakeForTheSameAreOne() {
        NetInvoice net = net(
                InvoiceKind.INVOICE,
                List.of(taxed("10.00", FREE), taxed("5.00", SMALL), taxed("7.00", NONE), taxed("1.00", FREE)));
        assertThat(net.taxes()).extracting(NetTax::category).containsExactly("E", "Z");
        assertThat(net.taxes()).extracting(NetTax::reason).containsExactly("Free by law / Small", "");
        assertThat(net.taxes()).extracting(NetTax::basis).containsExactly(money("16.00"), money("7.00"));
    }

    @Property(tries = 2000)
    void inv3EverythingAddsUpWhateverIsCharged(@ForAll Random random) {
        InvoiceKind kind = random.nextInt(3) == 0 ? InvoiceKind.CANCELLATION : InvoiceKind.INVOICE;
        var lines = new ArrayList<InvoiceLine>();
        for (int i = random.nextInt(6); i >= 0; i--) {
            lines.add(any(random));
        }
        var uses = new ArrayList<VoucherUse>();
        for (Effect effect : Effect.values()) {
            var use = new VoucherUse(
                    new VoucherId(1),
                    "A",
                    BigDecimal.ZERO.setScale(2),
                    effect,
                    effect == Effect.TAXED_BEFORE ? FULL.percent() : null);
            uses.add(use.taking(InvoiceSums.reach(lines, uses, use).min(BigDecimal.valueOf(random.nextInt(5_000), 2))));
        }
        BigDecimal credit = BigDecimal.valueOf(random.nextInt(10_000), 2);
        NetInvoice net = NetInvoice.of(invoice(kind, lines, uses, credit), Tax::reason);
        BigDecimal sign = BigDecimal.valueOf(kind == InvoiceKind.INVOICE ? 1 : -1);
        InvoiceSums sums = InvoiceSums.of(lines, uses, credit);
        assertThat(net.due()).isEqualByComparingTo(sums.total().multiply(sign));
        assertThat(net.paidBefore())
                .isEqualByComparingTo(uses.get(0).amount().add(credit).multiply(sign));
        assertThat(net.ofLines().subtract(net.allowance())).isEqualByComparingTo(net.basis());
        assertThat(net.allowance().multiply(sign)).isNotNegative();
        net.lines().forEach(NetInvoiceTests::check);
    }

    private static void check(NetLine line) {
        assertThat(line.unitPrice()).isNotNegative();
        assertThat(line.unitPrice()
                        .multiply(line.line().price().quantity())
                        .setScale(2, RoundingMode.HALF_UP)
                        .subtract(line.standing())
                        .subtract(line.byHand()))
                .isEqualByComparingTo(line.net());
    }

    private static InvoiceLine any(Random random) {
        Tax[] taxes = {FULL, LOW, FREE};
        return InvoiceLine.of(
                LineKind.COURSE,
                "Ballet",
                new LinePrice(
                        BigDecimal.valueOf(1 + random.nextInt(random.nextBoolean() ? 20 : 20_000), random.nextInt(4)),
                        BigDecimal.valueOf(random.nextInt(20_000), 2),
                        BigDecimal.valueOf(random.nextBoolean() ? 0 : random.nextInt(101)),
                        BigDecimal.valueOf(random.nextBoolean() ? 0 : random.nextInt(101)),
                        BigDecimal.valueOf(random.nextBoolean() ? 0 : random.nextInt(300), 2)),
                taxes[random.nextInt(taxes.length)]);
    }

    private static BigDecimal price(String quantity, String unitPrice) {
        return net(InvoiceKind.INVOICE, List.of(line(quantity, unitPrice)))
                .lines()
                .getFirst()
                .unitPrice();
    }

    private static InvoiceLine line(String quantity, String unitPrice) {
        return InvoiceLine.of(
                LineKind.COURSE, "Ballet", LinePrice.of(new BigDecimal(quantity), new BigDecimal(unitPrice)), FULL);
    }

    private static InvoiceLine taxed(String price, Tax tax) {
        return InvoiceLine.of(LineKind.COURSE, "Ballet", LinePrice.of(BigDecimal.ONE, new BigDecimal(price)), tax);
    }

    private static NetInvoice net(InvoiceKind kind, List<InvoiceLine> lines) {
        return NetInvoice.of(invoice(kind, lines, List.of(), BigDecimal.ZERO.setScale(2)), Tax::reason);
    }

    /** A cancellation is what {@link CancellationTables} makes of these: everything with the sign turned. */
    private static Invoice invoice(
            InvoiceKind kind, List<InvoiceLine> lines, List<VoucherUse> vouchers, BigDecimal credit) {
        InvoiceSums sums = InvoiceSums.of(lines, vouchers, credit);
        boolean isTurned = kind == InvoiceKind.CANCELLATION;
        return new Invoice(
                new InvoiceId(1),
                0,
                kind,
                InvoiceState.ISSUED,
                InvoiceOrigin.OWN,
                "1",
                CurrencyUnit.EUR,
                null,
                1,
                "",
                "",
                null,
                "",
                "en",
                null,
                null,
                null,
                14,
                1,
                "",
                isTurned ? turned(sums) : sums,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                null,
                null,
                null,
                null,
                isTurned ? lines.stream().map(NetInvoiceTests::turned).toList() : lines,
                vouchers,
                List.of());
    }

    private static InvoiceSums turned(InvoiceSums sums) {
        return new InvoiceSums(
                sums.lines().negate(),
                sums.vouchers().negate(),
                sums.credit().negate(),
                sums.taxes().stream()
                        .map(part -> new TaxPart(
                                part.tax(), part.gross().negate(), part.vat().negate()))
                        .toList());
    }

    private static InvoiceLine turned(InvoiceLine line) {
        LinePrice price = line.price();
        return InvoiceLine.of(
                line.kind(),
                line.text(),
                new LinePrice(
                        price.quantity().negate(),
                        price.unitPrice(),
                        price.standingPercent(),
                        price.discountPercent(),
                        price.discount().negate()),
                line.tax());
    }

    private static BigDecimal money(String amount) {
        return new BigDecimal(amount);
    }
}
