package org.kartei.report.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kartei.shell.DatePickers;

/** The day whose evening a report tells about; today unless somebody asks for another one. */
final class KeyDate {

    private static final String PARAMETER = "on";

    private final DatePicker field;
    private final LocalDate first;
    private final LocalDate today;

    /** @param changed is run when somebody has chosen a day */
    KeyDate(DatePicker field, LocalDate first, Clock clock, Runnable changed) {
        this.field = field;
        this.first = first;
        this.today = LocalDate.now(clock);
        DatePickers.limit(field, first, today);
        field.addValueChangeListener(change -> {
            if (change.isFromClient() && field.getValue() != null && !field.isInvalid()) {
                changed.run();
            }
        });
    }

    LocalDate day() {
        return field.getValue();
    }

    void show(Map<String, String> asked) {
        LocalDate day = parsed(asked.get(PARAMETER));
        field.setValue(day == null || day.isBefore(first) || day.isAfter(today) ? today : day);
    }

    Map<String, String> parameters() {
        return day().equals(today) ? Map.of() : Map.of(PARAMETER, day().toString());
    }

    private static @Nullable LocalDate parsed(@Nullable String written) {
        try {
            return written == null ? null : LocalDate.parse(written);
        } catch (DateTimeParseException e) {
            return null; // a mangled link asks for nothing
        }
    }
}
