package org.kartei.voucher;

/** How a voucher came to be. */
public enum VoucherOrigin {
    HAND,
    BATCH,
    /** A reward for answers to a poll. */
    POLL,
    /** Sold, by an invoice for example. */
    SALE
}
