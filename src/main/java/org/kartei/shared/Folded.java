package org.kartei.shared;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/**
 * Text in the form that searches and sorts: lower case, without accents, so that "jose" finds José, and both "muller"
 * and "mueller" find Müller (LIST-6).
 */
public final class Folded {

    private static final Pattern SPACE = Pattern.compile("\\s{2,}|[\\t\\n\\x0B\\f\\r]");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern NO_DIGIT = Pattern.compile("\\D+");

    private Folded() {}

    /** Lower case, ASCII where the script is Latin, single spaces. "Jürgen  Weiß" becomes "jurgen weiss". */
    public static String plain(String text) {
        char[] in = Normalizer.normalize(text, Normalizer.Form.NFC).toCharArray(); // an accent may stand by itself
        char[] out = new char[in.length * 4];
        int length = ASCIIFoldingFilter.foldToASCII(in, 0, out, 0, in.length);
        return SPACE.matcher(new String(out, 0, length).toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
    }

    /**
     * What is stored to be searched: the plain form, and in a second line the form in which ae, oe and ue have become
     * a, o and u, where that differs. "Mueller" becomes "mueller⏎muller".
     */
    public static String searchable(String text) {
        String plain = plain(text);
        String collapsed = collapse(plain);
        return plain.equals(collapsed) ? plain : plain + "\n" + collapsed;
    }

    /** What a user typed, in the form that is looked for inside {@link #searchable} text. */
    public static String needle(String typed) {
        return collapse(plain(typed));
    }

    /** The plain form without anything but letters and digits: captions that differ only otherwise mean the same. */
    public static String letters(String text) {
        return NO_LETTER.matcher(plain(text)).replaceAll("");
    }

    /** Only the digits: "+49 (711) 28-42" becomes "497112842". */
    public static String digits(String text) {
        return NO_DIGIT.matcher(text).replaceAll("");
    }

    private static String collapse(String plain) {
        if (plain.indexOf('e') < 0) {
            return plain;
        }
        var collapsed = new StringBuilder(plain.length());
        char before = ' ';
        for (int i = 0; i < plain.length(); i++) {
            char letter = plain.charAt(i);
            if (letter != 'e' || "aou".indexOf(before) < 0) {
                collapsed.append(letter);
            }
            before = letter;
        }
        return collapsed.toString();
    }
}
