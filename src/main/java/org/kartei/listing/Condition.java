package org.kartei.listing;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A condition on the rows of a list, and the ways to reach its rows without reading the whole table.
 *
 * @param sql the condition, on the list's table under its alias
 * @param args what fills its question marks
 * @param drivers selects of ids, each of which alone finds all rows that can match (and maybe more); the shortest drives
 * @param index an index of the list's table that finds exactly the matching rows, or null
 * @param coveredBy an index that has all columns of the condition in it, so that it can be judged without the row, or null
 */
public record Condition(
        String sql,
        List<Object> args,
        List<Driver> drivers,
        @Nullable String index,
        @Nullable String coveredBy) {

    public Condition(String sql, List<Object> args, List<Driver> drivers, @Nullable String index) {
        this(sql, args, drivers, index, null);
    }

    /**
     * @param selects selects of one column called id, together all rows that can match; each must be an index's range
     * @param narrows whether one id can quickly be looked up, so that this narrows the ids of another driver
     */
    public record Driver(List<Sql> selects, boolean narrows) {

        /** Of selects each of which is for one key. */
        public static Driver of(List<Sql> selects) {
            return new Driver(selects, selects.size() == 1);
        }

        public static Driver of(Sql select) {
            return of(List.of(select));
        }

        public static Driver drivingOnly(List<Sql> selects) {
            return new Driver(selects, false);
        }
    }

    public static Condition of(String sql, Object... args) {
        return new Condition(sql, List.of(args), List.of(), null);
    }

    public static Condition in(String column, Collection<?> values) {
        String marks = String.join(", ", Collections.nCopies(values.size(), "?"));
        return of(column + " in (" + marks + ")", values.toArray());
    }

    /** The same, with an index of the list's table that serves it. */
    public Condition through(@Nullable String serving) {
        return new Condition(sql, args, drivers, serving, coveredBy);
    }

    /** The same, with selects that reach its rows. */
    public Condition drivenBy(List<Driver> ways) {
        return new Condition(sql, args, ways, index, coveredBy);
    }

    /** The same, with an index that has all its columns. */
    public Condition coveredBy(String covering) {
        return new Condition(sql, args, drivers, index, covering);
    }

    /** The text for a LIKE pattern in which % and _ stand for themselves. */
    public static String literal(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
