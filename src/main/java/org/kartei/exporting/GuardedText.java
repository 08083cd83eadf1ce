package org.kartei.exporting;

/**
 * Text in a CSV cell that no spreadsheet takes for a formula. A text that begins with =, +, - or @ (also in their wide
 * forms, and behind spaces), or with a tab or a line break, gets an apostrophe in front; so does one of these that has
 * apostrophes in front already. {@link #read} takes exactly that apostrophe away again, so every text comes back as it
 * was: "+49 711" is written as "'+49 711", "'+1" as "''+1", and "'s-Hertogenbosch" as it is.
 */
public final class GuardedText {

    private static final String STARTS_FORMULA = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";
    private static final char GUARD = '\'';

    private GuardedText() {}

    public static String of(String text) {
        return needsGuard(text, 0) ? GUARD + text : text;
    }

    /** What was guarded; a text that was not is returned as it is. */
    public static String read(String cell) {
        boolean isGuarded = !cell.isEmpty() && cell.charAt(0) == GUARD && needsGuard(cell, 1);
        return isGuarded ? cell.substring(1) : cell;
    }

    /** Whether a spreadsheet could run it. Guards in front do not change the answer: that makes the way back unique. */
    static boolean needsGuard(String text, int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) == GUARD) {
            i++;
        }
        if (i < text.length() && (text.charAt(i) == '\t' || text.charAt(i) == '\r' || text.charAt(i) == '\n')) {
            return true;
        }
        while (i < text.length() && isBlank(text.charAt(i))) {
            i++;
        }
        return i < text.length() && STARTS_FORMULA.indexOf(text.charAt(i)) >= 0;
    }

    private static boolean isBlank(char c) {
        return c <= ' '
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT;
    }
}
