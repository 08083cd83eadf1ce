package org.kartei.settings;

/** Kinds of records that the law wants to be kept, however much somebody wants them to be forgotten. */
public enum RecordKind {
    /** Invoices, vouchers and whatever else is booked by. */
    INVOICE,
    /** The books themselves. */
    BOOK,
    /** Letters of business. */
    LETTER;

    /** Key of the reason, for plans and certificates. */
    public String ground() {
        return "settings.retention.ground." + name();
    }
}
