package org.kartei.report.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kartei.invoice.Turnover;
import org.kartei.invoice.TurnoverPart;
import org.kartei.settings.VatCategory;
import org.kartei.shell.Formats;

/** What was charged, by month and rate of tax. */
final class TurnoverReport extends Report {

    private static final List<String> COLORS = List.of("accent", "blue", "purple", "grey", "red", "green");

    private static final String ORIGIN = "origin";
    private static final String OWN = "own";

    private final transient Turnover turnover;
    private final transient Formats formats = Formats.of(getLocale());
    private final String currency;
    private final MonthRange range;
    private final Checkbox withImported = new Checkbox(getTranslation("report.turnover.imported"), true);
    private final Chart chart = new Chart(getTranslation("report.turnover.title"));
    private final TurnoverTable table;
    private final DownloadLinks<TurnoverPart> links = new DownloadLinks<>(getTranslation("report.turnover.title"));

    /** One way of taxing. */
    private record Rate(VatCategory category, BigDecimal percent) {
        static Rate of(TurnoverPart part) {
            return new Rate(part.category(), part.percent());
        }
    }

    TurnoverReport(Turnover turnover, String currency, Clock clock, Consumer<Map<String, String>> address) {
        super(address);
        this.turnover = turnover;
        this.currency = currency;
        this.range = MonthRange.ofYearSoFar(clock, this::changed);
        this.table = new TurnoverTable(range::name);
        var help = new Paragraph(getTranslation("report.turnover.help"));
        var counts = new UnorderedList(Stream.of("cancelled", "paid", "vouchers")
                .map(what -> new ListItem(getTranslation("report.turnover.help." + what)))
                .toArray(ListItem[]::new));
        var words = new Div(help, counts);
        words.addClassNames("secondary", "report-help");
        links.column(
                        getTranslation("report.turnover.column.month"),
                        part -> part.month().toString())
                .column(
                        getTranslation("report.turnover.column.category"),
                        part -> getTranslation(part.category().nameKey()))
                .column(getTranslation("report.turnover.column.percent"), TurnoverPart::percent)
                .column(getTranslation("report.turnover.column.net"), TurnoverPart::net)
                .column(getTranslation("report.turnover.column.vat"), TurnoverPart::vat)
                .column(getTranslation("report.turnover.column.gross"), TurnoverPart::gross);
        withImported.addClassName("no-print");
        withImported.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                changed();
            }
        });
        add(range, withImported, words, chart, links, table);
    }

    @Override
    void show(Map<String, String> asked) {
        range.show(asked);
        withImported.setValue(!OWN.equals(asked.get(ORIGIN)));
        draw();
    }

    private void changed() {
        Map<String, String> shown = new HashMap<>(range.parameters());
        if (!withImported.getValue()) {
            shown.put(ORIGIN, OWN);
        }
        write(shown);
        draw();
    }

    private void draw() {
        List<TurnoverPart> parts = turnover.byMonth(range.from(), range.until(), withImported.getValue());
        table.show(parts);
        links.show(parts);
        List<YearMonth> months = Stream.iterate(
                        range.from(), month -> !month.isAfter(range.until()), month -> month.plusMonths(1))
                .toList();
        List<Rate> rates = parts.stream().map(Rate::of).distinct().toList();
        chart.show(
                Chart.Kind.BAR,
                currency,
                months.stream().map(range::shortName).toList(),
                IntStream.range(0, rates.size())
                        .mapToObj(i -> series(rates.get(i), months, parts, COLORS.get(i % COLORS.size())))
                        .toList());
    }

    private Chart.Series series(Rate rate, List<YearMonth> months, List<TurnoverPart> parts, String color) {
        return new Chart.Series(
                getTranslation(rate.category().nameKey()) + " " + formats.percent(rate.percent()),
                months.stream().map(month -> net(rate, month, parts)).toList(),
                List.of(color));
    }

    private static BigDecimal net(Rate rate, YearMonth month, List<TurnoverPart> parts) {
        return parts.stream()
                .filter(part -> part.month().equals(month) && Rate.of(part).equals(rate))
                .map(TurnoverPart::net)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
