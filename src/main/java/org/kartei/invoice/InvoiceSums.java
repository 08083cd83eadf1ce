package org.kartei.invoice;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an invoice adds up to (rules.md, "Money"), gross.
 *
 * @param lines all of them, less their discounts
 * @param vouchers what they take off
 * @param credit what the customer's credit takes off
 * @param taxes by the way of taxing; what is left of the lines once vouchers have lowered the price
 */
public record InvoiceSums(BigDecimal lines, BigDecimal vouchers, BigDecimal credit, List<TaxPart> taxes) {

    private static final BigDecimal NOTHING = BigDecimal.ZERO.setScale(2);

    /** What is still to be paid; below nothing where credit is paid out. */
    public BigDecimal total() {
        return lines.subtract(vouchers).subtract(credit);
    }

    /** Of lines from which nothing is taken off. */
    static InvoiceSums of(List<InvoiceLine> lines) {
        return of(lines, List.of(), NOTHING);
    }

    /** @param credit what is used of it */
    static InvoiceSums of(List<InvoiceLine> lines, List<VoucherUse> vouchers, BigDecimal credit) {
        Map<Tax, BigDecimal> taxed = new LinkedHashMap<>();
        lines.forEach(line -> taxed.merge(line.tax(), line.gross(), BigDecimal::add));
        vouchers.forEach(use -> lower(taxed, use));
        return new InvoiceSums(
                sum(lines.stream().map(InvoiceLine::gross).toList()),
                sum(vouchers.stream().map(VoucherUse::amount).toList()),
                credit,
                taxed.entrySet().stream()
                        .map(each -> TaxPart.of(each.getKey(), each.getValue()))
                        .toList());
    }

    private static void lower(Map<Tax, BigDecimal> taxed, VoucherUse use) {
        List<Tax> lowered = switch (use.effect()) {
            case PAYS -> List.of();
            case REDUCES -> List.copyOf(taxed.keySet());
            case TAXED_BEFORE ->
                taxed.keySet().stream()
                        .filter(tax -> tax.percent().equals(use.taxedAt()))
                        .toList();
        };
        if (lowered.isEmpty()) {
            return;
        }
        List<BigDecimal> parts =
                Spread.over(use.amount(), lowered.stream().map(taxed::get).toList());
        for (int i = 0; i < lowered.size(); i++) {
            taxed.merge(lowered.get(i), parts.get(i).negate(), BigDecimal::add);
        }
    }

    /** Up to what a voucher can take off: only from what is taxed as it was, where that happened before. */
    static BigDecimal reach(List<InvoiceLine> lines, List<VoucherUse> before, VoucherUse use) {
        InvoiceSums so = of(lines, before, NOTHING);
        BigDecimal left = so.lines().subtract(so.vouchers());
        return use.effect() == VoucherUse.Effect.TAXED_BEFORE
                ? left.min(sum(so.taxes().stream()
                        .filter(part -> part.tax().percent().equals(use.taxedAt()))
                        .map(TaxPart::gross)
                        .toList()))
                : left;
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(NOTHING, BigDecimal::add);
    }
}
