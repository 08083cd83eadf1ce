package org.kartei.invoice;

/** How far an instalment is paid. It follows from what is open and from the day, and is kept nowhere. */
public enum InstalmentState {
    OPEN,
    PARTLY_PAID,
    /** Something of it is open although its day is over. */
    OVERDUE,
    PAID
}
