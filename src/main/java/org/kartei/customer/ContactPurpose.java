package org.kartei.customer;

/** What a {@link Contact} is for. What no entry of this list says is said by the contact's remark. */
public enum ContactPurpose {
    PRIVATE,
    WORK,
    MOBILE,
    PARENT,
    EMERGENCY,
    INVOICE,
    OTHER;

    /** Key of its translated name. */
    public String nameKey() {
        return "customer.contact.purpose." + this;
    }
}
