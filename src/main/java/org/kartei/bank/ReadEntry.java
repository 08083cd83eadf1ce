package org.kartei.bank;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * An entry as it stands in a file.
 *
 * @param account IBAN or number of the account, without blanks
 * @param amount more than nothing
 * @param isReturned whether it is a direct debit that went back, else money came in
 * @param isOwn whether it came of what we did ourselves: a collection of direct debits, or a booking that was undone
 * @param reference what the bank calls it, or empty
 * @param endToEnd what the payer calls it, or empty
 */
record ReadEntry(
        String account,
        LocalDate bookedOn,
        BigDecimal amount,
        String currency,
        boolean isReturned,
        boolean isOwn,
        String payer,
        String payerIban,
        String remittance,
        String reference,
        String endToEnd) {}
