package org.kartei.invoice;

import java.math.BigDecimal;
import java.util.Optional;
import org.joda.money.CurrencyUnit;

/**
 * What banking apps read from an invoice, so that nobody types an account number: the quick response code of the European Payments
 * Council (EPC069-12, version 2).
 */
final class TransferCode {

    private static final int NAME = 70;
    private static final int TEXT = 140;
    private static final BigDecimal MOST = new BigDecimal("999999999.99");

    private TransferCode() {}

    /** Empty where there is nothing to transfer: no account, another currency than euros, nothing to pay. */
    static Optional<String> of(Issuer issuer, CurrencyUnit currency, BigDecimal amount, String text) {
        boolean isTransfer = !issuer.iban().isEmpty()
                && !issuer.name().isBlank()
                && currency.equals(CurrencyUnit.EUR)
                && amount.signum() > 0
                && amount.compareTo(MOST) <= 0;
        return isTransfer
                ? Optional.of(String.join(
                        "\n",
                        "BCD",
                        "002",
                        "1", // UTF-8
                        "SCT",
                        issuer.bic(),
                        cut(issuer.name(), NAME),
                        issuer.iban(),
                        "EUR" + amount.toPlainString(),
                        "", // purpose
                        "", // reference of the creditor
                        cut(text, TEXT)))
                : Optional.empty();
    }

    private static String cut(String text, int length) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.substring(0, line.offsetByCodePoints(0, Math.min(length, line.codePointCount(0, line.length()))));
    }
}
