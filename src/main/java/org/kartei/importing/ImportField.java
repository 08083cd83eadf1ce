package org.kartei.importing;

import org.jspecify.annotations.Nullable;
import org.kartei.customer.ContactKind;

/**
 * What a column of a file can be about. The key is the one of the overview's column, whose captions are recognised in
 * all our languages; a repeatable field may stand in several columns, which are joined in their order.
 */
public enum ImportField implements NamedTarget {
    NUMBER("number"),
    DISPLAY_NAME("name"),
    FIRST_NAME("firstName"),
    LAST_NAME("lastName"),
    COMPANY("company"),
    PHONE("phone"),
    EMAIL("email"),
    STREET("street"),
    POSTCODE("postcode"),
    CITY("city"),
    COUNTRY("country"),
    MORE_PHONES("morePhones"),
    MORE_EMAILS("moreEmails"),
    MORE_ADDRESSES("moreAddresses"),
    BIRTHDAY("birthday"),
    LANGUAGE("language"),
    NEWSLETTER("newsletter"),
    NEWSLETTER_SINCE("newsletterSince"),
    NEWSLETTER_SOURCE("newsletterSource"),
    STANDING_DISCOUNT("standingDiscount"),
    GROUPS("groups"),
    PARTICIPANTS("participants"),
    REMARK("remark"),
    CREATED_ON("createdOn"),
    STATUS("status");

    private final String key;

    ImportField(String key) {
        this.key = key;
    }

    @Override
    public String captionKey() {
        return "customer.column." + key;
    }

    @Override
    public String written() {
        return name();
    }

    @Override
    public boolean isRepeatable() {
        return this == STREET || this == REMARK || contacts() != null;
    }

    @Override
    public @Nullable ImportField further() {
        return switch (this) {
            case PHONE -> MORE_PHONES;
            case EMAIL -> MORE_EMAILS;
            default -> null;
        };
    }

    /** What kind of further contacts stands there; null for all other fields. */
    @Nullable
    ContactKind contacts() {
        return switch (this) {
            case MORE_PHONES -> ContactKind.PHONE;
            case MORE_EMAILS -> ContactKind.EMAIL;
            case MORE_ADDRESSES -> ContactKind.ADDRESS;
            default -> null;
        };
    }
}
