package org.kartei.history;

import org.jspecify.annotations.Nullable;

/**
 * What something was done to.
 *
 * @param kind "customer", "note", …; history.subject.… is its translated name, and its fields are named kind.field.…
 * @param customerId whose file it belongs to, null for nobody's
 * @param customerNumber as printed
 * @param customerName as it was then
 * @param item which of several, as it was called then: the name of a participant; empty where that is clear
 * @param itemId the same, however it is called; null where nobody has to find it again
 */
public record Subject(
        String kind,
        @Nullable Long customerId,
        @Nullable Long customerNumber,
        String customerName,
        String item,
        @Nullable Long itemId) {

    /** Of which nobody has to find all lines again. */
    public Subject(
            String kind, @Nullable Long customerId, @Nullable Long customerNumber, String customerName, String item) {
        this(kind, customerId, customerNumber, customerName, item, null);
    }

    /** Of which a customer has but one, or which nobody needs to tell apart. */
    public Subject(String kind, @Nullable Long customerId, @Nullable Long customerNumber, String customerName) {
        this(kind, customerId, customerNumber, customerName, "");
    }

    /** The same, to be found again by something that it tells of. */
    public Subject about(long id) {
        return new Subject(kind, customerId, customerNumber, customerName, item, id);
    }

    /** Something that belongs to no customer. */
    public static Subject of(String kind) {
        return new Subject(kind, null, null, "");
    }
}
