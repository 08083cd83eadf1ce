package org.kartei.invoice;

/** Where an invoice comes from. */
public enum InvoiceOrigin {
    OWN,
    /** From another program, with the number it had there; it has no part in our series. */
    IMPORTED;

    /** @param foreignNumber as the table keeps it: empty for our own */
    public static InvoiceOrigin of(String foreignNumber) {
        return foreignNumber.isEmpty() ? OWN : IMPORTED;
    }
}
