package org.kartei.credit;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.kartei.listing.Condition;
import org.kartei.listing.ListSource;
import org.kartei.listing.Sort;
import org.kartei.listing.Sql;
import org.kartei.listing.SqlColumn;
import org.kartei.listing.SqlList;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Adds up the entries until a day, from an index that has all that is asked for. */
@Component
class CreditLiabilityQueries {

    private static final String CUSTOMERS = """
            (select b.id, c.id customer_id, coalesce(c.number, -b.id) number, coalesce(c.display_name, '') name, b.balance
            from (select coalesce(e.customer_id, -e.customer_number) id, sum(e.amount) balance
                from credit_entry e where e.recorded_at < '{end}' and e.currency = '{currency}'
                group by coalesce(e.customer_id, -e.customer_number) having balance <> 0) b
            left join customer c on c.id = b.id)""";

    private static final String BETWEEN = "select ? place, coalesce(sum(e.amount), 0) changed from credit_entry e"
            + " where e.recorded_at >= ? and e.recorded_at < ? and e.currency = ?";

    private final JdbcTemplate jdbc;
    private final Clock clock;

    CreditLiabilityQueries(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A row for each customer with a balance at the end of the day. */
    ListSource<CreditOfDay> on(LocalDate day, CurrencyUnit currency) {
        String end =
                LocalDateTime.ofInstant(end(day).toInstant(), ZoneOffset.UTC).toString();
        String customers = CUSTOMERS.replace("{end}", end).replace("{currency}", currency.getCode());
        return new SqlList<>(
                jdbc,
                new SqlList.Table<>(customers, "b", "b.*", "", new Sort("balance", true), (rs, row) -> credit(rs)),
                List.of(
                        SqlColumn.text("customer", "b.name"),
                        SqlColumn.amount("number", "b.number", null),
                        SqlColumn.amount("balance", "b.balance", null)),
                CreditLiabilityQueries::searched);
    }

    /** One statement for all months, each a range of the index; what came before the first is added up once. */
    List<CreditSum> course(LocalDate day, int months, CurrencyUnit currency) {
        List<LocalDate> days = days(day, months);
        var sql = new Sql("");
        Timestamp from = end(LocalDate.EPOCH);
        for (int i = 0; i < days.size(); i++) {
            Timestamp until = end(days.get(i));
            sql.add(i == 0 ? "" : " union all ").add(BETWEEN, i, from, until, currency.getCode());
            from = until;
        }
        var course = new ArrayList<CreditSum>();
        jdbc.query(
                sql.add(" order by place").text(),
                rs -> {
                    BigDecimal before = course.isEmpty()
                            ? BigDecimal.ZERO
                            : course.getLast().balance();
                    course.add(new CreditSum(days.get(course.size()), before.add(rs.getBigDecimal("changed"))));
                },
                sql.args());
        return course;
    }

    private static List<LocalDate> days(LocalDate day, int months) {
        YearMonth month = YearMonth.from(day);
        return Stream.concat(
                        IntStream.rangeClosed(1, months)
                                .mapToObj(back ->
                                        month.minusMonths(months - back + 1L).atEndOfMonth()),
                        Stream.of(day))
                .toList();
    }

    private static List<Condition> searched(String typed) {
        String text = Condition.literal(typed.strip());
        return List.of(Condition.of("(b.number like ? or b.name like ?)", text + "%", "%" + text + "%"));
    }

    private Timestamp end(LocalDate day) {
        return Timestamp.from(day.plusDays(1).atStartOfDay(clock.getZone()).toInstant());
    }

    private static CreditOfDay credit(ResultSet rs) throws SQLException {
        return new CreditOfDay(
                rs.getLong("id"),
                rs.getLong("number"),
                rs.getObject("customer_id") != null,
                rs.getString("name"),
                rs.getBigDecimal("balance"));
    }
}
