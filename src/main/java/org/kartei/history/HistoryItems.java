package org.kartei.history;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The lines about one of several things, see {@link Subject#itemId}, in whosever file: found again, and emptied when it has
 * to be forgotten.
 */
@Component
public class HistoryItems {

    private final JdbcTemplate jdbc;

    HistoryItems(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Which of these customers have lines about something of a kind. */
    public List<Long> having(String subject, Collection<Long> customerIds) {
        return customerIds.isEmpty()
                ? List.of()
                : jdbc.queryForList(
                        "select distinct customer_id from history_entry where customer_id in (" + list(customerIds)
                                + ") and subject = ?",
                        Long.class,
                        subject);
    }

    /** Of which things of a kind a customer's file tells. */
    public List<Long> of(String subject, long customerId) {
        return jdbc.queryForList(
                "select distinct item_id from history_entry where customer_id = ? and subject = ?"
                        + " and item_id is not null",
                Long.class,
                customerId,
                subject);
    }

    /** In the files of which customers, by their numbers, something is told of these things. */
    public List<Long> customers(Collection<Long> items) {
        return jdbc.queryForList(
                "select distinct customer_number from history_entry where item_id in (" + list(items) + ")",
                Long.class);
    }

    /** What things of a kind have ever been called. */
    public List<String> names(String subject, Collection<Long> items) {
        return jdbc.queryForList(
                "select distinct item from history_entry where item_id in (" + list(items) + ") and subject = ?",
                String.class,
                subject);
    }

    /**
     * One turned out to be another.
     *
     * @return the lines, which are about the other one now
     */
    public List<Long> become(long item, long other) {
        List<Long> lines = jdbc.queryForList("select id from history_entry where item_id = ?", Long.class, item);
        areAbout(lines, other);
        return lines;
    }

    /** Lets lines be about this one; those that are gone meanwhile stay gone. */
    public void areAbout(Collection<Long> lines, long item) {
        if (!lines.isEmpty()) {
            jdbc.update("update history_entry set item_id = ? where id in (" + list(lines) + ")", item);
        }
    }

    /**
     * Leaves of the lines only who did something then: the things are called nothing any more, and the values are gone.
     *
     * @param keptFields whose values tell of the customers rather than of the things
     */
    public void empty(Collection<Long> items, Collection<String> keptFields) {
        String kept = keptFields.stream().map(field -> "'" + field + "'").collect(Collectors.joining(","));
        jdbc.update("update history_entry set item = '', before_value = if(field in (" + kept
                + "), before_value, ''), after_value = if(field in (" + kept + "), after_value, '') where item_id in ("
                + list(items) + ")");
    }

    /**
     * Takes the values out of lines behind one; what the things are called stays.
     *
     * @param keptFields whose values stay
     */
    public void emptySince(long line, Collection<Long> items, Collection<String> keptFields) {
        if (!items.isEmpty()) {
            String kept = keptFields.stream().map(field -> "'" + field + "'").collect(Collectors.joining(","));
            jdbc.update(
                    "update history_entry set before_value = '', after_value = '' where id > ? and action = 'CHANGED'"
                            + " and field not in (" + kept + ") and item_id in (" + list(items) + ")",
                    line);
        }
    }

    /** Writes the values of one field of one customer anew. */
    public void rewrite(long customerNumber, String field, UnaryOperator<String> anew) {
        var changed = new ArrayList<Object[]>();
        jdbc.query(
                "select id, before_value, after_value from history_entry where customer_number = ? and field = ?",
                rs -> {
                    String before = anew.apply(rs.getString(2));
                    String after = anew.apply(rs.getString(3));
                    if (!before.equals(rs.getString(2)) || !after.equals(rs.getString(3))) {
                        changed.add(new Object[] {before, after, rs.getLong(1)});
                    }
                },
                customerNumber,
                field);
        jdbc.batchUpdate("update history_entry set before_value = ?, after_value = ? where id = ?", changed);
    }

    private static String list(Collection<Long> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
