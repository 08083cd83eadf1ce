package org.kartei.demo;

import java.util.random.RandomGenerator;

/** Fills places in a text by chance. */
final class Pattern {

    private static final String LETTERS = "ABDEFGHJLNPQRSTUWXYZ";

    private Pattern() {}

    /** Every {n} becomes n digits, the first of them no zero. */
    static String digits(String text, RandomGenerator random) {
        var filled = new StringBuilder();
        int from = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', from)) {
            int close = text.indexOf('}', open);
            filled.append(text, from, open).append((char) ('1' + random.nextInt(9)));
            int more = Integer.parseInt(text.substring(open + 1, close)) - 1;
            for (int i = 0; i < more; i++) {
                filled.append((char) ('0' + random.nextInt(10)));
            }
            from = close + 1;
        }
        return filled.append(text.substring(from)).toString();
    }

    static String letters(int count, RandomGenerator random) {
        var letters = new StringBuilder();
        for (int i = 0; i < count; i++) {
            letters.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return letters.toString();
    }
}
