package org.kartei.importing;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kartei.customer.CustomerStatus;
import org.kartei.ownfield.OwnField;
import org.kartei.shared.BusinessRuleViolation;
import org.kartei.shared.Languages;

/** Reads what stands in a cell as what it means, in any of our languages. Blank cells are not asked for. */
final class CellValues {

    private static final Map<String, String> TRUTHS = Words.standingFor("truth.");
    private static final Map<String, String> STATES = Words.standingFor("status.");
    private static final Map<String, String> LANGUAGES = languages();
    private static final Pattern TIME = Pattern.compile("[T ]\\d{1,2}:\\d{2}(:\\d{2}(\\.\\d+)?)?Z?$");
    private static final Pattern TWO_DIGITS = Pattern.compile("(\\d{1,2}[./-] ?\\d{1,2}[./-] ?)(\\d{2})");
    private static final Pattern GROUPED = Pattern.compile("-?\\d{1,3}(?:(,\\d{3}){2,}|(\\.\\d{3}){2,})");
    private static final Pattern EITHER = Pattern.compile("-?[1-9]\\d{0,2}[.,]\\d{3}");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,12}");
    /** Days of fields that managers have defined may lie so many years ahead. */
    private static final int AHEAD = 20;

    private static final int FIRST_YEAR = 1000;
    private static final int DIGITS = 15;
    private static final List<DateTimeFormatter> DATES = Stream.of(
                    "uuuu-M-d", "d.M.uuuu", "d. M. uuuu", "d-M-uuuu", "d/M/uuuu", "uuuu/M/d", "d MMM uuuu")
            .map(pattern ->
                    DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT))
            .toList();

    private CellValues() {}

    static long number(String cell) {
        String text = cell.strip();
        if (!WHOLE.matcher(text).matches() || Long.parseLong(text) == 0) {
            throw new BusinessRuleViolation("importing.error.number", cell);
        }
        return Long.parseLong(text);
    }

    /** @param latest the last year that two digits mean */
    static LocalDate date(String cell, int latest) {
        String text = TIME.matcher(cell.strip()).replaceFirst("");
        Matcher ofTwo = TWO_DIGITS.matcher(text);
        if (ofTwo.matches()) {
            int year = latest - Math.floorMod(latest - Integer.parseInt(ofTwo.group(2)), 100);
            text = ofTwo.group(1) + year;
        }
        for (DateTimeFormatter format : DATES) {
            LocalDate date = date(text, format);
            if (date != null) {
                return date;
            }
        }
        throw new BusinessRuleViolation("importing.error.date", cell);
    }

    private static @Nullable LocalDate date(String text, DateTimeFormatter format) {
        try {
            LocalDate date = LocalDate.parse(text, format);
            return date.getYear() < FIRST_YEAR || date.getYear() > 9_999 ? null : date;
        } catch (DateTimeException e) {
            return null; // perhaps the next format
        }
    }

    /** Percent, with comma or point; the last of them is the decimal sign, unless there are several and no other. */
    static BigDecimal amount(String cell) {
        String text = cell.replaceAll("[\\s\\u00a0%]", "").replace('\u2212', '-');
        int decimal = GROUPED.matcher(text).matches() ? -1 : Math.max(text.lastIndexOf(','), text.lastIndexOf('.'));
        String plain = decimal < 0
                ? text.replaceAll("[.,]", "")
                : text.substring(0, decimal).replaceAll("[.,]", "") + "." + text.substring(decimal + 1);
        try {
            var amount = new BigDecimal(plain);
            boolean isWritable =
                    Math.abs((long) amount.precision() - amount.scale()) <= DIGITS && amount.scale() <= DIGITS;
            if (isWritable) { // 1e999999999 is a number, too, and a gigabyte of zeros
                return amount;
            }
            throw new BusinessRuleViolation("importing.error.amount", cell);
        } catch (NumberFormatException e) {
            throw new BusinessRuleViolation("importing.error.amount", cell);
        }
    }

    static boolean truth(String cell) {
        return Boolean.parseBoolean(oneOf(TRUTHS, cell, "importing.error.truth"));
    }

    /** What stands in the cell for a field that managers have defined. */
    static Object own(OwnField field, String cell, LocalDate today) {
        return switch (field.kind()) {
            case TEXT -> text(cell);
            case NUMBER -> decimal(cell);
            case DATE -> date(cell, today.getYear() + AHEAD);
            case YES_NO -> truth(cell);
            case CHOICE ->
                field.choice(cell).orElseThrow(() -> new BusinessRuleViolation("importing.error.choice", cell));
        };
    }

    private static String text(String cell) {
        if (cell.length() > OwnField.LONGEST) {
            throw new BusinessRuleViolation("shared.error.tooLong", OwnField.LONGEST);
        }
        return cell;
    }

    private static BigDecimal decimal(String cell) {
        if (EITHER.matcher(cell.strip()).matches()) {
            throw new BusinessRuleViolation("importing.error.ambiguous", cell);
        }
        BigDecimal number = amount(cell);
        if (number.stripTrailingZeros().scale() > OwnField.DECIMALS) {
            throw new BusinessRuleViolation("importing.error.decimals", cell);
        }
        return number;
    }

    static CustomerStatus status(String cell) {
        return CustomerStatus.valueOf(oneOf(STATES, cell, "importing.error.status"));
    }

    static String language(String cell) {
        return oneOf(LANGUAGES, cell, "importing.error.language");
    }

    private static String oneOf(Map<String, String> known, String cell, String errorKey) {
        String found = known.get(Words.reduced(cell));
        if (found == null) {
            throw new BusinessRuleViolation(errorKey, cell);
        }
        return found;
    }

    private static Map<String, String> languages() {
        var names = new HashMap<String, String>();
        for (Locale language : Languages.ALL) {
            names.put(language.getLanguage(), language.getLanguage());
            Languages.ALL.forEach(
                    reader -> names.put(Words.reduced(language.getDisplayLanguage(reader)), language.getLanguage()));
        }
        return Map.copyOf(names);
    }
}
