package org.kartei.bank;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kartei.invoice.NumberForm;

/**
 * What may be the number of an invoice in the text of a transfer. Ours are found with other marks or none between their parts, and with
 * a blank within, for banks break lines where they like; those of other programs as words, up to three of them.
 */
final class NumbersInText {

    /** Between year and number. */
    private static final String MARKS = "[\\s\\-\\u2010-\\u2015_/.]";

    private static final String GROUPS = "([0-9]++(?:\\s[0-9]++){0,4})";

    /** Year, and digits in groups. */
    private static final Pattern LONG_YEAR =
            Pattern.compile("(?<![0-9])((?:1\\s?9|2\\s?0)\\s?[0-9]\\s?[0-9])" + MARKS + "{0,3}" + GROUPS);

    /** The last two digits of a year, which stand for nothing without a mark behind them. */
    private static final Pattern SHORT_YEAR = Pattern.compile("(?<![0-9])([0-9]{2})" + MARKS + "{1,3}" + GROUPS);

    private static final Pattern BETWEEN = Pattern.compile("[\\s,;:()\"']+");
    private static final Pattern DOTS = Pattern.compile("^\\.+|\\.+$");
    private static final int LONGEST = 9;
    private static final int FOREIGN_SHORTEST = 4;
    private static final int FOREIGN_LONGEST = 40;
    private static final int WORDS = 60;
    private static final int TOGETHER = 3;

    private NumbersInText() {}

    /**
     * In the order of the text, each once.
     *
     * @param forms how our numbers are or were written; what stands before the year may be missing in the text
     */
    static Set<String> of(String text, Collection<NumberForm> forms) {
        var numbers = new LinkedHashSet<String>();
        for (NumberForm form : forms) {
            Pattern pattern = form.isYearShort() ? SHORT_YEAR : LONG_YEAR;
            for (Matcher found = pattern.matcher(text); found.find(); ) {
                int year = Integer.parseInt(found.group(1).replaceAll("\\s", ""));
                ours(form, year, found.group(2).split("\\s"), numbers);
            }
        }
        words(text, numbers);
        return numbers;
    }

    private static void ours(NumberForm form, int year, String[] groups, Set<String> numbers) {
        String digits = "";
        for (String group : groups) {
            digits += group;
            boolean isWhole =
                    digits.length() == form.digits() || digits.length() > form.digits() && !digits.startsWith("0");
            if (isWhole && digits.length() <= LONGEST) {
                numbers.add(form.write(year, Long.parseLong(digits)));
            }
        }
    }

    private static void words(String text, Set<String> numbers) {
        List<String> words = new ArrayList<>();
        for (String word : BETWEEN.split(text)) {
            String bare = DOTS.matcher(word).replaceAll("");
            if (!bare.isEmpty() && words.size() < WORDS) {
                words.add(bare);
            }
        }
        for (int from = 0; from < words.size(); from++) {
            for (int to = from + 1; to <= Math.min(words.size(), from + TOGETHER); to++) {
                String number = String.join(" ", words.subList(from, to));
                boolean isLike = number.chars().anyMatch(Character::isDigit)
                        && number.length() >= FOREIGN_SHORTEST
                        && number.length() <= FOREIGN_LONGEST;
                if (isLike) {
                    numbers.add(number);
                }
            }
        }
    }
}
