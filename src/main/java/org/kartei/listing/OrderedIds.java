package org.kartei.listing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Finds the ids of one page. Where many rows match, the index of the order is walked until the page is full; where few
 * match, they are all fetched and sorted. The walk is a bet on estimates, so it gives up in time.
 */
final class OrderedIds {

    private final JdbcTemplate jdbc;
    private final GuardedSelect guarded;
    private final SqlList.Table<?> table;

    /** A row's value in the first step of the order, and that in a form in which equal ones are equal in Java too. */
    private record Place(@Nullable Object value, String key) {}

    OrderedIds(JdbcTemplate jdbc, SqlList.Table<?> table) {
        this.jdbc = jdbc;
        this.guarded = new GuardedSelect(jdbc);
        this.table = table;
    }

    List<Long> page(List<Condition> conditions, Order order, int offset, int limit) {
        if (conditions.isEmpty()) {
            return walk(conditions, order, offset, limit, Integer.MAX_VALUE).orElseThrow();
        }
        Plan plan = Plan.of(jdbc, table, conditions);
        if (order.index() != null && plan.isWalk(offset + limit, conditions, order)) {
            Optional<List<Long>> walked = walk(conditions, order, offset, limit, plan.patience(conditions, order));
            if (walked.isPresent()) {
                return walked.get();
            }
        }
        return ids(select(plan.from(), conditions, order, offset, limit));
    }

    private Optional<List<Long>> walk(List<Condition> conditions, Order order, int offset, int limit, int patience) {
        if (order.steps().size() > 1 && order.index() != null) {
            return walkInSteps(conditions, order, offset, limit, patience);
        }
        Sql sql = select(along(order), conditions, order, offset, limit);
        if (patience == Integer.MAX_VALUE) {
            return Optional.of(ids(sql));
        }
        GuardedSelect.Found<Long> found = guarded.ids(sql, patience);
        return found.cut() ? Optional.empty() : Optional.of(found.rows());
    }

    /**
     * No index has an order by several columns. But the index of the first column tells which of its values stand on
     * the page; rows in between need sorting, which are few; and the rows of the first and the last value, which may be
     * very many, are a page by the other columns.
     */
    private Optional<List<Long>> walkInSteps(
            List<Condition> conditions, Order order, int offset, int limit, int patience) {
        List<Place> places = places(conditions, order, offset, limit, patience);
        if (places == null) {
            return Optional.empty();
        }
        if (places.isEmpty()) {
            return Optional.of(List.of());
        }
        Order.Step step = order.first();
        Place first = places.getFirst();
        Place last = places.getLast();
        int skipped = offset == 0 ? 0 : offset - count(with(conditions, step.before(first.value())), order);
        skipped = Math.max(0, skipped); // somebody may have come in before them since
        int ofFirst = (int)
                places.stream().filter(place -> place.key().equals(first.key())).count();
        var ids = new ArrayList<>(page(with(conditions, step.at(first.value())), order.rest(), skipped, ofFirst));
        if (first.key().equals(last.key())) {
            return Optional.of(ids);
        }
        int ofLast = (int)
                places.stream().filter(place -> place.key().equals(last.key())).count();
        int between = places.size() - ofFirst - ofLast;
        if (between > 0) {
            List<Condition> inside = with(with(conditions, step.after(first.value())), step.before(last.value()));
            ids.addAll(ids(select(along(order), inside, order, 0, between)));
        }
        ids.addAll(page(with(conditions, step.at(last.value())), order.rest(), 0, ofLast));
        return Optional.of(ids);
    }

    /** Null when the walk took too long. */
    private @Nullable List<Place> places(List<Condition> conditions, Order order, int offset, int limit, int patience) {
        String value = order.first().expression();
        Sql sql = new Sql("select " + value + ", coalesce(hex(weight_string(" + value + ")), " + value + ", '')")
                .add(along(order))
                .add(table.where(conditions))
                .add(order.firstAlone().sql())
                .add(" limit ? offset ?", limit, offset);
        GuardedSelect.Found<Place> found =
                guarded.rows(sql, patience, rs -> new Place(rs.getObject(1), rs.getString(2)));
        return found.cut() ? null : found.rows();
    }

    private int count(List<Condition> conditions, Order order) {
        Sql sql = new Sql("select count(*)").add(along(order)).add(table.where(conditions));
        return Objects.requireNonNull(jdbc.queryForObject(sql.text(), Integer.class, sql.args()));
    }

    private Sql select(Sql from, List<Condition> conditions, Order order, int offset, int limit) {
        return new Sql("select " + table.id())
                .add(from)
                .add(table.where(conditions))
                .add(order.sql())
                .add(" limit ? offset ?", limit, offset);
    }

    private Sql along(Order order) {
        return new Sql(" from " + table.through(order.index()));
    }

    private List<Long> ids(Sql sql) {
        return jdbc.queryForList(sql.text(), Long.class, sql.args());
    }

    private static List<Condition> with(List<Condition> conditions, Condition more) {
        var all = new ArrayList<>(conditions);
        all.add(more);
        return all;
    }
}
