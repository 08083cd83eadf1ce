package org.kartei.invoice;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How numbers of documents are written: "RE-2026-00012". As letters and marks alone stand before the year, and a mark between it and
 * the number, two numbers are never written alike unless they are of one year and series.
 *
 * @param prefix capital letters and marks, or empty
 * @param isYearShort 26 for 2026
 * @param mark between the year and the number, one of {@link #MARKS}
 * @param digits as many at least, filled with zeros
 */
public record NumberForm(String prefix, boolean isYearShort, String mark, int digits) {

    public static final List<String> MARKS = List.of("-", ".", "_");
    public static final int LONGEST_PREFIX = 10;
    public static final int MOST_DIGITS = 9;

    private static final Pattern PREFIX = Pattern.compile("(?:[A-Z][A-Z._-]*)?");
    private static final Pattern KEPT = Pattern.compile("([^{]*)\\{(y+)}(.)\\{(\\d)}");
    private static final int CENTURY = 100;

    /** The number of a document. */
    public String write(int year, long number) {
        String shown = isYearShort ? String.format(Locale.ROOT, "%02d", year % CENTURY) : Integer.toString(year);
        return prefix + shown + mark + String.format(Locale.ROOT, "%0" + digits + "d", number);
    }

    /** Whether its parts are such that numbers can be told apart and stand in an address. */
    public boolean isPossible() {
        return prefix.length() <= LONGEST_PREFIX
                && PREFIX.matcher(prefix).matches()
                && MARKS.contains(mark)
                && digits >= 1
                && digits <= MOST_DIGITS;
    }

    /** Whether a number of one might be read as one of the other. */
    boolean isLike(NumberForm other) {
        return prefix.equals(other.prefix) && mark.equals(other.mark);
    }

    /** As the table keeps it. */
    String kept() {
        return prefix + (isYearShort ? "{yy}" : "{yyyy}") + mark + "{" + digits + "}";
    }

    static NumberForm of(String kept) {
        Matcher parts = KEPT.matcher(kept);
        if (!parts.matches()) {
            throw new IllegalArgumentException(kept);
        }
        return new NumberForm(
                parts.group(1), parts.group(2).length() == 2, parts.group(3), Integer.parseInt(parts.group(4)));
    }
}
