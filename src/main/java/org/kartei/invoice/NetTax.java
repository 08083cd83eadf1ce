package org.kartei.invoice;

import java.math.BigDecimal;

/**
 * What of an e-invoice is taxed in one way.
 *
 * @param category code of UNTDID 5305
 * @param reason why there is no tax, or empty
 * @param allowance what vouchers lower the price by, net
 * @param basis of the tax: the net of the lines less the allowance
 * @param vat as it was found when the invoice was issued
 */
record NetTax(
        String category, BigDecimal percent, String reason, BigDecimal allowance, BigDecimal basis, BigDecimal vat) {

    /** The code by which EN 16931 tells kinds of tax apart. */
    static String category(Tax tax) {
        if (!tax.category().isTaxed()) {
            return "E";
        }
        return tax.percent().signum() == 0 ? "Z" : "S";
    }

    /** What programs take for the same: they look at category and rate alone. */
    String key() {
        return category + percent;
    }

    /** Both together; each reason once. */
    NetTax plus(NetTax other) {
        return new NetTax(
                category,
                percent,
                reason.equals(other.reason) ? reason : reason + " / " + other.reason,
                allowance.add(other.allowance),
                basis.add(other.basis),
                vat.add(other.vat));
    }
}
