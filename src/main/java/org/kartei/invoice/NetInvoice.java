package org.kartei.invoice;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An issued invoice in net amounts, which add up to the cent to what was issued (rules.md, "Money"): of what is taxed alike, the net
 * of the sum is spread over the lines by largest remainder. Vouchers that lower the price are allowances; vouchers that pay, and
 * credit, were paid before.
 *
 * @param lines in the order of the invoice
 * @param taxes no two of the same category and rate
 * @param due what is to be paid
 */
record NetInvoice(List<NetLine> lines, List<NetTax> taxes, BigDecimal due) {

    /** @param reason what an invoice says where there is no tax */
    static NetInvoice of(Invoice invoice, Function<Tax, String> reason) {
        UnaryOperator<BigDecimal> signed =
                invoice.kind() == InvoiceKind.CANCELLATION ? BigDecimal::negate : UnaryOperator.identity();
        var lines = new @Nullable NetLine[invoice.lines().size()];
        var taxes = new LinkedHashMap<String, NetTax>();
        for (TaxPart part : invoice.sums().taxes()) {
            BigDecimal net = spread(invoice.lines(), part, lines);
            Tax tax = part.tax();
            var taxed = new NetTax(
                    NetTax.category(tax),
                    tax.percent(),
                    tax.category().isTaxed() ? "" : reason.apply(tax),
                    signed.apply(net).subtract(part.net()),
                    part.net(),
                    part.vat());
            taxes.merge(taxed.key(), taxed, NetTax::plus);
        }
        return new NetInvoice(
                List.of(lines), List.copyOf(taxes.values()), invoice.sums().total());
    }

    /** @return what the lines that are taxed in this way come to together, without sign */
    private static BigDecimal spread(List<InvoiceLine> all, TaxPart part, @Nullable NetLine[] lines) {
        int[] places = IntStream.range(0, all.size())
                .filter(at -> all.get(at).tax().equals(part.tax()))
                .toArray();
        List<BigDecimal> gross =
                IntStream.of(places).mapToObj(at -> all.get(at).gross().abs()).toList();
        BigDecimal sum = sum(gross, Function.identity());
        BigDecimal net = sum.compareTo(part.gross().abs()) == 0
                ? part.net().abs()
                : TaxPart.of(part.tax(), sum).net();
        List<BigDecimal> nets = Spread.over(net, gross);
        for (int i = 0; i < places.length; i++) {
            lines[places[i]] = NetLine.of(all.get(places[i]), nets.get(i));
        }
        return net;
    }

    public BigDecimal ofLines() {
        return sum(lines, NetLine::net);
    }

    public BigDecimal allowance() {
        return sum(taxes, NetTax::allowance);
    }

    public BigDecimal basis() {
        return sum(taxes, NetTax::basis);
    }

    public BigDecimal vat() {
        return sum(taxes, NetTax::vat);
    }

    /** With the tax, before anything was paid. */
    public BigDecimal gross() {
        return basis().add(vat());
    }

    public BigDecimal paidBefore() {
        return gross().subtract(due);
    }

    private static <T> BigDecimal sum(Collection<T> all, Function<T, BigDecimal> amount) {
        return all.stream().map(amount).reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }
}
