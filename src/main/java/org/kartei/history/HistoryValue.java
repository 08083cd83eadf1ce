package org.kartei.history;

import java.time.LocalDate;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.kartei.shell.Formats;

/**
 * How values stand in the history, so that everybody reads them in their own language: a date as {@code #d:2026-11-22}, a
 * text of ours as {@code #k:} with its key, anything else as typed; a typed {@code #} is doubled.
 */
public final class HistoryValue {

    private static final String DATE = "#d:";
    private static final String KEY = "#k:";

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

    static String date(LocalDate date) {
        return DATE + date;
    }

    static String text(String text) {
        return text.startsWith("#") ? "#" + text : text;
    }

    /** What was kept: a date, a {@link Key}, or a text. */
    public static Object read(String kept) {
        if (kept.startsWith(DATE)) {
            return LocalDate.parse(kept.substring(DATE.length()));
        }
        if (kept.startsWith(KEY)) {
            return new Key(kept.substring(KEY.length()));
        }
        return kept.startsWith("##") ? kept.substring(1) : kept;
    }

    /** @param translated gives the text for a key */
    static String show(String kept, Locale locale, UnaryOperator<String> translated) {
        return switch (read(kept)) {
            case LocalDate date -> Formats.of(locale).date(date);
            case Key key -> translated.apply(key.key());
            case Object text -> text.toString();
        };
    }
}
