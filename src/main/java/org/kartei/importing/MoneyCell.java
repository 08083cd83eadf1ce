package org.kartei.importing;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.kartei.invoice.PaymentWay;
import org.kartei.shared.BusinessRuleViolation;

/** Reads what stands in a cell of a file of money as what it means, in any of our languages. Blank cells are not asked for. */
final class MoneyCell {

    private static final Pattern PLAIN = Pattern.compile("-?\\d+(?:[.,]\\d{1,2})?");
    private static final Pattern GROUPED = Pattern.compile(
            "-?\\d{1,3}(?:(?:\\.\\d{3})+,\\d{1,2}|(?:,\\d{3})+\\.\\d{1,2}|(?:\\.\\d{3}){2,}|(?:,\\d{3}){2,})");
    private static final Pattern DECIMALS = Pattern.compile(".*[.,]\\d{1,2}");
    private static final BigDecimal MOST = new BigDecimal("10000000");
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final Map<String, String> WAYS = Words.standingFor("way.");
    private static final Pattern WITH_ZONE =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2}.*(?:Z|[+-]\\d{2}(?::?\\d{2})?)");
    private static final DateTimeFormatter MOMENT = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendPattern("[XXX][XX][X]")
            .toFormatter(Locale.ROOT);

    private MoneyCell() {}

    /**
     * An amount, where it can mean only one.
     *
     * @param currency a code that may stand there, too
     * @throws BusinessRuleViolation when it is no amount, can be read in two ways, or is too large
     */
    static BigDecimal amount(String cell, String currency) {
        String sign = currency.equals("EUR") ? "€" : currency;
        String text = cell.replaceAll("[\\s\\u00a0\\u202f'\\u2019]", "")
                .replace(currency, "")
                .replace(sign, "")
                .replace('\u2212', '-');
        if (!PLAIN.matcher(text).matches() && !GROUPED.matcher(text).matches()) {
            throw new BusinessRuleViolation("importing.error.money", cell);
        }
        int decimal = DECIMALS.matcher(text).matches() ? Math.max(text.lastIndexOf(','), text.lastIndexOf('.')) : -1;
        BigDecimal amount = decimal < 0
                ? new BigDecimal(text.replaceAll("[.,]", ""))
                : new BigDecimal(text.substring(0, decimal).replaceAll("[.,]", "") + "." + text.substring(decimal + 1));
        if (amount.abs().compareTo(MOST) > 0) {
            throw new BusinessRuleViolation("importing.error.money", cell);
        }
        return amount.setScale(2);
    }

    /** The day in our zone, where the zone is said; not after today. */
    static LocalDate pastDay(String cell, Clock clock) {
        LocalDate today = LocalDate.now(clock);
        LocalDate day = WITH_ZONE.matcher(cell).matches()
                ? dayOfMoment(cell, clock.getZone())
                : CellValues.date(cell, today.getYear());
        if (day.isAfter(today)) {
            throw new BusinessRuleViolation("importing.error.future", cell);
        }
        return day;
    }

    private static LocalDate dayOfMoment(String cell, ZoneId zone) {
        try {
            return OffsetDateTime.parse(cell.replace(' ', 'T'), MOMENT)
                    .atZoneSameInstant(zone)
                    .toLocalDate();
        } catch (DateTimeParseException e) {
            throw new BusinessRuleViolation("importing.error.date", cell);
        }
    }

    /** A rate of tax, 19 for 19 %. */
    static BigDecimal percent(String cell) {
        BigDecimal percent = CellValues.amount(cell).stripTrailingZeros();
        if (percent.signum() < 0 || percent.compareTo(WHOLE) > 0 || percent.scale() > 2) {
            throw new BusinessRuleViolation("importing.error.percent", cell);
        }
        return percent.setScale(2);
    }

    static PaymentWay way(String cell) {
        String way = WAYS.get(Words.reduced(cell));
        if (way == null) {
            throw new BusinessRuleViolation("importing.error.way", cell);
        }
        return PaymentWay.valueOf(way);
    }
}
