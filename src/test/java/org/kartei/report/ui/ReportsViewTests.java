package org.kartei.report.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kartei.Fixtures;
import org.kartei.ViewTest;
import org.kartei.accounting.AccountPlan;
import org.kartei.accounting.AccountPlans;
import org.kartei.security.Acting;
import org.kartei.security.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** INV-5: who sees which report, and what the address asks for. */
@SuppressWarnings({"rawtypes", "unchecked"})
class ReportsViewTests extends ViewTest {

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private AccountPlans plans;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void inv5TheOfficeSeesWhatIsOpenAndNoMore() {
        fixtures.invoice(fixtures.customer("Anna Müller"), "119.00");
        open("report=turnover");
        assertThat(tabs()).isEqualTo(1);
        assertThat(find(DatePicker.class).single().getValue()).isEqualTo(LocalDate.of(2026, 5, 4));
        assertThat(sums()).containsExactly("119.00", "0.00", "0.00", "0.00", "0.00", "119.00");
    }

    @Test
    void inv5AManagerSeesAllAndABookmarkOpensOne() {
        fixtures.invoice(fixtures.customer("Anna Müller"), "119.00");
        Acting.as(Role.MANAGER);
        open("report=turnover&from=2026-04&until=2026-05");
        assertThat(tabs()).isEqualTo(4);
        List<ComboBox> months = find(ComboBox.class).all();
        assertThat(months).extracting(ComboBox::getValue).containsExactly(YearMonth.of(2026, 4), YearMonth.of(2026, 5));
        NativeTable table = find(NativeTable.class).single();
        assertThat(table.getBody().getRows()).hasSize(1);
        assertThat(table.getFoot().getRows()).hasSize(2);

        test(months.getFirst()).selectItem("March 2026");
        test(months.getLast()).selectItem("February 2026");
        assertThat(months)
                .as("the other end follows")
                .extracting(ComboBox::getValue)
                .containsExactly(YearMonth.of(2026, 2), YearMonth.of(2026, 2));
        assertThat(table.getBody().getRows().getFirst().getDataCells())
                .extracting(NativeTableCell::getText)
                .containsExactly("Nothing was invoiced in these months.");
    }

    @Test
    void inv5TurnoverLeavesOutWhatAnotherProgramInvoiced() {
        fixtures.invoice(fixtures.customer("Anna Müller"), "119.00");
        Acting.as(Role.MANAGER);
        jdbc.update("update invoice set foreign_number = number");
        open("report=turnover");
        NativeTable table = find(NativeTable.class).single();
        assertThat(table.getFoot().getRows()).hasSize(2);
        test(find(Checkbox.class).single()).click();
        assertThat(table.getFoot().getRows()).isEmpty();
        open("report=turnover&origin=own");
        assertThat(find(Checkbox.class).single().getValue()).isFalse();
    }

    @Test
    void inv5TheTaxAdviserGetsTheLastWholeMonthOnceAccountsAreSet() {
        fixtures.invoice(fixtures.customer("Anna Müller"), "119.00");
        Acting.as(Role.MANAGER);
        open("report=books");
        assertThat(find(ComboBox.class).all())
                .extracting(ComboBox::getValue)
                .containsExactly(YearMonth.of(2026, 4), YearMonth.of(2026, 4));
        open("report=books&from=2026-05&until=2026-05");
        assertThat(find(NativeTable.class).single().getBody().getRows()).hasSize(2);
        assertThat(find(ListItem.class).all())
                .extracting(ListItem::getText)
                .contains("Adviser number", "Client number", "Chart of accounts")
                .anyMatch(text -> text.startsWith("Account of: Sales"));
        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getText)
                .contains("Set it up")
                .doesNotContain("DATEV booking batch");

        AccountPlan before = plans.plan();
        plans.change(
                before,
                new AccountPlan(Map.of(
                        AccountPlan.ADVISER,
                        "1001",
                        AccountPlan.CLIENT,
                        "1",
                        AccountPlan.CHART,
                        "SKR03",
                        AccountPlan.FIRST_MONTH,
                        "1",
                        AccountPlan.LENGTH,
                        "4",
                        AccountPlan.BASE,
                        "0",
                        "SALES.STANDARD.19.00",
                        "8400")));
        open("report=books&from=2026-05&until=2026-05");
        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getText)
                .contains("DATEV booking batch", "Bookings as CSV");
    }

    @Test
    void inv5AMangledBookmarkAsksForNothing() {
        Acting.as(Role.MANAGER);
        open("report=credit&on=2026-13-77");
        assertThat(find(DatePicker.class).single().getValue()).isEqualTo(LocalDate.of(2026, 5, 4));
        open("report=credit&on=2126-01-01");
        assertThat(find(DatePicker.class).single().getValue()).isEqualTo(LocalDate.of(2026, 5, 4));
        open("report=turnover&from=1066-01&until=soon");
        assertThat(find(ComboBox.class).all())
                .extracting(ComboBox::getValue)
                .containsExactly(YearMonth.of(2026, 1), YearMonth.of(2026, 5));
    }

    private static void open(String query) {
        UI.getCurrent().navigate("reports", QueryParameters.fromString(query));
    }

    private int tabs() {
        return find(TabSheet.class).single().getTabCount();
    }

    private List<String> sums() {
        Grid<?> grid = find(Grid.class).single();
        return Stream.of("notDue", "upTo30", "upTo60", "upTo90", "longer", "total")
                .map(key -> (Span) grid.getFooterRows()
                        .getFirst()
                        .getCell(grid.getColumnByKey(key))
                        .getComponent())
                .map(Span::getText)
                .toList();
    }
}
