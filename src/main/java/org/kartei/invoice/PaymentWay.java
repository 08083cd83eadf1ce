package org.kartei.invoice;

import java.util.List;

/** How money came or went. */
public enum PaymentWay {
    CASH,
    TRANSFER,
    CARD,
    DIRECT_DEBIT,
    /** It became credit of the customer; only a cancellation says so. */
    CREDIT,
    /** Nothing went: it is not asked for any more; only a cancellation says so. */
    OFFSET,
    /** It went over to the invoice that takes the place of this one, or came from the one before. */
    MOVED;

    private static final List<PaymentWay> MONEY = List.of(TRANSFER, CASH, CARD, DIRECT_DEBIT);

    /** Those by which money really comes, the usual one first. */
    public static List<PaymentWay> ofMoney() {
        return MONEY;
    }

    public boolean isMoney() {
        return MONEY.contains(this);
    }

    /** Key of its name. */
    public String nameKey() {
        return "invoice.way." + this;
    }
}
