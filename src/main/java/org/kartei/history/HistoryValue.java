package org.kartei.history;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kartei.shell.Formats;

/**
 * How values stand in the history, so that everybody reads them in their own language: a date as {@code #d:2026-11-22}, a
 * number as {@code #n:12.5}, an amount of money as {@code #a:12.50}, a country as {@code #c:DE}, a text of ours as {@code #k:} with its key, a typed
 * text with some of ours in it as {@code #t:} with their keys between two signs that nobody types; anything else as
 * typed; a typed {@code #} is doubled.
 */
public final class HistoryValue {

    private static final String DATE = "#d:";
    private static final String NUMBER = "#n:";
    private static final String AMOUNT = "#a:";
    private static final String COUNTRY = "#c:";
    private static final String KEY = "#k:";
    private static final String TEXT = "#t:";
    private static final Pattern CODE = Pattern.compile("[A-Z]{2}");
    private static final String MARK = "\u001f";
    private static final Pattern MARKED = Pattern.compile(MARK + "([^" + MARK + "]*)" + MARK);

    private HistoryValue() {}

    /** A text of ours, by its key. */
    public record Key(String key) {
        String kept() {
            return KEY + key;
        }
    }

    public static Key key(String key) {
        return new Key(key);
    }

    /** Money, in the currency of what it belongs to. */
    public record Amount(BigDecimal amount) {
        String kept() {
            return AMOUNT + amount.toPlainString();
        }
    }

    /** A number, also when it is nothing: where that is something else than none. */
    public record Exactly(BigDecimal number) {
        String kept() {
            return HistoryValue.number(number);
        }
    }

    /** A country by its two letters, or whatever somebody has typed for one. */
    public record Country(String code) {
        String kept() {
            return COUNTRY + code;
        }

        private String name(Locale locale) {
            return CODE.matcher(code).matches() ? Locale.of("", code).getDisplayCountry(locale) : code;
        }
    }

    /** Null for null. */
    public static @Nullable Amount amount(@Nullable BigDecimal amount) {
        return amount == null ? null : new Amount(amount);
    }

    /** A text in which some of ours stand, see {@link #inText}; null when it is empty. */
    public static @Nullable Mixed withKeys(String text) {
        return text.isEmpty() ? null : new Mixed(text);
    }

    /** A text of ours inside another. */
    public static String inText(String key) {
        return MARK + key + MARK;
    }

    /** A typed text with keys in it. */
    public record Mixed(String text) {
        String kept() {
            return TEXT + text;
        }

        /** @param translated gives the text for a key */
        public String read(UnaryOperator<String> translated) {
            return MARKED.matcher(text).replaceAll(found -> Matcher.quoteReplacement(translated.apply(found.group(1))));
        }
    }

    /** How a number that somebody types stands in what is kept; nothing for what is none. */
    static List<String> keptNumbers(String typed, Locale locale) {
        return Formats.of(locale)
                .parseDecimal(typed, 4)
                .map(number -> number.scale() > 2
                        ? List.of(number(number))
                        : List.of(number(number), new Amount(number.setScale(2)).kept()))
                .orElse(List.of());
    }

    static String date(LocalDate date) {
        return DATE + date;
    }

    static String number(BigDecimal number) {
        return NUMBER + number.stripTrailingZeros().toPlainString();
    }

    static String text(String text) {
        return text.startsWith("#") ? "#" + text : text;
    }

    /** What was kept: a date, a number, an {@link Amount}, a {@link Key}, a {@link Mixed}, or a text. */
    public static Object read(String kept) {
        if (kept.startsWith(DATE)) {
            return LocalDate.parse(kept.substring(DATE.length()));
        }
        if (kept.startsWith(NUMBER)) {
            return new BigDecimal(kept.substring(NUMBER.length()));
        }
        if (kept.startsWith(AMOUNT)) {
            return new Amount(new BigDecimal(kept.substring(AMOUNT.length())));
        }
        if (kept.startsWith(COUNTRY)) {
            return new Country(kept.substring(COUNTRY.length()));
        }
        if (kept.startsWith(KEY)) {
            return new Key(kept.substring(KEY.length()));
        }
        if (kept.startsWith(TEXT)) {
            return new Mixed(kept.substring(TEXT.length()));
        }
        return kept.startsWith("##") ? kept.substring(1) : kept;
    }

    /** @param translated gives the text for a key */
    static String show(String kept, Locale locale, UnaryOperator<String> translated) {
        return switch (read(kept)) {
            case LocalDate date -> Formats.of(locale).date(date);
            case BigDecimal number -> Formats.of(locale).decimal(number);
            case Amount amount -> Formats.of(locale).amount(amount.amount());
            case Country country -> country.name(locale);
            case Key key -> translated.apply(key.key());
            case Mixed mixed -> mixed.read(translated);
            case Object text -> text.toString();
        };
    }
}
