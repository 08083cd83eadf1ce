package org.kartei.listing;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kartei.shared.Folded;

/**
 * How one column of a list is filtered and sorted in SQL.
 *
 * @param key the column's key
 * @param type decides which filters fit
 * @param sortBy the expression that is sorted on; null when the column can't be sorted
 * @param sortIndex the index in sortBy's order; null for small tables
 * @param summed what is added up instead; null where it is the value itself
 * @param condition the SQL for a filter on the column
 */
public record SqlColumn(
        String key,
        ColumnType type,
        @Nullable String sortBy,
        @Nullable String sortIndex,
        @Nullable String summed,
        Function<Filter, Condition> condition) {

    /** One that is added up as it is. */
    public SqlColumn(
            String key,
            ColumnType type,
            @Nullable String sortBy,
            @Nullable String sortIndex,
            Function<Filter, Condition> condition) {
        this(key, type, sortBy, sortIndex, null, condition);
    }

    /** As exact as the database is. */
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59, 999_999_000);

    /** A text kept as written, for tables of a few thousand rows. */
    public static SqlColumn text(String key, String column) {
        return new SqlColumn(key, ColumnType.TEXT, column, null, filter -> switch (filter) {
            case Filter.Contains(String text) -> Condition.of(column + " like ?", "%" + Condition.literal(text) + "%");
            case Filter.Empty() -> Condition.of("coalesce(" + column + ", '') = ''");
            default -> Condition.of("coalesce(" + column + ", '') <> ''");
        });
    }

    /** A text that is stored in the form that is searched, see {@link Folded}. */
    public static SqlColumn folded(String key, String column) {
        return new SqlColumn(key, ColumnType.TEXT, column, null, filter -> switch (filter) {
            case Filter.Contains(String text) ->
                Condition.of(column + " like ?", "%" + Condition.literal(Folded.needle(text)) + "%");
            case Filter.Empty() -> Condition.of("coalesce(" + column + ", '') = ''");
            default -> Condition.of("coalesce(" + column + ", '') <> ''");
        });
    }

    /** A value out of a few, stored as its key. */
    public static SqlColumn choice(String key, String column, @Nullable String index) {
        return new SqlColumn(key, ColumnType.CHOICE, column, index, filter -> switch (filter) {
            case Filter.AnyOf(var keys) ->
                Condition.in(column, List.copyOf(keys)).through(index);
            case Filter.Empty() -> Condition.of(column + " is null").through(index);
            default -> Condition.of(column + " is not null");
        });
    }

    public static SqlColumn amount(String key, String column, @Nullable String index) {
        return new SqlColumn(key, ColumnType.AMOUNT, column, index, filter -> switch (filter) {
            case Filter.Amounts(var from, var to) -> between(column, from, to).through(index);
            case Filter.Empty() ->
                Condition.of("(" + column + " is null or " + column + " = 0)").through(index);
            default -> Condition.of(column + " <> 0").through(index);
        });
    }

    public static SqlColumn date(String key, String column, @Nullable String index) {
        return new SqlColumn(key, ColumnType.DATE, column, index, filter -> switch (filter) {
            case Filter.Days(var from, var to) -> between(column, from, to).through(index);
            case Filter.Empty() -> Condition.of(column + " is null").through(index);
            default -> Condition.of(column + " is not null").through(index);
        });
    }

    /** A moment, filtered by days of the server's time zone. */
    public static SqlColumn moment(String key, String column, @Nullable String index) {
        return new SqlColumn(key, ColumnType.DATE, column, index, filter -> switch (filter) {
            case Filter.Days(var from, var to) ->
                between(column, on(from, LocalTime.MIN), on(to, END_OF_DAY)).through(index);
            case Filter.Empty() -> Condition.of(column + " is null").through(index);
            default -> Condition.of(column + " is not null").through(index);
        });
    }

    private static @Nullable Timestamp on(@Nullable LocalDate day, LocalTime time) {
        return day == null
                ? null
                : Timestamp.from(day.atTime(time).atZone(ZoneId.systemDefault()).toInstant());
    }

    /** The same column, sorted by something else that an index has in order. */
    public SqlColumn sortedBy(String expression, String index) {
        return new SqlColumn(key, type, expression, index, summed, condition);
    }

    /** The same column, of which sums take something else, such as nothing for rows that don't count. */
    public SqlColumn summing(String expression) {
        return new SqlColumn(key, type, sortBy, sortIndex, expression, condition);
    }

    private static Condition between(String column, @Nullable Object from, @Nullable Object to) {
        var parts = new ArrayList<String>();
        var args = new ArrayList<Object>();
        if (from != null) {
            parts.add(column + " >= ?");
            args.add(from);
        }
        if (to != null) {
            parts.add(column + " <= ?");
            args.add(to);
        }
        return new Condition(String.join(" and ", parts), args, List.of(), null);
    }
}
