package org.kartei.invoice;

/** What stands against the customer's account in a posting. */
public enum PostingKind {
    /** What was charged, by its way of taxing. */
    SALES,
    /** What a voucher paid that is taxed when it is redeemed. */
    VOUCHER,
    /** Credit that was used, given back, paid out, or came of a payment or cancellation. */
    CREDIT,
    /** Money that came in or went back. */
    MONEY,
    /** Fees of reminders, once they are paid. */
    FEES
}
