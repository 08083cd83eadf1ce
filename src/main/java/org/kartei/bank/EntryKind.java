package org.kartei.bank;

/** What an entry of a statement is to us. */
public enum EntryKind {
    /** Money that came in. */
    RECEIVED,
    /** A direct debit that went back: its payment has to be reversed by hand. */
    RETURNED,
    /** What came of our own direct debits, or of a booking that was undone; no invoice is proposed. */
    OWN,
    /** Money in another currency than the school's; no invoice is proposed. */
    FOREIGN
}
