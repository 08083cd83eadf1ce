package org.kartei.listing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
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

    /** Rows that a walk along the order may read before a filter drives after all. */
    private static final int WALK = 30_000;

    /** Counted exactly at once up to here. */
    private static final int COUNTED = 1_000;

    private static final int STREAMED = 500;

    private final JdbcTemplate jdbc;
    private final GuardedSelect guarded;
    private final Table<T> table;
    private final Map<String, SqlColumn> columns;
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
     */
    public record Table<T>(
            String name, String alias, String select, String joins, Sort order, RowMapper<? extends T> row) {

        String id() {
            return alias + ".id";
        }

        /** The table, read through the index where one is named. */
        String through(@Nullable String index) {
            return name + " " + alias + (index == null ? "" : " force index (" + index + ")");
        }
    }

    /** @param search the conditions for what is typed into the search box; all must hold */
    public SqlList(
            JdbcTemplate jdbc, Table<T> table, List<SqlColumn> columns, Function<String, List<Condition>> search) {
        this.jdbc = jdbc;
        this.guarded = new GuardedSelect(jdbc);
        this.table = table;
        this.columns = columns.stream().collect(Collectors.toMap(SqlColumn::key, Function.identity()));
        this.search = search;
    }

    @Override
    public List<T> page(ListRequest request, int offset, int limit) {
        List<Long> ids = ids(request, offset, limit);
        return ids.isEmpty() ? List.of() : rows(ids);
    }

    /** The ids of the matching rows alone, in order. */
    public List<Long> ids(ListRequest request, int offset, int limit) {
        List<Condition> conditions = conditions(request);
        Order order = order(request.sorts());
        if (conditions.isEmpty()) {
            Condition bound = order.steps().size() > 1 ? bound(order, offset + limit) : null;
            return walk(order, bound == null ? List.of() : List.of(bound), offset, limit);
        }
        Plan plan = plan(conditions);
        if (!plan.few() && order.index() != null) {
            GuardedSelect.Found walked = guarded.ids(walking(order, conditions, offset, limit), WALK);
            if (!walked.cut()) {
                return walked.ids();
            }
        }
        Sql sql = new Sql("select " + table.id()).add(plan.from()).add(where(conditions));
        return ids(sql.add(order.sql()).add(" limit ? offset ?", limit, offset));
    }

    @Override
    public Count count(ListRequest request) {
        List<Condition> conditions = conditions(request);
        Sql sql = new Sql("select " + table.id()).add(plan(conditions).from()).add(where(conditions));
        GuardedSelect.Found found = guarded.ids(sql.add(" limit ?", COUNTED + 1), 2 * WALK);
        int rows = found.ids().size();
        return new Count(Math.min(rows, COUNTED), rows <= COUNTED && !found.cut());
    }

    @Override
    public long countExactly(ListRequest request) {
        List<Condition> conditions = conditions(request);
        Sql sql = new Sql("select count(*)").add(plan(conditions).from()).add(where(conditions));
        return Objects.requireNonNull(jdbc.queryForObject(sql.text(), Long.class, sql.args()));
    }

    @Override
    public void forEach(ListRequest request, Consumer<T> consumer) {
        List<Condition> conditions = conditions(request);
        Order order = order(request.sorts());
        Plan plan = plan(conditions);
        Sql from = plan.few() ? plan.from() : new Sql(" from " + table.through(order.index()));
        Sql sql = new Sql("select " + table.select()).add(from).add(" " + table.joins());
        sql.add(where(conditions)).add(order.sql());
        var streaming = new JdbcTemplate(Objects.requireNonNull(jdbc.getDataSource()));
        streaming.setFetchSize(STREAMED);
        streaming.query(
                sql.text(),
                rs -> {
                    consumer.accept(Objects.requireNonNull(table.row().mapRow(rs, 0)));
                },
                sql.args());
    }

    /** One row as it is now. */
    public Optional<T> row(long id) {
        return rows(List.of(id)).stream().findFirst();
    }

    /** All matching ids in no particular order, as a select that other statements can contain. */
    public Sql matching(ListRequest request) {
        List<Condition> conditions = conditions(request);
        return new Sql("select " + table.id()).add(plan(conditions).from()).add(where(conditions));
    }

    private List<T> rows(List<Long> ids) {
        Condition these = Condition.in(table.id(), ids);
        Sql sql = new Sql("select " + table.select() + " from " + table.through(null) + " " + table.joins());
        sql.add(where(List.of(these)));
        var byId = new java.util.HashMap<Long, T>();
        jdbc.query(
                sql.text(),
                rs -> {
                    byId.put(rs.getLong(1), table.row().mapRow(rs, 0));
                },
                sql.args());
        return ids.stream().map(byId::get).filter(Objects::nonNull).toList();
    }

    private List<Long> walk(Order order, List<Condition> conditions, int offset, int limit) {
        return ids(walking(order, conditions, offset, limit));
    }

    private Sql walking(Order order, List<Condition> conditions, int offset, int limit) {
        return new Sql("select " + table.id() + " from " + table.through(order.index()))
                .add(where(conditions))
                .add(order.sql())
                .add(" limit ? offset ?", limit, offset);
    }

    /**
     * No index serves an order by several columns. But the first rows of it all lie before the value that the first
     * column has in the last of them, and that value its own index finds.
     */
    private @Nullable Condition bound(Order order, int rows) {
        Order.Step first = order.steps().getFirst();
        if (first.index() == null) {
            return null;
        }
        Order alone = new Order(List.of(first), table.id());
        Sql sql = new Sql("select " + first.expression() + " from " + table.through(first.index()))
                .add(alone.sql())
                .add(" limit 1 offset ?", rows - 1);
        List<Object> last = jdbc.queryForList(sql.text(), Object.class, sql.args());
        if (last.isEmpty()) {
            return null;
        }
        Object value = last.getFirst();
        if (value == null) {
            return first.descending() ? null : Condition.of(first.expression() + " is null");
        }
        String beforeIt = first.expression() + (first.descending() ? " >= ?" : " <= ?");
        String emptyToo = first.descending() ? "" : " or " + first.expression() + " is null";
        return Condition.of("(" + beforeIt + emptyToo + ")", value);
    }

    private List<Long> ids(Sql sql) {
        return jdbc.queryForList(sql.text(), Long.class, sql.args());
    }

    private Plan plan(List<Condition> conditions) {
        return Plan.of(jdbc, table, conditions);
    }

    private List<Condition> conditions(ListRequest request) {
        var conditions = new ArrayList<Condition>();
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

    private static Sql where(List<Condition> conditions) {
        var where = new Sql("");
        String glue = " where ";
        for (Condition condition : conditions) {
            where.add(glue + condition.sql(), condition.args().toArray());
            glue = " and ";
        }
        return where;
    }
}
