package org.kartei.voucher;

/** What happened to a voucher. */
public enum MovementKind {
    REDEEMED,
    /** Given back to the voucher, because the document that redeemed it was cancelled. */
    RETURNED,
    /** The same, but the voucher was no longer valid: the customer has credit instead. */
    CREDITED
}
