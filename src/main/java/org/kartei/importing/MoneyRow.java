package org.kartei.importing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kartei.invoice.PaymentWay;

/**
 * A row of invoices, payments or credit as it was understood. What is null or 0 because of a mistake is not looked at.
 *
 * @param row its number in the file
 * @param number of the invoice, empty in a file of credit
 * @param customer the customer's number
 * @param date of the invoice or the balance
 * @param amount gross
 * @param isPayment whether it tells a payment only, and charges for nothing
 * @param vat 19 for 19 %, null where nothing is said
 * @param paid 0 where nothing is
 */
record MoneyRow(
        long row,
        String number,
        @Nullable Long customer,
        @Nullable LocalDate date,
        String text,
        BigDecimal amount,
        boolean isPayment,
        @Nullable BigDecimal vat,
        BigDecimal paid,
        @Nullable LocalDate paidOn,
        PaymentWay way,
        List<Finding> mistakes) {

    boolean isGood() {
        return mistakes.isEmpty();
    }
}
