package org.kartei.printing;

import com.ibm.icu.text.ArabicShaping;
import com.ibm.icu.text.ArabicShapingException;
import com.ibm.icu.text.Bidi;

/**
 * Text as a printer sets it, letter by letter from left to right: Arabic letters joined, words that run from right to
 * left turned around. What is no character is left out.
 */
final class PrintableText {

    /** Stands where the font has no letter. */
    static final String MISSING = "\u25a1";

    private static final ArabicShaping JOINED = new ArabicShaping(ArabicShaping.LETTERS_SHAPE);

    private PrintableText() {}

    static String of(String text) {
        String clean = clean(text);
        return Bidi.requiresBidi(clean.toCharArray(), 0, clean.length()) ? turned(clean) : clean;
    }

    private static String clean(String text) {
        var out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c == '\n' || c == '\t') {
                out.append((char) c);
            } else if (!isNoCharacter(c)) {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }

    private static boolean isNoCharacter(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED -> true;
            default -> false;
        };
    }

    private static String turned(String text) {
        try {
            var bidi = new Bidi(JOINED.shape(text), Bidi.LEVEL_DEFAULT_LTR);
            return bidi.writeReordered(Bidi.DO_MIRRORING);
        } catch (ArabicShapingException e) {
            return text;
        }
    }
}
