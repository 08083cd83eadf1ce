package org.kartei.bank;

/** How far an entry has come. */
public enum EntryState {
    /** Somebody has to say what it is for; also what is left of one after a payment was reversed. */
    OPEN,
    /** All of it is recorded as payments. */
    BOOKED,
    /** It is not for us, somebody said. */
    ASIDE
}
