package org.kartei.shell.list;

import com.vaadin.flow.component.UI;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Values of cells as the reader's language writes them (APP-2). */
public final class Values {

    private Values() {}

    public static String show(@Nullable Object value) {
        return show(value, UI.getCurrent().getLocale());
    }

    public static String show(@Nullable Object value, Locale locale) {
        return switch (value) {
            case null -> "";
            case BigDecimal amount -> amount(amount, locale);
            case LocalDate day ->
                DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                        .withLocale(locale)
                        .format(day);
            case Integer number -> number(number, locale);
            case Boolean truth -> UI.getCurrent().getTranslation(locale, truth ? "shell.value.yes" : "shell.value.no");
            default -> value.toString();
        };
    }

    /** With thousands separated: 1,204. */
    public static String number(long number, Locale locale) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /** Two decimals and a real minus. */
    public static String amount(BigDecimal amount, Locale locale) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        return format.format(amount).replace('-', '\u2212');
    }
}
