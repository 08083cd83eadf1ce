package org.kartei.history;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One field, before and after. Values are kept without a language: see {@link HistoryValue}.
 *
 * @param field the end of the key of its caption, or its caption itself where managers named it
 */
public record FieldChange(String field, String before, String after) {

    /** Null when both are equal. */
    public static @Nullable FieldChange of(String field, @Nullable Object before, @Nullable Object after) {
        String from = text(before);
        String to = text(after);
        return Objects.equals(from, to) ? null : new FieldChange(field, from, to);
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case LocalDate date -> HistoryValue.date(date);
            case Boolean truth ->
                HistoryValue.key(truth ? "shell.value.yes" : "shell.value.no").kept();
            case BigDecimal number -> number.signum() == 0 ? "" : HistoryValue.number(number);
            case HistoryValue.Exactly number -> number.kept();
            case HistoryValue.Country country -> country.kept();
            case HistoryValue.Amount amount -> amount.kept();
            case HistoryValue.Key key -> key.kept();
            case HistoryValue.Mixed mixed -> mixed.kept();
            default -> HistoryValue.text(value.toString());
        };
    }
}
