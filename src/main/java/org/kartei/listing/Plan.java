package org.kartei.listing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How the rows for some conditions are best reached: the shortest of all ways drives, further short ones narrow its ids
 * before any row is read. What that costs is counted in rows read; it is a guess, good enough to choose by.
 *
 * @param from the FROM clause
 * @param cost of reaching all matching rows
 * @param share of the table's rows that match, if the conditions have nothing to do with each other; 0 to 1
 */
record Plan(Sql from, double cost, double share) {

    /** Fewer ids than these are not worth narrowing. */
    private static final int SHORT = 300;

    private static final int NARROWINGS = 3;

    /** To look up an id in a way costs so much of reading a row. */
    private static final double LOOK_UP = 0.3;

    static Plan of(JdbcTemplate jdbc, SqlList.Table<?> table, List<Condition> conditions) {
        List<Way> ways = new ArrayList<>(Way.of(jdbc, table, conditions));
        if (ways.isEmpty()) {
            return new Plan(new Sql(" from " + table.through(null)), Double.MAX_VALUE, 1);
        }
        long rows = Math.max(1, ways.removeLast().ids());
        ways.sort(Comparator.comparingLong(Way::ids));
        Way driving = ways.getFirst();
        List<Way> narrowing = driving.ids() < SHORT ? List.of() : narrowing(ways);
        var from = new Sql(" from ").add(driving.as("driving"));
        for (int i = 0; i < narrowing.size(); i++) {
            String name = "narrowing" + i;
            from.add(" straight_join ").add(narrowing.get(i).as(name)).add(" on " + name + ".id = driving.id");
        }
        from.add(" straight_join " + table.through(null) + " on " + table.id() + " = driving.id");
        double share = share(ways, rows);
        double read = narrowing.isEmpty() ? driving.ids() : Math.max(share * rows, driving.ids() * LOOK_UP);
        return new Plan(from, read + narrowing.size() * LOOK_UP * driving.ids(), share);
    }

    /** At most two ways of the same condition: what it finds is much the same. */
    private static List<Way> narrowing(List<Way> byLength) {
        var narrowing = new ArrayList<Way>();
        Map<Integer, Integer> ofCondition =
                new HashMap<>(Map.of(byLength.getFirst().condition(), 1));
        for (Way way : byLength.subList(1, byLength.size())) {
            boolean isNew = ofCondition.merge(way.condition(), 1, Integer::sum) <= 2;
            if (isNew && way.narrows() && narrowing.size() < NARROWINGS) {
                narrowing.add(way);
            }
        }
        return narrowing;
    }

    private static double share(List<Way> byLength, long rows) {
        var seen = new HashSet<Integer>();
        double share = 1;
        for (Way way : byLength) {
            if (seen.add(way.condition())) {
                share *= Math.min(1.0, (double) way.ids() / rows);
            }
        }
        return share;
    }

    /** Whether it is shorter to walk along the order's index until so many rows have matched. */
    boolean isWalk(int rows, List<Condition> conditions, Order order) {
        return share > 0 && rows / share * step(conditions, order) < cost;
    }

    /** After so many rows read, the walk has lost its bet. */
    int patience(List<Condition> conditions, Order order) {
        return (int) (Math.min(MOST_PATIENCE, LEAST_PATIENCE + cost) / step(conditions, order));
    }

    /** One step of the walk costs as much as reading a row, unless the index alone tells whether it matches. */
    private static double step(List<Condition> conditions, Order order) {
        String index = order.index();
        boolean isCovered = index != null && conditions.stream().allMatch(each -> index.equals(each.coveredBy()));
        return isCovered ? COVERED : 1;
    }

    private static final double COVERED = 0.15;
    private static final double LEAST_PATIENCE = 2_000;
    private static final double MOST_PATIENCE = 50_000;
}
