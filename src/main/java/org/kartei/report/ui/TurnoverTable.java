package org.kartei.report.ui;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.function.SerializableFunction;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.kartei.invoice.TurnoverPart;
import org.kartei.shell.Formats;

/** The turnover in figures: each month by rate, and below it what each rate and everything adds up to. */
final class TurnoverTable extends NativeTable {

    private static final List<String> CAPTIONS = List.of("month", "rate", "net", "vat", "gross");
    private static final int WORDS = 2;

    private final transient Formats formats = Formats.of(getLocale());
    private final SerializableFunction<YearMonth, String> monthName;

    TurnoverTable(SerializableFunction<YearMonth, String> monthName) {
        this.monthName = monthName;
        addClassName("small-table");
        getElement().setAttribute("aria-label", getTranslation("report.turnover.title"));
        var head = new NativeTableRow();
        for (String key : CAPTIONS) {
            var caption = new NativeTableHeaderCell(caption(key));
            caption.setClassName("amount", CAPTIONS.indexOf(key) >= WORDS);
            head.add(caption);
        }
        getHead().add(head);
    }

    void show(List<TurnoverPart> parts) {
        getBody().removeAll();
        removeFoot();
        if (parts.isEmpty()) {
            var nothing = new NativeTableCell(getTranslation("report.turnover.empty"));
            nothing.setColspan(CAPTIONS.size());
            nothing.addClassName("secondary");
            getBody().add(new NativeTableRow(nothing));
            return;
        }
        parts.forEach(part -> getBody().add(row(monthName.apply(part.month()), rate(part), List.of(part))));
        Map<String, List<TurnoverPart>> byRate = new LinkedHashMap<>();
        parts.forEach(part -> byRate.computeIfAbsent(rate(part), rate -> new java.util.ArrayList<>())
                .add(part));
        String sum = getTranslation("shell.list.sum");
        byRate.forEach((rate, those) -> getFoot().add(row(sum, rate, those)));
        getFoot().add(row(sum, getTranslation("report.turnover.all"), parts));
    }

    private NativeTableRow row(String month, String rate, List<TurnoverPart> parts) {
        var row = new NativeTableRow();
        List<String> cells = List.of(
                month,
                rate,
                sum(parts, TurnoverPart::net),
                sum(parts, TurnoverPart::vat),
                sum(parts, TurnoverPart::gross));
        for (int i = 0; i < cells.size(); i++) {
            var cell = new NativeTableCell(cells.get(i));
            cell.getElement().setAttribute("data-caption", caption(CAPTIONS.get(i)));
            cell.setClassName("amount", i >= WORDS);
            row.add(cell);
        }
        return row;
    }

    private String rate(TurnoverPart part) {
        return getTranslation(part.category().nameKey()) + " " + formats.percent(part.percent());
    }

    private String sum(List<TurnoverPart> parts, Function<TurnoverPart, BigDecimal> figure) {
        return formats.amount(parts.stream().map(figure).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private String caption(String key) {
        return getTranslation("report.turnover.column." + key);
    }
}
