package org.kartei.report.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import java.time.Clock;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kartei.invoice.Turnover;
import org.kartei.shared.Languages;

/** From one month to another, both inclusive. */
final class MonthRange extends Div {

    private static final String FROM = "from";
    private static final String UNTIL = "until";

    private final transient YearMonth now;
    private final transient YearMonth usual;
    private final boolean isSinceJanuary;
    private final ComboBox<YearMonth> from = new ComboBox<>(getTranslation("report.field.from"));
    private final ComboBox<YearMonth> until = new ComboBox<>(getTranslation("report.field.until"));

    /** @param isSinceJanuary whether the year so far is shown unless somebody asks for something else; if not, it is the last whole month */
    private MonthRange(Clock clock, boolean isSinceJanuary, Runnable changed) {
        this.now = YearMonth.now(clock);
        this.usual = isSinceJanuary ? now : now.minusMonths(1);
        this.isSinceJanuary = isSinceJanuary;
        addClassNames("field-row", "no-print");
        List<YearMonth> months = Stream.iterate(now, month -> month.minusMonths(1))
                .limit(Turnover.MONTHS)
                .toList();
        for (ComboBox<YearMonth> field : List.of(from, until)) {
            field.setItems(months);
            field.setItemLabelGenerator(this::name);
            field.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    chosen(field, change.getOldValue());
                    changed.run();
                }
            });
        }
        add(from, until);
    }

    /** @param changed is run when somebody has chosen a month */
    static MonthRange ofYearSoFar(Clock clock, Runnable changed) {
        return new MonthRange(clock, true, changed);
    }

    /** @param changed is run when somebody has chosen a month */
    static MonthRange ofLastMonth(Clock clock, Runnable changed) {
        return new MonthRange(clock, false, changed);
    }

    YearMonth from() {
        return from.getValue();
    }

    YearMonth until() {
        return until.getValue();
    }

    void show(Map<String, String> asked) {
        YearMonth last = asked(asked.get(UNTIL), usual);
        YearMonth first = asked(asked.get(FROM), isSinceJanuary ? YearMonth.of(last.getYear(), 1) : last);
        until.setValue(last);
        from.setValue(first.isAfter(last) ? last : first);
    }

    Map<String, String> parameters() {
        return Map.of(FROM, from().toString(), UNTIL, until().toString());
    }

    /** "May 2026". */
    String name(YearMonth month) {
        return name(month, TextStyle.FULL_STANDALONE);
    }

    /** The same with as few letters as there is room for below a chart. */
    String shortName(YearMonth month) {
        return name(month, TextStyle.SHORT_STANDALONE);
    }

    private String name(YearMonth month, TextStyle style) {
        return month.getMonth().getDisplayName(style, Languages.nearest(getLocale())) + " " + month.getYear();
    }

    /** Nothing is no month, and the other end follows one that would stand behind it. */
    private void chosen(ComboBox<YearMonth> field, @Nullable YearMonth before) {
        if (field.getValue() == null) {
            field.setValue(before == null ? now : before);
        }
        if (from().isAfter(until())) {
            (field == from ? until : from).setValue(field.getValue());
        }
    }

    /** A mangled link asks for nothing. */
    private YearMonth asked(@Nullable String written, YearMonth usual) {
        try {
            YearMonth month = written == null ? usual : YearMonth.parse(written);
            boolean isOffered = !month.isAfter(now) && month.isAfter(now.minusMonths(Turnover.MONTHS));
            return isOffered ? month : usual;
        } catch (DateTimeParseException e) {
            return usual;
        }
    }
}
