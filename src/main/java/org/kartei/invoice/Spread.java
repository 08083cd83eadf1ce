package org.kartei.invoice;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Divides an amount so that the parts add up to it exactly: by largest remainder (rules.md, "Money"). */
final class Spread {

    private static final BigDecimal CENT = new BigDecimal("0.01");

    private Spread() {}

    /**
     * @param amount not negative
     * @param weights not negative, together more than nothing unless the amount is nothing
     * @return a part for each weight, in proportion to it, in cents; no part is a cent or more away from its share
     */
    static List<BigDecimal> over(BigDecimal amount, List<BigDecimal> weights) {
        BigDecimal all = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (amount.signum() == 0) {
            return weights.stream().map(each -> BigDecimal.ZERO.setScale(2)).toList();
        }
        var parts = new ArrayList<BigDecimal>();
        var remainders = new ArrayList<BigDecimal>();
        for (BigDecimal weight : weights) {
            BigDecimal[] share = amount.multiply(weight).divideAndRemainder(all.multiply(CENT));
            parts.add(share[0].multiply(CENT).setScale(2, RoundingMode.UNNECESSARY));
            remainders.add(share[1]);
        }
        BigDecimal missing = parts.stream().reduce(amount, BigDecimal::subtract);
        IntStream.range(0, parts.size())
                .boxed()
                .sorted(Comparator.comparing((Integer at) -> remainders.get(at)).reversed())
                .limit(missing.divide(CENT).intValueExact())
                .forEach(at -> parts.set(at, parts.get(at).add(CENT)));
        return parts;
    }
}
