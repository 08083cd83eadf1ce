package org.kartei.invoice;

/** How money came or went. */
public enum PaymentWay {
    CASH,
    TRANSFER,
    CARD,
    DIRECT_DEBIT;

    /** Key of its name. */
    public String nameKey() {
        return "invoice.way." + this;
    }
}
