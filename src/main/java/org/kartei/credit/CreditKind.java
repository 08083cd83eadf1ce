package org.kartei.credit;

/** Why the balance of an account changed. */
public enum CreditKind {
    /** Given: a cancellation, an overpayment, goodwill, a reward. */
    GRANTED,
    /** Taken for an invoice. */
    USED,
    /** Given back, because the invoice that took it was cancelled. */
    RETURNED,
    /** Paid back to the customer. */
    PAID_OUT,
    /** Put right by hand. */
    CORRECTED,
    /** Taken along to another account, when two customers became one. */
    MOVED
}
