package org.kartei.invoice;

/** How far an offer has come. */
public enum OfferState {
    /** Has no number, and may change or go. */
    DRAFT,
    /** Waits for an answer. */
    OPEN,
    /** Nobody has answered up to its last day; not kept, but told by the clock. */
    EXPIRED,
    ACCEPTED,
    DECLINED,
    /** Another offer took its place. */
    REPLACED
}
