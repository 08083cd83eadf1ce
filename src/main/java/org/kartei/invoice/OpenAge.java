package org.kartei.invoice;

/** For how many days what is open has been overdue. */
public enum OpenAge {
    /** Its last day to pay is not over, or it has none, such as money that goes back. */
    NOT_DUE("notDue", Integer.MIN_VALUE, 0),
    UP_TO_30("upTo30", 1, 30),
    UP_TO_60("upTo60", 31, 60),
    UP_TO_90("upTo90", 61, 90),
    LONGER("longer", 91, Integer.MAX_VALUE);

    private final String column;
    private final int from;
    private final int until;

    OpenAge(String column, int from, int until) {
        this.column = column;
        this.from = from;
        this.until = until;
    }

    /** Key of its column. */
    public String column() {
        return column;
    }

    /** The condition in SQL on an expression for the days overdue. */
    String condition(String days) {
        return days + " between " + from + " and " + until;
    }
}
