package org.kartei.invoice;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * A line of an e-invoice, which knows no gross prices. All amounts have the sign of the quantity.
 *
 * @param net of the line, less what is taken off
 * @param standing what the standing discount takes off, net
 * @param byHand what is taken off by hand, net
 */
record NetLine(InvoiceLine line, BigDecimal net, BigDecimal standing, BigDecimal byHand) {

    private static final int CENTS = 2;
    private static final int MOST_DECIMALS = 12;

    /** @param net without sign */
    static NetLine of(InvoiceLine line, BigDecimal net) {
        LinePrice price = line.price();
        List<BigDecimal> discounts =
                List.of(price.standingDiscount().abs(), price.handDiscount().abs());
        BigDecimal regular = TaxPart.of(line.tax(), price.regular().abs()).net();
        BigDecimal off = discounts.get(0).add(discounts.get(1)).signum() == 0
                ? BigDecimal.ZERO
                : regular.subtract(net).max(BigDecimal.ZERO);
        List<BigDecimal> parts = Spread.over(off, discounts);
        var so = new NetLine(line, net, parts.get(0), parts.get(1));
        return price.quantity().signum() < 0 ? so.turned() : so;
    }

    private NetLine turned() {
        return new NetLine(line, net.negate(), standing.negate(), byHand.negate());
    }

    /** For one, before anything is taken off; with as many decimals as it takes to make the net again. */
    BigDecimal unitPrice() {
        BigDecimal quantity = line.price().quantity();
        BigDecimal before = net.add(standing).add(byHand);
        int decimals = CENTS;
        BigDecimal price = before.divide(quantity, decimals, RoundingMode.HALF_UP);
        while (decimals < MOST_DECIMALS && cents(price.multiply(quantity)).compareTo(before) != 0) {
            price = before.divide(quantity, ++decimals, RoundingMode.HALF_UP);
        }
        return price;
    }

    private static BigDecimal cents(BigDecimal amount) {
        return amount.setScale(CENTS, RoundingMode.HALF_UP);
    }
}
