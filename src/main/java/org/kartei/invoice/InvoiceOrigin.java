package org.kartei.invoice;

/** Where an invoice comes from. */
public enum InvoiceOrigin {
    OWN,
    /** From another program, with the number it had there; it has no part in our series. */
    IMPORTED
}
