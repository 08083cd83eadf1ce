package org.kartei.invoice;

import java.math.BigDecimal;
import java.time.YearMonth;
import org.kartei.settings.VatCategory;

/**
 * What was invoiced in a month and taxed in one way, less what was cancelled in it.
 *
 * @param percent 19 for 19 %
 * @param gross with the tax
 * @param vat the tax in it, as the documents say
 */
public record TurnoverPart(
        YearMonth month, VatCategory category, BigDecimal percent, BigDecimal gross, BigDecimal vat) {

    public BigDecimal net() {
        return gross.subtract(vat);
    }
}
