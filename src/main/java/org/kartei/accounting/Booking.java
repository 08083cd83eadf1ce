package org.kartei.accounting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A booking from one account to another; an account that nobody has set is an empty text.
 *
 * @param amount gross; above nothing the account is debited and the other one credited, below it the other way round
 * @param slot what the other account is for
 * @param invoice number of the invoice that it is about, or of the document where there is none; may be empty
 * @param document number of the document; may be empty
 * @param words key of what it is called
 * @param name of the customer; may be empty
 */
public record Booking(
        LocalDate day,
        String account,
        String other,
        BigDecimal amount,
        AccountSlot slot,
        String invoice,
        String document,
        String words,
        long customerNumber,
        String name) {

    /** The account that is debited. */
    public String debit() {
        return amount.signum() > 0 ? account : other;
    }

    /** The account that is credited. */
    public String credit() {
        return amount.signum() > 0 ? other : account;
    }

    /** "Invoice 2026-00017 Anna Weiss". */
    String text(String inWords) {
        return Stream.of(inWords, document, name)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
