package org.kartei.directdebit;

import java.text.Normalizer;
import java.util.Map;
import java.util.regex.Pattern;

/** Texts in the letters that every bank takes (SEPA Latin character set): A–Z, digits, blanks and a few signs. */
final class SepaText {

    private static final Map<String, String> WRITTEN = Map.ofEntries(
            Map.entry("Ä", "Ae"),
            Map.entry("Ö", "Oe"),
            Map.entry("Ü", "Ue"),
            Map.entry("ä", "ae"),
            Map.entry("ö", "oe"),
            Map.entry("ü", "ue"),
            Map.entry("ß", "ss"),
            Map.entry("ẞ", "SS"),
            Map.entry("Æ", "AE"),
            Map.entry("æ", "ae"),
            Map.entry("Œ", "OE"),
            Map.entry("œ", "oe"),
            Map.entry("Ø", "O"),
            Map.entry("ø", "o"),
            Map.entry("Ł", "L"),
            Map.entry("ł", "l"),
            Map.entry("Đ", "D"),
            Map.entry("đ", "d"),
            Map.entry("ı", "i"),
            Map.entry("&", "+"),
            Map.entry("–", "-"),
            Map.entry("’", "'"));

    private static final Pattern SPECIAL = Pattern.compile("[" + String.join("", WRITTEN.keySet()) + "]");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\h]+");
    private static final Pattern OTHERS = Pattern.compile("[^A-Za-z0-9+?/:().,' -]");

    private SepaText() {}

    /**
     * Umlauts and ligatures are written in two letters, accents left out; what is none of our letters becomes a dot.
     *
     * @param length letters at most; what is more is cut off
     */
    static String of(String text, int length) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        String written = SPECIAL.matcher(composed).replaceAll(found -> WRITTEN.getOrDefault(found.group(), "."));
        String plain = MARKS.matcher(Normalizer.normalize(written, Normalizer.Form.NFD))
                .replaceAll("");
        String allowed =
                OTHERS.matcher(BLANKS.matcher(plain).replaceAll(" ").strip()).replaceAll(".");
        return allowed.substring(0, Math.min(allowed.length(), length)).strip();
    }
}
