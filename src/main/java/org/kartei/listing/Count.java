package org.kartei.listing;

/**
 * How many rows there are: exactly, or at least so many when counting further would take too long.
 *
 * @param rows the number counted
 * @param exact whether there are no more
 */
public record Count(long rows, boolean exact) {

    /** Looked for as long as was quick, and found none. */
    public boolean isUnknown() {
        return rows == 0 && !exact;
    }
}
