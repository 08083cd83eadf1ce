package org.kartei.duplicate;

import java.util.Set;

/** Two customers who may be the same, for showing; the one with the lower number first. */
public record DuplicatePair(Side one, Side other, Set<Reason> reasons, Likelihood likelihood) {

    /** @param detail tells it from others of the same name: city, e-mail, phone */
    public record Side(long id, long number, String name, String detail, boolean isArchived) {}
}
