package org.kartei.directdebit;

/** How far an item of a collection has come. */
public enum DebitState {
    /** In the file; the money is awaited. */
    COLLECTED,
    /** Recorded as paid on its invoice. */
    PAID,
    /** Came back, before the money came or after. */
    RETURNED
}
