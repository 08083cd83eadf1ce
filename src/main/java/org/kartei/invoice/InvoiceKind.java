package org.kartei.invoice;

/** What a document is. */
public enum InvoiceKind {
    INVOICE,
    /** Takes an invoice back; in German a Stornorechnung, never a Gutschrift (INV-4). */
    CANCELLATION
}
