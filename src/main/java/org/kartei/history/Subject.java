package org.kartei.history;

import org.jspecify.annotations.Nullable;

/**
 * What something was done to.
 *
 * @param kind "customer", "note", …; history.subject.… is its translated name, and its fields are named kind.field.…
 * @param customerId whose file it belongs to, null for nobody's
 * @param customerNumber as printed
 * @param customerName as it was then
 */
public record Subject(
        String kind, @Nullable Long customerId, @Nullable Long customerNumber, String customerName) {

    /** Something that belongs to no customer. */
    public static Subject of(String kind) {
        return new Subject(kind, null, null, "");
    }
}
