package org.kartei.invoice;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What of an invoice is taxed in the same way. The tax is found on the sum, and rounded once (rules.md, "Money").
 *
 * @param gross with the tax
 */
public record TaxPart(Tax tax, BigDecimal gross) {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final int EXACT = 10;

    /** The tax in it: gross − gross / (1 + rate). */
    public BigDecimal vat() {
        BigDecimal net = gross.multiply(WHOLE).divide(WHOLE.add(tax.percent()), EXACT, RoundingMode.HALF_UP);
        return gross.subtract(net).setScale(2, RoundingMode.HALF_UP);
    }

    public BigDecimal net() {
        return gross.subtract(vat());
    }
}
