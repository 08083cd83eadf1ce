package org.kartei.template;

import java.util.Arrays;
import java.util.Optional;

/** Stands in a text for what each document says at that place. */
public enum Placeholder {
    SCHOOL("school"),
    /** Of the recipient. */
    NAME("name"),
    /** Number of the customer. */
    CUSTOMER("customer"),
    /** Of the document; of a reminder that of its invoice. */
    NUMBER("number"),
    /** On which the document was made. */
    DATE("date"),
    /** To pay, or what the document is worth, with its currency. */
    AMOUNT("amount"),
    /** The last day to pay. */
    DUE_ON("dueOn"),
    /** Number of the invoice that is taken back. */
    INVOICE("invoice"),
    /** The last day on which it can be accepted or redeemed. */
    VALID_UNTIL("validUntil"),
    /** Of a voucher. */
    CODE("code");

    private final String word;

    Placeholder(String word) {
        this.word = word;
    }

    /** As it is typed, with its braces. */
    public String written() {
        return "{" + word + "}";
    }

    /** Key of what it stands for. */
    public String nameKey() {
        return "template.placeholder." + word;
    }

    static Optional<Placeholder> of(String written) {
        return Arrays.stream(values())
                .filter(each -> each.written().equals(written))
                .findFirst();
    }
}
