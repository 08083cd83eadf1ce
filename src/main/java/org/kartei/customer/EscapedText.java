package org.kartei.customer;

import java.util.ArrayList;
import java.util.List;

/** Texts in one line with signs between them; a backslash takes the meaning from the sign behind it. */
final class EscapedText {

    private static final char ESCAPE = '\\';

    private EscapedText() {}

    /** With a backslash before each of the signs, before itself, and before space at the ends. */
    static String of(String text, String signs) {
        int start = text.length() - text.stripLeading().length();
        int end = text.stripTrailing().length();
        var out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (i < start || i >= end || sign == ESCAPE || signs.indexOf(sign) >= 0) {
                out.append(ESCAPE);
            }
            out.append(sign);
        }
        return out.toString();
    }

    /** The text as it was. */
    static String plain(String escaped) {
        var out = new StringBuilder();
        for (int i = 0; i < escaped.length(); i++) {
            boolean isEscape = escaped.charAt(i) == ESCAPE && i + 1 < escaped.length();
            out.append(escaped.charAt(isEscape ? ++i : i));
        }
        return out.toString();
    }

    /** Where the sign first stands with its meaning; -1 if nowhere. */
    static int find(char sign, String escaped) {
        for (int i = 0; i < escaped.length(); i++) {
            if (escaped.charAt(i) == ESCAPE) {
                i++;
            } else if (escaped.charAt(i) == sign) {
                return i;
            }
        }
        return -1;
    }

    /** The pieces between the signs, without the space around them. */
    static List<String> split(char sign, String escaped) {
        var pieces = new ArrayList<String>();
        String rest = escaped;
        for (int at = find(sign, rest); at >= 0; at = find(sign, rest)) {
            pieces.add(strip(rest.substring(0, at)));
            rest = rest.substring(at + 1);
        }
        pieces.add(strip(rest));
        return pieces;
    }

    /** Without the space around, but with space that a backslash keeps. */
    static String strip(String escaped) {
        String left = escaped.stripLeading();
        String both = left.stripTrailing();
        return both.length() < left.length() && isOpen(both) ? left.substring(0, both.length() + 1) : both;
    }

    /** Whether it ends with a backslash that takes the meaning from what would follow. */
    static boolean isOpen(String escaped) {
        int escapes = 0;
        while (escapes < escaped.length() && escaped.charAt(escaped.length() - 1 - escapes) == ESCAPE) {
            escapes++;
        }
        return escapes % 2 == 1;
    }
}
