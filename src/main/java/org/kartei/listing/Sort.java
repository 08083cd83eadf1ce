package org.kartei.listing;

/** One step of an order: a column's key and its direction. */
public record Sort(String column, boolean descending) {

    public static Sort by(String column) {
        return new Sort(column, false);
    }

    String written() {
        return (descending ? "-" : "") + column;
    }

    static Sort read(String written) {
        return written.startsWith("-") ? new Sort(written.substring(1), true) : new Sort(written, false);
    }
}
