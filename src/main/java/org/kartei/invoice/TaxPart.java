package org.kartei.invoice;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What of an invoice is taxed in the same way. The tax is found on the sum, and rounded once (rules.md, "Money").
 *
 * @param gross with the tax
 * @param vat the tax in it, as it was found when the invoice was issued
 */
public record TaxPart(Tax tax, BigDecimal gross, BigDecimal vat) {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final int EXACT = 10;

    /** With the tax found: gross − gross / (1 + rate). */
    static TaxPart of(Tax tax, BigDecimal gross) {
        BigDecimal net = gross.multiply(WHOLE).divide(WHOLE.add(tax.percent()), EXACT, RoundingMode.HALF_UP);
        return new TaxPart(tax, gross, gross.subtract(net).setScale(2, RoundingMode.HALF_UP));
    }

    public BigDecimal net() {
        return gross.subtract(vat());
    }
}
