package org.kartei.invoice;

import java.time.LocalDate;
import java.util.List;

/**
 * An offer as somebody writes it.
 *
 * @param introduction a text above the lines, or empty
 * @param closing a text below the lines, or empty
 * @param validUntil the last day on which it can be accepted
 */
public record OfferDraft(List<InvoiceLine> lines, String introduction, String closing, LocalDate validUntil) {

    private static final int USUAL_DAYS = 30;
    private static final int MOST_YEARS = 2;

    /** Nothing yet, valid as long as offers usually are. */
    public static OfferDraft empty(LocalDate today) {
        return new OfferDraft(List.of(), "", "", today.plusDays(USUAL_DAYS));
    }

    /** The last day up to which an offer may be valid. */
    public static LocalDate latest(LocalDate today) {
        return today.plusYears(MOST_YEARS);
    }

    /** The same, with these lines. */
    public OfferDraft with(List<InvoiceLine> others) {
        return new OfferDraft(others, introduction, closing, validUntil);
    }

    /** The same, valid up to another day. */
    public OfferDraft until(LocalDate day) {
        return new OfferDraft(lines, introduction, closing, day);
    }
}
