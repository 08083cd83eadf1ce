package org.kartei.invoice;

import java.math.BigDecimal;

/** How far an invoice has come. */
public enum InvoiceState {
    /** Has no number, and may change or go. */
    DRAFT,
    ISSUED,
    PARTLY_PAID,
    PAID,
    CANCELLED;

    /** Of an issued document, by what it asks for and what came in; both negative where money goes back. */
    static InvoiceState of(BigDecimal total, BigDecimal paid) {
        if (paid.compareTo(total) == 0) {
            return PAID;
        }
        return paid.signum() == 0 ? ISSUED : PARTLY_PAID;
    }
}
