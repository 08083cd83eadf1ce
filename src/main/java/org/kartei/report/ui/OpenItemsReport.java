package org.kartei.report.ui;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.kartei.invoice.OpenAge;
import org.kartei.invoice.OpenItems;
import org.kartei.shell.list.ListPanels;

/** What customers owed at the end of a day, by how long it had been overdue. */
final class OpenItemsReport extends DayReport {

    private final transient OpenItems openItems;
    private final String currency;
    private final Chart chart = new Chart(getTranslation("report.open.title"));

    OpenItemsReport(
            OpenItems openItems,
            ListPanels lists,
            String currency,
            Clock clock,
            Consumer<Map<String, String>> address) {
        super("report.open.help", OpenItems.FIRST, clock, lists, address);
        this.openItems = openItems;
        this.currency = currency;
        add(chart, place());
    }

    @Override
    void draw(LocalDate on) {
        list(new OpenItemList().definition(openItems.on(on)), this::drawChart);
    }

    /** Of what the list shows: a search changes the bars, too. */
    private void drawChart(Map<String, BigDecimal> sums) {
        List<String> ages = Stream.of(OpenAge.values()).map(OpenAge::column).toList();
        chart.show(
                Chart.Kind.BAR,
                currency,
                ages.stream()
                        .map(column -> getTranslation("report.open.column." + column))
                        .toList(),
                List.of(new Chart.Series(
                        getTranslation("report.open.title"),
                        ages.stream()
                                .map(age -> sums.getOrDefault(age, BigDecimal.ZERO))
                                .toList(),
                        ages.stream()
                                .map(column -> column.equals(OpenAge.NOT_DUE.column()) ? "accent" : "red")
                                .toList())));
    }
}
