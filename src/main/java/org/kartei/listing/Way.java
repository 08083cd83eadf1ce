package org.kartei.listing;

import java.util.ArrayList;
import java.util.List;
import org.kartei.listing.Condition.Driver;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * One way to the rows of one condition, and how many ids it gives as the optimizer estimates.
 *
 * @param condition the place of the condition among all
 */
record Way(int condition, Driver driver, long ids) {

    /**
     * All ways of all conditions, and in a last one the whole table. One EXPLAIN tells all numbers: the optimizer dives
     * into the indexes instead of counting.
     */
    static List<Way> of(JdbcTemplate jdbc, SqlList.Table<?> table, List<Condition> conditions) {
        var ways = new ArrayList<Way>();
        for (int i = 0; i < conditions.size(); i++) {
            Condition condition = conditions.get(i);
            for (Driver driver : condition.drivers()) {
                ways.add(new Way(i, driver, 0));
            }
            if (condition.index() != null) {
                var select = new Sql("select " + table.id() + " from " + table.through(condition.index()) + " where "
                        + condition.sql());
                condition.args().forEach(arg -> select.add("", arg));
                ways.add(new Way(i, Driver.drivingOnly(List.of(select)), 0));
            }
        }
        if (ways.isEmpty()) {
            return ways;
        }
        var all = new Sql("select " + table.id() + " from " + table.through(null));
        ways.add(new Way(-1, Driver.drivingOnly(List.of(all)), 0));
        return estimated(jdbc, ways);
    }

    private static List<Way> estimated(JdbcTemplate jdbc, List<Way> ways) {
        var explain = new Sql("explain ");
        var wayOfSelect = new ArrayList<Integer>();
        for (int way = 0; way < ways.size(); way++) {
            for (Sql select : ways.get(way).driver().selects()) {
                explain.add(wayOfSelect.isEmpty() ? "" : " union all ").add(select);
                wayOfSelect.add(way);
            }
        }
        var ids = new long[ways.size()];
        jdbc.query(
                explain.text(),
                rs -> {
                    int select = rs.getInt("id"); // null, so 0, for the line that tells of the union itself
                    if (select > 0) {
                        ids[wayOfSelect.get(select - 1)] += rs.getLong("rows"); // null, so 0, where nothing can match
                    }
                },
                explain.args());
        var estimated = new ArrayList<Way>();
        for (int i = 0; i < ids.length; i++) {
            Way way = ways.get(i);
            estimated.add(new Way(way.condition(), way.driver(), ids[i]));
        }
        return estimated;
    }

    boolean narrows() {
        return driver.narrows();
    }

    /** The ids as a table of its own. */
    Sql as(String name) {
        var ids = new Sql("(");
        String glue = "";
        for (Sql select : driver.selects()) {
            ids.add(glue).add(select);
            glue = " union ";
        }
        return ids.add(") " + name);
    }
}
