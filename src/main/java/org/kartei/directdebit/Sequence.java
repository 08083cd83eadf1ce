package org.kartei.directdebit;

/** Which of the collections by a mandate one is, by the names that banks know (SEPA Core Direct Debit). */
public enum Sequence {
    /** The first of several. */
    FRST,
    /** Any later one. */
    RCUR,
    /** The last; the mandate ends with it. */
    FNAL,
    /** The only one. */
    OOFF;

    static Sequence of(MandateKind kind, boolean wasUsed) {
        return switch (kind) {
            case ONE_OFF -> OOFF;
            case LAST -> FNAL;
            case RECURRENT -> wasUsed ? RCUR : FRST;
        };
    }
}
