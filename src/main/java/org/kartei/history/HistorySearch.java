package org.kartei.history;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kartei.listing.ColumnType;
import org.kartei.listing.Condition;
import org.kartei.listing.Condition.Driver;
import org.kartei.listing.Filter;
import org.kartei.listing.Sql;
import org.kartei.listing.SqlColumn;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * How the page of everything is searched, of which there are millions of lines. Staff and customers are found through
 * their indexes, however long ago; any other text only in the latest lines, for no index looks inside texts.
 */
@Component
class HistorySearch {

    /** In so many of the latest lines, those of each member of staff and those of all, texts are looked for. */
    static final int LATEST = 50_000;

    /** Customers of one name whose lines are shown. */
    static final int CUSTOMERS = 200;

    /** As {@link KeptForms} names it. */
    private static final String FIELD = "concat(h.subject, '.field.', h.field)";

    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");
    private static final String STAFF_INDEX = "ix_history_entry_staff";
    private static final String NUMBER_INDEX = "ix_history_entry_number";

    private final JdbcTemplate jdbc;
    private final List<CustomerFinder> customers;
    private final KeptForms forms;

    HistorySearch(JdbcTemplate jdbc, List<CustomerFinder> customers, KeptForms forms) {
        this.jdbc = jdbc;
        this.customers = customers;
        this.forms = forms;
    }

    /** What is typed into the search box. */
    List<Condition> search(String typed) {
        String text = typed.strip();
        var ways = new ArrayList<Condition>();
        staffCalled(text).forEach(name -> ways.add(latestOf(name)));
        ways.addAll(ofCustomers(text));
        ways.add(latest("concat_ws(' ', h.customer_name, h.item, h.before_value, h.after_value)", text));
        ways.add(latestAmong("h.before_value", forms.values(text)));
        ways.add(latestAmong("h.after_value", forms.values(text)));
        return List.of(any(ways));
    }

    /** The search of one customer's history, of which there are few lines. */
    List<Condition> searchWithin(String typed) {
        List<String> values = forms.values(typed);
        return List.of(either(
                containing(
                        "concat_ws(' ', h.staff_name, h.customer_number, h.customer_name, h.item, h.before_value, h.after_value)",
                        typed),
                among(FIELD, forms.fields(typed)),
                among("h.before_value", values),
                among("h.after_value", values)));
    }

    SqlColumn fieldWithin() {
        return text(
                "field",
                "h.field",
                null,
                typed -> either(containing("h.field", typed), among(FIELD, forms.fields(typed))));
    }

    SqlColumn valueWithin(String key, String column) {
        return text(key, column, null, typed -> either(containing(column, typed), among(column, forms.values(typed))));
    }

    SqlColumn field() {
        return text(
                "field",
                "h.field",
                null,
                typed -> any(List.of(latest("h.field", typed), latestAmong(FIELD, forms.fields(typed)))));
    }

    SqlColumn staff() {
        return text("staff", "h.staff_name", STAFF_INDEX, typed -> {
            List<String> names = staffCalled(typed);
            return names.isEmpty()
                    ? Condition.of("1 = 0")
                    : Condition.in("h.staff_name", names).through(STAFF_INDEX);
        });
    }

    SqlColumn customer() {
        String column = "h.customer_number";
        return new SqlColumn("customer", ColumnType.TEXT, column, NUMBER_INDEX, filter -> switch (filter) {
            case Filter.Contains(String typed) -> {
                var ways = new ArrayList<>(ofCustomers(typed.strip()));
                ways.add(latest("h.customer_name", typed));
                yield any(ways);
            }
            case Filter.Empty() -> Condition.of(column + " is null").through(NUMBER_INDEX);
            default -> Condition.of(column + " is not null").through(NUMBER_INDEX);
        });
    }

    SqlColumn value(String key, String column) {
        return text(
                key,
                column,
                null,
                typed -> any(List.of(latest(column, typed), latestAmong(column, forms.values(typed)))));
    }

    private static SqlColumn text(
            String key, String column, @Nullable String index, Function<String, Condition> contains) {
        SqlColumn plain = SqlColumn.text(key, column);
        return new SqlColumn(
                key,
                ColumnType.TEXT,
                column,
                index,
                filter -> filter instanceof Filter.Contains(String typed)
                        ? contains.apply(typed)
                        : plain.condition().apply(filter));
    }

    /** There are few names, and the index tells each of them in one step. */
    private List<String> staffCalled(String typed) {
        return jdbc.queryForList(
                "select staff_name from (select distinct staff_name from history_entry) s where staff_name like ?",
                String.class,
                containing(typed));
    }

    private Condition latestOf(String staffName) {
        Long first = jdbc
                .queryForList(
                        "select id from history_entry where staff_name = ? order by id desc limit 1 offset " + LATEST,
                        Long.class,
                        staffName)
                .stream()
                .findFirst()
                .orElse(0L);
        return reached("h.staff_name = ? and h.id > ?", staffName, first);
    }

    private List<Condition> ofCustomers(String typed) {
        var numbers = new ArrayList<Long>();
        if (NUMBER.matcher(typed).matches()) {
            numbers.add(Long.valueOf(typed));
        }
        customers.forEach(each -> numbers.addAll(each.numbers(typed, CUSTOMERS)));
        if (numbers.isEmpty()) {
            return List.of();
        }
        Condition those = Condition.in("h.customer_number", numbers);
        return List.of(reached(those.sql(), those.args().toArray()));
    }

    private Condition latest(String text, String typed) {
        return latest(containing(text, typed));
    }

    private Condition latestAmong(String text, List<String> values) {
        return latest(among(text, values));
    }

    private Condition latest(Condition condition) {
        Long last = jdbc.queryForObject("select max(id) from history_entry", Long.class);
        var args = new ArrayList<Object>(List.of(last == null ? 0 : last - LATEST));
        args.addAll(condition.args());
        return reached("h.id > ? and " + condition.sql(), args.toArray());
    }

    private static Condition containing(String text, String typed) {
        return Condition.of(text + " like ?", containing(typed));
    }

    private static Condition among(String text, List<String> values) {
        return values.isEmpty() ? Condition.of("1 = 0") : Condition.in(text, values);
    }

    private static Condition either(Condition... conditions) {
        List<Object> args =
                Stream.of(conditions).flatMap(each -> each.args().stream()).toList();
        String sql = Stream.of(conditions).map(Condition::sql).collect(Collectors.joining(" or "));
        return Condition.of("(" + sql + ")", args.toArray());
    }

    /** A condition that an index serves by itself. */
    private static Condition reached(String sql, Object... args) {
        return Condition.of(sql, args)
                .drivenBy(List.of(Driver.of(new Sql("select h.id from history_entry h where " + sql, args))));
    }

    private static Condition any(List<Condition> ways) {
        var args = new ArrayList<Object>();
        var selects = new ArrayList<Sql>();
        ways.forEach(way -> {
            args.addAll(way.args());
            selects.addAll(way.drivers().getFirst().selects());
        });
        String sql = String.join(") or (", ways.stream().map(Condition::sql).toList());
        return Condition.of("((" + sql + "))", args.toArray()).drivenBy(List.of(Driver.drivingOnly(selects)));
    }

    private static String containing(String typed) {
        return "%" + Condition.literal(typed.strip()) + "%";
    }
}
