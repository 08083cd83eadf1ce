package org.kartei.invoice;

/** What becomes of what was paid on an invoice that is cancelled (CREDIT-1). */
public enum Settlement {
    /** It becomes credit of the customer. */
    INTERNAL,
    /** It goes back as money. */
    REFUND
}
