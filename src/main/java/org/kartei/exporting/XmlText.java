package org.kartei.exporting;

/**
 * Text in a cell of a workbook, whose XML does not allow every character: what it forbids is written as _xHHHH_, the way that the
 * file format itself defines and that spreadsheets and our import read back. A text that happens to look like it gets
 * its underscore escaped.
 */
public final class XmlText {

    private static final int ESCAPE = "_xHHHH_".length();

    private XmlText() {}

    public static String of(String text) {
        int i = 0;
        while (i < text.length() && !mustEscape(text, i)) {
            i++;
        }
        if (i == text.length()) {
            return text;
        }
        var out = new StringBuilder(text.length() + 16).append(text, 0, i);
        for (; i < text.length(); i++) {
            char c = text.charAt(i);
            if (mustEscape(text, i)) {
                out.append(String.format("_x%04X_", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** The beginning of an escaped text, without half an escape or half a character at its end. */
    static String beginning(String escaped, int length) {
        int end = length;
        for (int start = Math.max(0, length - ESCAPE + 1); start < length; start++) {
            if (escaped.charAt(start) == '_' && start + ESCAPE > length && isEscape(escaped, start)) {
                end = start;
                break;
            }
        }
        boolean isHalf = end > 0 && Character.isHighSurrogate(escaped.charAt(end - 1));
        return escaped.substring(0, isHalf ? end - 1 : end);
    }

    /** What was escaped, by us or by a spreadsheet. */
    public static String read(String escaped) {
        int at = escaped.indexOf("_x");
        if (at < 0) {
            return escaped;
        }
        var out = new StringBuilder(escaped.length()).append(escaped, 0, at);
        int i = at;
        while (i < escaped.length()) {
            if (escaped.charAt(i) == '_' && isEscape(escaped, i)) {
                out.append((char) Integer.parseInt(escaped.substring(i + 2, i + ESCAPE - 1), 16));
                i += ESCAPE;
            } else {
                out.append(escaped.charAt(i++));
            }
        }
        return out.toString();
    }

    private static boolean mustEscape(String text, int i) {
        char c = text.charAt(i);
        if (c == '_') {
            return isEscape(text, i);
        }
        if (c < ' ') {
            return c != '\t' && c != '\n'; // a carriage return would come back as a line feed
        }
        if (Character.isHighSurrogate(c)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return i == 0 || !Character.isHighSurrogate(text.charAt(i - 1));
        }
        return c >= '\uFFFE';
    }

    private static boolean isEscape(String text, int i) {
        if (i + ESCAPE > text.length() || text.charAt(i + 1) != 'x' || text.charAt(i + ESCAPE - 1) != '_') {
            return false;
        }
        for (int digit = i + 2; digit < i + ESCAPE - 1; digit++) {
            if (Character.digit(text.charAt(digit), 16) < 0) {
                return false;
            }
        }
        return true;
    }
}
