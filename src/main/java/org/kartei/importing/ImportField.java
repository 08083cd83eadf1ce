package org.kartei.importing;

/**
 * What a column of a file can be about. The key is the one of the overview's column, whose captions are recognised in
 * all our languages; a repeatable field may stand in several columns, which are joined in their order.
 */
public enum ImportField {
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
    BIRTHDAY("birthday"),
    LANGUAGE("language"),
    NEWSLETTER("newsletter"),
    STANDING_DISCOUNT("standingDiscount"),
    GROUPS("groups"),
    PARTICIPANTS("participants"),
    REMARK("remark"),
    STATUS("status");

    private final String key;

    ImportField(String key) {
        this.key = key;
    }

    /** Key of the translated caption. */
    public String captionKey() {
        return "customer.column." + key;
    }

    public boolean isRepeatable() {
        return this == STREET || this == REMARK;
    }
}
