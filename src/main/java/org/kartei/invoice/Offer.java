package org.kartei.invoice;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.kartei.customer.CustomerId;

/**
 * An offer with all that belongs to it (INV-1).
 *
 * @param state as of today
 * @param number null while it is a draft
 * @param customer null once the customer is deleted
 * @param customerNumber as it was when it was issued
 * @param recipientName whom it is made to, fixed when it is issued
 * @param recipient address, line by line, fixed when it is issued
 * @param validUntil the last day on which it can be accepted
 * @param revises number of the offer that this one takes the place of, null for none
 * @param revisedBy number of the offer that took the place of this one, null for none
 * @param invoice what it became, null for nothing
 * @param invoiceNumber of that, null while it is a draft
 */
public record Offer(
        OfferId id,
        int version,
        OfferState state,
        @Nullable String number,
        CurrencyUnit currency,
        @Nullable CustomerId customer,
        long customerNumber,
        String recipientName,
        String recipient,
        String language,
        @Nullable LocalDate issuedOn,
        LocalDate validUntil,
        String introduction,
        String closing,
        @Nullable String revises,
        @Nullable String revisedBy,
        @Nullable InvoiceId invoice,
        @Nullable String invoiceNumber,
        List<InvoiceLine> lines) {

    public boolean isDraft() {
        return state == OfferState.DRAFT;
    }

    /** What it adds up to; nobody's vouchers and no credit are in it. */
    public InvoiceSums sums() {
        return InvoiceSums.of(lines);
    }

    /** As somebody wrote it, to go on with. */
    public OfferDraft draft() {
        return new OfferDraft(lines, introduction, closing, validUntil);
    }

    /** The same again, valid as many days from this one as it was. */
    OfferDraft anew(LocalDate today) {
        return draft().until(today.plusDays(ChronoUnit.DAYS.between(issuedOn(), validUntil)));
    }

    /** Of one that is issued. */
    public String issuedNumber() {
        return Objects.requireNonNull(number);
    }

    /** Whether it can become an invoice: also after a no, while it is valid. */
    public boolean isAcceptable(LocalDate today) {
        boolean isWanted = state == OfferState.OPEN || state == OfferState.DECLINED && !today.isAfter(validUntil);
        return customer != null && isWanted;
    }

    /** Whether a no can be taken down. */
    public boolean isDeclinable() {
        return customer != null && isUnanswered();
    }

    /** Whether another one can take its place. */
    public boolean isRevisable() {
        return customer != null && (isUnanswered() || state == OfferState.DECLINED);
    }

    private boolean isUnanswered() {
        return state == OfferState.OPEN || state == OfferState.EXPIRED;
    }
}
