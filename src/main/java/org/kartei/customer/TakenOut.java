package org.kartei.customer;

import org.jspecify.annotations.Nullable;

/**
 * What came of a portion of an import that is being undone.
 *
 * @param rest where the next portion goes on; null when nobody was left
 * @param looked how many there were in it
 * @param removed how many of them are gone now; the others stay
 */
public record TakenOut(@Nullable ImportedRange rest, int looked, int removed) {}
