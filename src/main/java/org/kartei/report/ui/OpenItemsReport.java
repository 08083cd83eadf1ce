package org.kartei.report.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.kartei.invoice.OpenAge;
import org.kartei.invoice.OpenItem;
import org.kartei.invoice.OpenItems;
import org.kartei.listing.ListRequest;
import org.kartei.listing.ListSource;
import org.kartei.shell.DatePickers;
import org.kartei.shell.list.ListPanels;

/** What customers owed at the end of a day, by how long it had been overdue. */
final class OpenItemsReport extends Report {

    private final transient OpenItems openItems;
    private final transient ListPanels lists;
    private final transient KeyDate day;
    private final String currency;
    private final Chart chart = new Chart(getTranslation("report.open.title"));
    private final Div place = new Div();

    OpenItemsReport(
            OpenItems openItems,
            ListPanels lists,
            String currency,
            Clock clock,
            Consumer<Map<String, String>> address) {
        super(address);
        this.openItems = openItems;
        this.lists = lists;
        this.currency = currency;
        var field = DatePickers.of(getTranslation("report.field.day"));
        this.day = new KeyDate(field, OpenItems.FIRST, clock, this::changed);
        var fields = new Div(field);
        fields.addClassNames("field-row", "no-print");
        var help = new Paragraph(getTranslation("report.open.help"));
        help.addClassName("secondary");
        add(fields, help, chart, place);
    }

    @Override
    void show(Map<String, String> asked) {
        day.show(asked);
        draw();
    }

    private void changed() {
        write(day.parameters());
        draw();
    }

    private void draw() {
        LocalDate on = day.day();
        ListSource<OpenItem> items = openItems.on(on);
        Map<String, BigDecimal> sums = items.sums(
                ListRequest.ALL,
                Stream.of(OpenAge.values()).map(OpenAge::column).toList());
        chart.show(
                Chart.Kind.BAR,
                currency,
                sums.keySet().stream()
                        .map(column -> getTranslation("report.open.column." + column))
                        .toList(),
                List.of(new Chart.Series(
                        getTranslation("report.open.title"),
                        List.copyOf(sums.values()),
                        sums.keySet().stream()
                                .map(column -> column.equals(OpenAge.NOT_DUE.column()) ? "accent" : "red")
                                .toList())));
        var list = lists.create(new OpenItemList().definition(items));
        list.show();
        place.removeAll();
        place.add(list);
    }
}
