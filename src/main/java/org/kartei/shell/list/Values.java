package org.kartei.shell.list;

import com.vaadin.flow.component.UI;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kartei.listing.Count;
import org.kartei.shell.Formats;

/** Values of cells, whatever they are, as the reader's language writes them (APP-2). */
final class Values {

    /** Money and percentages have two digits behind the point; other numbers as many as they need. */
    private static final int CENTS = 2;

    private Values() {}

    static String show(@Nullable Object value) {
        return show(value, UI.getCurrent().getLocale());
    }

    static String show(@Nullable Object value, Locale locale) {
        return switch (value) {
            case null -> "";
            case BigDecimal number ->
                number.scale() == CENTS
                        ? Formats.of(locale).amount(number)
                        : Formats.of(locale).decimal(number);
            case LocalDate day -> Formats.of(locale).date(day);
            case Integer number -> Formats.of(locale).number(number);
            default -> value.toString();
        };
    }

    /** With thousands separated, and a plus behind what is at least so many; of which none is known yet, three dots. */
    static String count(Count count, Locale locale) {
        if (count.isUnknown()) {
            return "…";
        }
        return Formats.of(locale).number(count.rows()) + (count.exact() ? "" : "+");
    }
}
