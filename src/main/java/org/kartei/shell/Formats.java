package org.kartei.shell;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kartei.shared.Languages;

/**
 * Dates, numbers and money as the reader writes them (APP-2). English means the English of European offices: day before
 * month. Amounts have a real minus sign and, in columns, no currency.
 */
public final class Formats {

    private static final char MINUS = '\u2212';

    private final Locale locale;

    private Formats(Locale locale) {
        this.locale = regional(Languages.nearest(locale));
    }

    public static Formats of(Locale locale) {
        return new Formats(locale);
    }

    /** 24 Nov 2026, 24.11.2026, 24-11-2026. Empty for null. */
    public String date(@Nullable LocalDate date) {
        return date == null
                ? ""
                : DateTimeFormatter.ofPattern(datePattern(), locale).format(date);
    }

    /** A date as {@link #date} writes it, or in digits with the day first, or as 2026-11-24; empty for anything else. */
    public Optional<LocalDate> parseDate(String typed) {
        String own = datePattern().replace('y', 'u'); // strictly: there is no 31st of February
        for (String pattern : List.of(own, "d.M.uuuu", "d-M-uuuu", "d/M/uuuu", "uuuu-MM-dd")) {
            try {
                var format = DateTimeFormatter.ofPattern(pattern, locale).withResolverStyle(ResolverStyle.STRICT);
                return Optional.of(LocalDate.parse(typed.strip(), format));
            } catch (DateTimeParseException e) {
                // the next one may fit
            }
        }
        return Optional.empty();
    }

    /** The date with hours and minutes, in the server's time zone. Empty for null. */
    public String dateTime(@Nullable Instant instant) {
        return instant == null
                ? ""
                : DateTimeFormatter.ofPattern(datePattern() + " HH:mm", locale)
                        .withZone(ZoneId.systemDefault())
                        .format(instant);
    }

    /** 1,204 or 1.204. */
    public String number(long number) {
        return format("#,##0", BigDecimal.valueOf(number));
    }

    /** 1,204.50, always with two digits behind the point. Empty for null. */
    public String amount(@Nullable BigDecimal amount) {
        return amount == null ? "" : format("#,##0.00", amount);
    }

    /**
     * Reads an amount as this language writes it, thousands separated or not: "1.234,5" is 1234.50 in German and nothing in
     * English. Never guesses: what has more than two digits behind the point, or signs that don't belong there, is empty.
     */
    public Optional<BigDecimal> parseAmount(String typed) {
        return parseDecimal(typed, 2).map(amount -> amount.setScale(2));
    }

    /** Reads a number in the same way, with so many digits behind the point at most. */
    public Optional<BigDecimal> parseDecimal(String typed, int digits) {
        var symbols = DecimalFormatSymbols.getInstance(locale);
        String thousands = "[" + Pattern.quote(String.valueOf(symbols.getGroupingSeparator())) + "\\h]";
        String point = Pattern.quote(String.valueOf(symbols.getDecimalSeparator()));
        String text = typed.strip().replace(MINUS, '-');
        if (!text.matches(
                "-?(\\d{1,12}|[1-9]\\d{0,2}(" + thousands + "\\d{3}){1,3})(" + point + "\\d{1," + digits + "})?")) {
            return Optional.empty();
        }
        String plain = text.replaceAll(thousands, "").replaceFirst(point, ".");
        return Optional.of(new BigDecimal(plain));
    }

    /** € 1,204.50, and 1.204,50 € in German and Estonian. Empty for null. */
    public String money(@Nullable BigDecimal amount, Currency currency) {
        if (amount == null) {
            return "";
        }
        String symbol = currency.getSymbol(locale);
        return switch (locale.getLanguage()) {
            case "de", "et" -> amount(amount) + "\u00a0" + symbol;
            default -> symbol + "\u00a0" + amount(amount);
        };
    }

    /** 1,204.5, with as many digits behind the point as there are, four at most. */
    public String decimal(BigDecimal number) {
        return format("#,##0.####", number);
    }

    /** 12.5 % for 12.5. Empty for null. */
    public String percent(@Nullable BigDecimal percent) {
        return percent == null ? "" : format("#,##0.##", percent) + "\u00a0%";
    }

    /** Unlike date fields, which are typed into, English names the month: nobody takes it for the day. */
    private String datePattern() {
        return switch (locale.getLanguage()) {
            case "de", "et" -> "dd.MM.yyyy";
            case "nl" -> "dd-MM-yyyy";
            default -> "d MMM yyyy";
        };
    }

    private String format(String pattern, BigDecimal number) {
        var symbols = DecimalFormatSymbols.getInstance(locale);
        symbols.setMinusSign(MINUS);
        var format = new DecimalFormat(pattern, symbols);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(number);
    }

    private static Locale regional(Locale language) {
        return switch (language.getLanguage()) {
            case "de" -> Locale.GERMANY;
            case "nl" -> Locale.of("nl", "NL");
            case "et" -> Locale.of("et", "EE");
            default -> Locale.UK;
        };
    }
}
