package org.kartei.importing;

import org.jspecify.annotations.Nullable;

/** What a column of a file of invoices, payments or credit can be about. */
public enum MoneyField implements NamedTarget {
    /** Of the invoice, as the other program has it. */
    NUMBER("number"),
    /** The customer's number. */
    CUSTOMER("customer"),
    /** Of the invoice; of credit the day of which it is the balance. */
    DATE("date"),
    TEXT("text"),
    /** Gross. */
    AMOUNT("amount"),
    VAT("vat"),
    PAID("paid"),
    PAID_ON("paidOn"),
    WAY("way");

    private final String key;

    MoneyField(String key) {
        this.key = key;
    }

    @Override
    public String captionKey() {
        return "importing.column." + key;
    }

    @Override
    public String written() {
        return name();
    }

    @Override
    public boolean isRepeatable() {
        return this == TEXT;
    }

    @Override
    public @Nullable MoneyField further() {
        return null;
    }
}
