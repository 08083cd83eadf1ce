package org.kartei.directdebit;

/** How often a mandate may be used. */
public enum MandateKind {
    RECURRENT,
    /** For a single collection. */
    ONE_OFF,
    /** Was recurrent, and is used once more. */
    LAST
}
