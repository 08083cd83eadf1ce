package org.kartei.invoice;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.kartei.listing.Condition;
import org.kartei.listing.ListSource;
import org.kartei.listing.Sort;
import org.kartei.listing.SqlColumn;
import org.kartei.listing.SqlList;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * What was open on a day. It is counted back from today: what is open now, plus what was paid since, plus what was open of what has been
 * cancelled since. So it costs as much as is open and has happened since that day, however many invoices there are.
 */
@Component
class OpenItemQueries {

    /** Narrow rows, for there may be a million; nothing is paid on an invoice after it was cancelled. Instalments are open each for itself. */
    private static final String DOCUMENTS = """
            select i.id, i.customer_id, i.customer_number, i.due_on, i.open_amount amount
            from invoice i where i.open_amount <> 0 and i.instalment_due_on is null and i.issued_on <= '{day}' and i.currency = '{currency}'
            union all
            select i.id, i.customer_id, i.customer_number, i.due_on, p.amount - p.credited
            from payment p join invoice i on i.id = p.invoice_id
            where p.paid_on > '{day}' and i.instalment_due_on is null and i.issued_on <= '{day}' and i.currency = '{currency}'
            union all
            select i.id, i.customer_id, i.customer_number, i.due_on, i.total - i.paid
            from invoice x join invoice i on i.id = x.cancels_id
            where x.cancels_id is not null and x.issued_on > '{day}' and i.issued_on <= '{day}' and i.currency = '{currency}'
            union all
            select s.id, s.customer_id, s.customer_number, n.due_on, if(n.position = 0, s.open - n.rest_after, least(n.amount, s.open - n.rest_after))
            from (select i.id, i.customer_id, i.customer_number, g.id plan_id, i.open_amount
                    + coalesce((select sum(p.amount - p.credited) from payment p where p.invoice_id = i.id and p.paid_on > '{day}'), 0) open
                from instalment_plan g join invoice i on i.id = g.invoice_id
                where g.standing = 1 and i.issued_on <= '{day}' and i.currency = '{currency}') s
            join instalment n on n.plan_id = s.plan_id where s.open > n.rest_after""";

    private static final String CUSTOMERS = """
            (select s.*, c.id customer_id, coalesce(c.number, latest.customer_number) number,
                coalesce(c.display_name, latest.recipient_name) name
            from (select coalesce(d.customer_id, -d.customer_number) id, max(d.id) latest_id, {ages}, sum(d.amount) total
                from ({documents}) d group by coalesce(d.customer_id, -d.customer_number) having {some}) s
            straight_join invoice latest on latest.id = s.latest_id
            left join customer c on c.id = s.id)""";

    /** What is due on that day is not overdue yet. */
    private static final String DAYS = "coalesce(datediff('{day}', d.due_on), 0)";

    private final JdbcTemplate jdbc;

    OpenItemQueries(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A row for each customer of whom something was open at the end of the day, the highest sum first. */
    ListSource<OpenItem> on(LocalDate day, CurrencyUnit currency) {
        var columns = new ArrayList<SqlColumn>();
        columns.add(SqlColumn.text("customer", "o.name"));
        columns.add(SqlColumn.amount("number", "o.number", null));
        columns.add(SqlColumn.amount("total", "o.total", null));
        Stream.of(OpenAge.values())
                .forEach(age -> columns.add(SqlColumn.amount(age.column(), "o." + age.column(), null)));
        return new SqlList<>(
                jdbc,
                new SqlList.Table<>(
                        customers(day, currency), "o", "o.*", "", new Sort("total", true), (rs, row) -> item(rs)),
                columns,
                OpenItemQueries::searched);
    }

    private static List<Condition> searched(String typed) {
        String text = Condition.literal(typed.strip());
        return List.of(Condition.of("(o.number like ? or o.name like ?)", text + "%", "%" + text + "%"));
    }

    /** Day and currency stand in it as they are, for it is the name of a table; neither can hold anything but themselves. */
    private static String customers(LocalDate day, CurrencyUnit currency) {
        return CUSTOMERS
                .replace(
                        "{ages}",
                        each(", ", age -> "sum(if(" + age.condition(DAYS) + ", d.amount, 0)) " + age.column()))
                .replace("{some}", each(" or ", age -> age.column() + " <> 0"))
                .replace("{documents}", DOCUMENTS)
                .replace("{day}", day.toString())
                .replace("{currency}", currency.getCode());
    }

    private static String each(String glue, Function<OpenAge, String> part) {
        return Stream.of(OpenAge.values()).map(part).collect(Collectors.joining(glue));
    }

    private static OpenItem item(ResultSet rs) throws SQLException {
        Map<OpenAge, BigDecimal> byAge = new EnumMap<>(OpenAge.class);
        for (OpenAge age : OpenAge.values()) {
            byAge.put(age, rs.getBigDecimal(age.column()));
        }
        return new OpenItem(
                rs.getLong("id"),
                rs.getLong("number"),
                rs.getObject("customer_id") != null,
                rs.getString("name"),
                byAge,
                rs.getBigDecimal("total"));
    }
}
