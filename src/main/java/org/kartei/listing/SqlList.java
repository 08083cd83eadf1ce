package org.kartei.listing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/**
 * A list in SQL that stays fast at a million rows. Ids come first, from indexes alone, then the rows of one page.
 * Unfiltered, the index of the order is walked. Filtered, the rarest filter drives (see {@link Plan}); only when all
 * are common is the index of the order walked instead, which then soon finds enough. docs/decisions tells the
 * measurements behind this.
 *
 * @param <T> one row
 */
public final class SqlList<T> implements ListSource<T> {

    /** Counted exactly at once up to here, and only while no more rows than these must be read. */
    private static final int COUNTED = 1_000;

    private static final int COUNTING = 25_000;

    /** When a larger share of the table matches, a stream follows the index of the order. */
    private static final double MANY = 0.3;

    private static final int FIRST_PAGES = 500;

    private final JdbcTemplate jdbc;
    private final GuardedSelect guarded;
    private final OrderedIds ids;
    private final Table<T> table;
    private final Map<String, SqlColumn> columns;
    private final List<SqlColumn> all;
    private final List<Condition> always;
    private final Function<String, List<Condition>> search;

    /**
     * What is read.
     *
     * @param name the table
     * @param alias its alias in all conditions
     * @param select the columns of a row, "c.id, c.name"; the id first
     * @param joins further tables of the row, or empty
     * @param order the order when none is asked for
     * @param row makes a row
     * @param besides what all but a few rows meet, and the others are never shown; to be judged by the id alone, which is
     *     in every index; or empty
     */
    public record Table<T>(
            String name,
            String alias,
            String select,
            String joins,
            Sort order,
            RowMapper<T> row,
            Supplier<String> besides) {

        public Table(String name, String alias, String select, String joins, Sort order, RowMapper<T> row) {
            this(name, alias, select, joins, order, row, () -> "");
        }

        String id() {
            return alias + ".id";
        }

        /** The table, read through the index where one is named. */
        String through(@Nullable String index) {
            return name + " " + alias + (index == null ? "" : " force index (" + index + ")");
        }

        Sql where(List<Condition> conditions) {
            String first = besides.get();
            var where = new Sql(first.isEmpty() ? "" : " where " + first);
            String glue = first.isEmpty() ? " where " : " and ";
            for (Condition condition : conditions) {
                where.add(glue + condition.sql(), condition.args().toArray());
                glue = " and ";
            }
            return where;
        }
    }

    /** @param search the conditions for what is typed into the search box; all must hold */
    public SqlList(
            JdbcTemplate jdbc, Table<T> table, List<SqlColumn> columns, Function<String, List<Condition>> search) {
        this(jdbc, table, columns, search, List.of());
    }

    private SqlList(
            JdbcTemplate jdbc,
            Table<T> table,
            List<SqlColumn> columns,
            Function<String, List<Condition>> search,
            List<Condition> always) {
        this.all = columns;
        this.always = always;
        this.jdbc = jdbc;
        this.guarded = new GuardedSelect(jdbc);
        this.ids = new OrderedIds(jdbc, table);
        this.table = table;
        this.columns = columns.stream().collect(Collectors.toMap(SqlColumn::key, Function.identity()));
        this.search = search;
    }

    /** The same list, of those rows alone that meet a condition. */
    public SqlList<T> within(Condition condition) {
        return new SqlList<>(jdbc, table, all, search, List.of(condition));
    }

    @Override
    public List<T> page(ListRequest request, int offset, int limit) {
        List<Condition> conditions = conditions(request);
        Order order = order(request.sorts());
        if (conditions.isEmpty() && order.steps().size() <= 1 && offset <= FIRST_PAGES) {
            return walk(order, offset, limit);
        }
        List<Long> page = ids.page(conditions, order, offset, limit);
        return rows(page);
    }

    /** The ids of the matching rows alone, in order. */
    public List<Long> ids(ListRequest request, int offset, int limit) {
        return ids.page(conditions(request), order(request.sorts()), offset, limit);
    }

    @Override
    public Count count(ListRequest request) {
        List<Condition> conditions = conditions(request);
        Sql sql = new Sql("select " + table.id()).add(plan(conditions).from()).add(table.where(conditions));
        GuardedSelect.Found<Long> found = guarded.ids(sql.add(" limit ?", COUNTED + 1), COUNTING);
        int rows = found.rows().size();
        return new Count(Math.min(rows, COUNTED), rows <= COUNTED && !found.cut());
    }

    @Override
    public long countExactly(ListRequest request) {
        List<Condition> conditions = conditions(request);
        Sql sql = new Sql("select count(*)").add(plan(conditions).from()).add(table.where(conditions));
        return Objects.requireNonNull(jdbc.queryForObject(sql.text(), Long.class, sql.args()));
    }

