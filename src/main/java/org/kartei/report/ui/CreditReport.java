package org.kartei.report.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H2;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.kartei.credit.CreditLiability;
import org.kartei.credit.CreditOfDay;
import org.kartei.credit.CreditSum;
import org.kartei.shell.Formats;
import org.kartei.shell.SmallTable;
import org.kartei.shell.list.ListColumn;
import org.kartei.shell.list.ListDefinition;
import org.kartei.shell.list.ListPanels;

/** What the school owed its customers as credit at the end of a day, and how that came about. */
final class CreditReport extends DayReport {

    private static final int MONTHS = 12;

    private final transient CreditLiability liability;
    private final transient Formats formats = Formats.of(getLocale());
    private final String currency;
    private final Chart chart = new Chart(getTranslation("report.credit.title"));
    private final SmallTable<CreditSum> course = new SmallTable<CreditSum>(getTranslation("report.credit.course"), "")
            .text(getTranslation("report.credit.course.day"), sum -> formats.date(sum.day()))
            .number(getTranslation("report.credit.column.balance"), sum -> formats.amount(sum.balance()));
    private final DownloadLinks<CreditSum> links = new DownloadLinks<>(getTranslation("report.credit.course"));

    CreditReport(
            CreditLiability liability,
            ListPanels lists,
            String currency,
            Clock clock,
            Consumer<Map<String, String>> address) {
        super("report.credit.help", CreditLiability.FIRST, clock, lists, address);
        this.liability = liability;
        this.currency = currency;
        links.column(getTranslation("report.credit.course.day"), CreditSum::day)
                .column(getTranslation("report.credit.column.balance"), CreditSum::balance);
        add(chart, place(), new H2(getTranslation("report.credit.course")), links, course);
    }

    @Override
    void draw(LocalDate on) {
        List<CreditSum> sums = liability.course(on, MONTHS);
        course.show(sums);
        links.show(sums);
        chart.show(
                Chart.Kind.LINE,
                currency,
                sums.stream().map(sum -> formats.date(sum.day())).toList(),
                List.of(new Chart.Series(
                        getTranslation("report.credit.title"),
                        sums.stream().map(CreditSum::balance).toList(),
                        List.of("accent"))));
        list(definition(on));
    }

    private ListDefinition<CreditOfDay> definition(LocalDate on) {
        return new ListDefinition<>(
                "report.credit",
                null,
                "vaadin:user",
                List.of(
                        CustomerColumn.of(
                                "credit", CreditOfDay::name, CreditOfDay::customerNumber, CreditOfDay::isOfCustomer),
                        ListColumn.<CreditOfDay>number("number", CreditOfDay::customerNumber)
                                .width(90),
                        ListColumn.amount("balance", CreditOfDay::balance)
                                .onCard(row ->
                                        Formats.of(UI.getCurrent().getLocale()).amount(row.balance()))
                                .summed()
                                .always()
                                .width(120)),
                liability.on(on),
                CreditOfDay::id,
                row -> CustomerColumn.path(row.isOfCustomer(), row.customerNumber(), "credit"),
                row -> CustomerColumn.name(row.name(), row.customerNumber()));
    }
}
