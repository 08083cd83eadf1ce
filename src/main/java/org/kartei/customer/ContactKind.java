package org.kartei.customer;

/** What a {@link Contact} is. */
public enum ContactKind {
    PHONE("morePhones"),
    EMAIL("moreEmails"),
    ADDRESS("moreAddresses");

    private final String key;

    ContactKind(String key) {
        this.key = key;
    }

    /** The end of the key of its captions, as field and as column. */
    public String key() {
        return key;
    }
}