    @Override
    public Map<String, BigDecimal> sums(ListRequest request, Collection<String> keys) {
        List<Condition> conditions = conditions(request);
        Sql sql = new Sql(keys.stream().map(this::sum).collect(Collectors.joining(", ", "select ", "")))
                .add(plan(conditions).from())
                .add(table.where(conditions));
        return Objects.requireNonNull(jdbc.queryForObject(
                sql.text(),
                (rs, row) -> {
                    var sums = new LinkedHashMap<String, BigDecimal>();
                    for (String key : keys) {
                        sums.put(key, rs.getBigDecimal(sums.size() + 1));
                    }
                    return sums;
                },
                sql.args()));
    }

    private String sum(String key) {
        SqlColumn column = Objects.requireNonNull(columns.get(key));
        return "coalesce(sum(" + Objects.requireNonNullElse(column.summed(), column.sortBy()) + "), 0)";
    }

    @Override
    public ListRequest ordered(ListRequest request) {
        return request.sorts().isEmpty() ? request.sorted(List.of(table.order())) : request;
    }

    @Override
    public void forEach(ListRequest request, Consumer<T> consumer) {
        List<Condition> conditions = conditions(request);
        Order order = request.sorts().isEmpty() ? new Order(List.of(), table.id()) : order(request.sorts());
        Plan plan = plan(conditions);
        Sql from = plan.share() < MANY ? plan.from() : new Sql(" from " + table.through(order.index()));
        Sql sql = new Sql("select " + table.select()).add(from).add(" " + table.joins());
        sql.add(table.where(conditions)).add(order.sql());
        sql.forEach(
                jdbc, rs -> consumer.accept(Objects.requireNonNull(table.row().mapRow(rs, 0))));
    }

    /** One row as it is now. */
    public Optional<T> row(long id) {
        return rows(List.of(id)).stream().findFirst();
    }

    /** All matching ids in no particular order, as a select that other statements can contain. */
    public Sql matching(ListRequest request) {
        List<Condition> conditions = conditions(request);
        return new Sql("select " + table.id()).add(plan(conditions).from()).add(table.where(conditions));
    }

    /** The commonest page, in one round trip: what is skipped is little, so its rows may be read, too. */
    private List<T> walk(Order order, int offset, int limit) {
        Sql sql = new Sql("select " + table.select() + " from " + table.through(order.index()) + " " + table.joins())
                .add(table.where(List.of()))
                .add(order.sql())
                .add(" limit ? offset ?", limit, offset);
        return jdbc.query(sql.text(), table.row(), sql.args());
    }

    @Override
    public String identity() {
        return table.name()
                + always.stream()
                        .map(condition -> " " + condition.sql() + " " + condition.args())
                        .collect(Collectors.joining());
    }

    @Override
    public List<T> rows(List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Condition these = Condition.in(table.id(), ids);
        Sql sql = new Sql("select " + table.select() + " from " + table.through(null) + " " + table.joins());
        sql.add(table.where(List.of(these)));
        var byId = new java.util.HashMap<Long, T>();
        jdbc.query(
                sql.text(),
                rs -> {
                    byId.put(rs.getLong(1), table.row().mapRow(rs, 0));
                },
                sql.args());
        return ids.stream().map(byId::get).filter(Objects::nonNull).toList();
    }

    @Override
    public List<T> rows(List<Long> ids, ListRequest request) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Sql sql = new Sql("select " + table.select() + " from " + table.through(null) + " " + table.joins());
        sql.add(table.where(List.of(Condition.in(table.id(), ids))))
                .add(order(request.sorts()).sql());
        return jdbc.query(sql.text(), table.row(), sql.args());
    }

    private Plan plan(List<Condition> conditions) {
        return Plan.of(jdbc, table, conditions);
    }

    private List<Condition> conditions(ListRequest request) {
        var conditions = new ArrayList<>(always);
        if (!request.search().isBlank()) {
            conditions.addAll(search.apply(request.search()));
        }
        request.filters().forEach((key, filter) -> {
            SqlColumn column = columns.get(key);
            if (column != null) {
                conditions.add(column.condition().apply(filter));
            }
        });
        return conditions;
    }

    private Order order(List<Sort> asked) {
        var steps = new ArrayList<Order.Step>();
        for (Sort sort : asked.isEmpty() ? List.of(table.order()) : asked) {
            SqlColumn column = columns.get(sort.column());
            if (column != null && column.sortBy() != null) {
                steps.add(new Order.Step(column.sortBy(), column.sortIndex(), sort.descending()));
            }
        }
        return new Order(steps, table.id());
    }
}
