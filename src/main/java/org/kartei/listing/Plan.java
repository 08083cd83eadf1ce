package org.kartei.listing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How the rows for some conditions are reached: the candidates of every way that a condition offers are estimated, in one
 * statement, and the shortest way drives.
 *
 * @param from the FROM clause
 * @param few whether the candidates are few enough to be checked one by one
 */
record Plan(Sql from, boolean few) {

    /** Candidates that are checked one by one faster than an index of the order is walked. */
    private static final int FEW = 20_000;

    private record Way(List<Sql> candidates, Sql from) {}

    static Plan of(JdbcTemplate jdbc, SqlList.Table<?> table, List<Condition> conditions) {
        List<Way> ways = ways(table, conditions);
        if (ways.isEmpty()) {
            return new Plan(new Sql(" from " + table.through(null)), false);
        }
        List<Long> estimates = estimates(jdbc, ways);
        int shortest = 0;
        for (int i = 1; i < ways.size(); i++) {
            if (estimates.get(i) < estimates.get(shortest)) {
                shortest = i;
            }
        }
        return new Plan(ways.get(shortest).from(), estimates.get(shortest) < FEW);
    }

    /** Asks the optimizer, which dives into the indexes instead of counting; every way adds up its selects. */
    private static List<Long> estimates(JdbcTemplate jdbc, List<Way> ways) {
        var explain = new Sql("explain ");
        var wayOfSelect = new ArrayList<Integer>();
        for (int way = 0; way < ways.size(); way++) {
            for (Sql select : ways.get(way).candidates()) {
                explain.add(wayOfSelect.isEmpty() ? "" : " union all ").add(select);
                wayOfSelect.add(way);
            }
        }
        var sums = new ArrayList<Long>(Collections.nCopies(ways.size(), 0L));
        jdbc.query(
                explain.text(),
                rs -> {
                    int select = rs.getInt("id"); // null, so 0, for the line that tells of the union itself
                    if (select > 0) {
                        int way = wayOfSelect.get(select - 1);
                        sums.set(way, sums.get(way) + rs.getLong("rows"));
                    }
                },
                explain.args());
        return sums;
    }

    private static List<Way> ways(SqlList.Table<?> table, List<Condition> conditions) {
        var ways = new ArrayList<Way>();
        for (Condition condition : conditions) {
            for (Condition.Driver driver : condition.drivers()) {
                var from = new Sql(" from (");
                String glue = "";
                for (Sql select : driver.selects()) {
                    from.add(glue).add(select);
                    glue = " union ";
                }
                from.add(") driving straight_join " + table.through(null) + " on " + table.id() + " = driving.id");
                ways.add(new Way(driver.selects(), from));
            }
            if (condition.index() != null) {
                String through = " from " + table.through(condition.index());
                var candidates = new Sql(
                        "select 1" + through + " where " + condition.sql(),
                        condition.args().toArray());
                ways.add(new Way(List.of(candidates), new Sql(through)));
            }
        }
        return ways;
    }
}
