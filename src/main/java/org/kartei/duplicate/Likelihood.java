package org.kartei.duplicate;

/** How likely two customers are the same. */
public enum Likelihood {
    STRONG(8, Integer.MAX_VALUE),
    LIKELY(5, 7),
    POSSIBLE(0, 4);

    private final int from;
    private final int to;

    Likelihood(int from, int to) {
        this.from = from;
        this.to = to;
    }

    /** The least strength. */
    int from() {
        return from;
    }

    /** The greatest strength, inclusive. */
    int to() {
        return to;
    }

    static Likelihood of(int strength) {
        return strength >= STRONG.from ? STRONG : strength >= LIKELY.from ? LIKELY : POSSIBLE;
    }
}
