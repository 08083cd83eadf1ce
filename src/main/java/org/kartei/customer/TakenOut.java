package org.kartei.customer;

import org.jspecify.annotations.Nullable;

/**
 * What came of a portion of an import that is being undone.
 *
 * @param last whom the next portion goes on behind; null when nobody was left
 * @param looked how many there were in it
 * @param removed how many of them are gone now; the others stay
 */
public record TakenOut(@Nullable CustomerId last, int looked, int removed) {

    static final TakenOut NOBODY = new TakenOut(null, 0, 0);
}
