package org.kartei.invoice;

import java.math.BigDecimal;
import org.kartei.settings.VatCategory;
import org.kartei.settings.VatRate;

/**
 * How a line is taxed; fixed with the line.
 *
 * @param percent 19 for 19 %
 * @param reason what the invoice says to it, such as the paragraph that frees it of tax; may be empty
 */
public record Tax(VatCategory category, BigDecimal percent, String reason) {

    public Tax {
        percent = percent.setScale(2);
    }

    /** As it is in force. */
    public static Tax of(VatRate rate) {
        return new Tax(rate.category(), rate.percent(), rate.reason());
    }
}
