package org.kartei.accounting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.text.Normalizer;

/** Texts and amounts as fields of a booking batch take them. */
final class DatevText {

    static final Charset CHARSET = Charset.forName("windows-1252");

    private static final int LONGEST_NUMBER = 36;
    private static final int LONGEST_SECOND_NUMBER = 12;
    private static final int LONGEST_TEXT = 60;
    private static final String NOT_IN_NUMBERS = "[^A-Za-z0-9$&%*+/-]";

    private DatevText() {}

    /** A text field, empty or not. */
    static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    /** Column 11, by which DATEV settles open invoices. */
    static String number(String number) {
        return quoted(cut(number.replaceAll(NOT_IN_NUMBERS, "-"), LONGEST_NUMBER));
    }

    /** Column 12; what is too long is left out, for a part of a number is none. */
    static String secondNumber(String number) {
        return quoted(number.length() > LONGEST_SECOND_NUMBER ? "" : number.replaceAll(NOT_IN_NUMBERS, "-"));
    }

    /** Column 14. */
    static String text(String text) {
        return quoted(cut(known(text.replaceAll("\\s+|\\p{Cntrl}", " ").strip()), LONGEST_TEXT));
    }

    /** Without a sign, with a comma. */
    static String amount(BigDecimal amount) {
        return amount.abs()
                .setScale(2, RoundingMode.UNNECESSARY)
                .toPlainString()
                .replace('.', ',');
    }

    /** Letters that the character set does not have lose their marks; what is none then, either, is a question mark. */
    private static String known(String text) {
        CharsetEncoder encoder = CHARSET.newEncoder();
        if (encoder.canEncode(text)) {
            return text;
        }
        var known = new StringBuilder();
        text.codePoints().forEach(letter -> {
            String one = Character.toString(letter);
            String plain = encoder.canEncode(one)
                    ? one
                    : Normalizer.normalize(one, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
            known.append(encoder.canEncode(plain) ? plain : "?");
        });
        return known.toString();
    }

    private static String cut(String text, int most) {
        return text.length() > most ? text.substring(0, most) : text;
    }
}
