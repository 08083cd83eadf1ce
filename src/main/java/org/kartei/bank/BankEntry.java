package org.kartei.bank;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.kartei.invoice.InvoiceId;

/**
 * Money on the school's account, as the bank tells it.
 *
 * @param bookedOn day on which the bank booked it
 * @param amount more than nothing, also where it went back
 * @param booked what of it is recorded as payments that stand
 * @param payer as the bank writes it, or empty; this, the account and the text go once nothing keeps them
 * @param payerIban without blanks, or empty
 * @param reason why it was put aside, or empty
 * @param handledAt when it was confirmed or put aside last
 * @param staffName by whom
 */
public record BankEntry(
        BankEntryId id,
        int version,
        EntryKind kind,
        EntryState state,
        LocalDate bookedOn,
        BigDecimal amount,
        CurrencyUnit currency,
        BigDecimal booked,
        String payer,
        String payerIban,
        String remittance,
        String reference,
        String reason,
        @Nullable Instant handledAt,
        String staffName,
        List<Booking> bookings) {

    /**
     * A payment that it became.
     *
     * @param slug where its invoice is found
     * @param isReversed whether it was taken back there, so that it no longer counts
     */
    public record Booking(InvoiceId invoice, String number, String slug, BigDecimal amount, boolean isReversed) {}

    /** What of it is still to be recorded. */
    public BigDecimal rest() {
        return amount.subtract(booked);
    }

    /** Whether an invoice can be said for it. */
    public boolean isToBook() {
        return state == EntryState.OPEN && kind == EntryKind.RECEIVED;
    }

    /** Whether it can be put aside: nothing of it is recorded. */
    public boolean canGoAside() {
        return state == EntryState.OPEN && booked.signum() == 0;
    }
}
