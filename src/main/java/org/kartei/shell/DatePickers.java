package org.kartei.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kartei.shared.Languages;

/** Date fields that speak the user's language (APP-2): names, first day of the week, and how a date may be typed. */
public final class DatePickers {

    private static final int MONDAY = 1;

    private DatePickers() {}

    /**
     * A field for a date, in the language of the current UI. It is typed into like any other; the calendar comes when it is
     * asked for. Opened by typing it would take the Tab key, and what is typed would not be there yet when somebody saves.
     */
    public static DatePicker of(String label) {
        var picker = new DatePicker(label);
        picker.setAutoOpen(false);
        picker.setI18n(i18n(UI.getCurrent()));
        return picker;
    }

    /**
     * Lets only some days be chosen; the field says which.
     *
     * @param first null for no first one
     * @param last null for no last one
     */
    public static void limit(DatePicker field, @Nullable LocalDate first, @Nullable LocalDate last) {
        String words = first == null
                ? field.getTranslation("shell.date.latest", last)
                : last == null
                        ? field.getTranslation("shell.date.earliest", first)
                        : field.getTranslation("shell.date.between", first, last);
        field.setMin(first);
        field.setMax(last);
        field.setI18n(field.getI18n().setMinErrorMessage(words).setMaxErrorMessage(words));
    }

    /** Whether a day is chosen that may be; if not, the field says what is wrong, and is gone to. */
    public static boolean isChosen(DatePicker field) {
        if (field.getValue() != null && !field.isInvalid()) {
            return true;
        }
        if (!field.isInvalid()) {
            field.setErrorMessage(UI.getCurrent().getTranslation("shell.date.missing"));
            field.setInvalid(true);
            field.addValueChangeListener(change -> {
                field.setErrorMessage(""); // from now on it says itself what is wrong
                change.unregisterListener();
            });
        }
        field.focus();
        return false;
    }

    private static DatePickerI18n i18n(UI ui) {
        Locale language = Languages.nearest(ui.getLocale());
        var i18n = new DatePickerI18n();
        i18n.setMonthNames(names(Month.values(), month -> month.getDisplayName(TextStyle.FULL_STANDALONE, language)));
        i18n.setWeekdays(names(sundayFirst(), day -> day.getDisplayName(TextStyle.FULL_STANDALONE, language)));
        i18n.setWeekdaysShort(names(sundayFirst(), day -> day.getDisplayName(TextStyle.SHORT_STANDALONE, language)));
        i18n.setFirstDayOfWeek(MONDAY);
        i18n.setToday(ui.getTranslation("shell.date.today"));
        i18n.setCancel(ui.getTranslation("shell.action.cancel"));
        i18n.setBadInputErrorMessage(ui.getTranslation("shell.date.bad"));
        i18n.setDateFormats(
                shown(language), "dd.MM.yyyy", "dd-MM-yyyy", "dd/MM/yyyy", "d.M.yy", "d/M/yy", "yyyy-MM-dd");
        return i18n;
    }

    private static String shown(Locale language) {
        return switch (language.getLanguage()) {
            case "de", "et" -> "dd.MM.yyyy";
            case "nl" -> "dd-MM-yyyy";
            default -> "dd/MM/yyyy";
        };
    }

    private static DayOfWeek[] sundayFirst() {
        return Arrays.stream(DayOfWeek.values()).map(day -> day.minus(1)).toArray(DayOfWeek[]::new);
    }

    private static <T> List<String> names(T[] things, Function<T, String> name) {
        return Arrays.stream(things).map(name).toList();
    }
}
