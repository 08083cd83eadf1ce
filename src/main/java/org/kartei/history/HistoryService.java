package org.kartei.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kartei.listing.Condition;
import org.kartei.listing.ListSource;
import org.kartei.listing.Sort;
import org.kartei.listing.Sql;
import org.kartei.listing.SqlColumn;
import org.kartei.listing.SqlList;
import org.kartei.security.ManagersOnly;
import org.kartei.security.OfficeOnly;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what was done (FILE-9). */
@Service
@Transactional(readOnly = true)
public class HistoryService {

    private static final String COLUMNS = """
            h.id, h.recorded_at, h.staff_name, h.action, h.subject, h.customer_number, h.customer_name, h.field, \
            h.before_value, h.after_value, h.item""";

    private final JdbcTemplate jdbc;
    private final SqlList<HistoryEntry> list;
    private final SqlList<HistoryEntry> withinOne;

    HistoryService(JdbcTemplate jdbc, HistorySearch search) {
        this.jdbc = jdbc;
        var table =
                new SqlList.Table<>("history_entry", "h", COLUMNS, "", new Sort("at", true), (rs, row) -> entry(rs));
        this.list = new SqlList<>(
                jdbc,
                table,
                columns(
                        search.staff(),
                        search.customer(),
                        search.field(),
                        search.value("before", "h.before_value"),
                        search.value("after", "h.after_value")),
                search::search);
        this.withinOne = new SqlList<>(
                jdbc,
                table,
                columns(
                        SqlColumn.text("staff", "h.staff_name"),
                        search.fieldWithin(),
                        search.valueWithin("before", "h.before_value"),
                        search.valueWithin("after", "h.after_value")),
                search::searchWithin);
    }

    private static List<SqlColumn> columns(SqlColumn... texts) {
        var columns = new ArrayList<>(List.of(
                SqlColumn.moment("at", "h.recorded_at", "ix_history_entry_recorded_at"),
                SqlColumn.choice("action", "h.action", "ix_history_entry_action"),
                SqlColumn.choice("subject", "h.subject", "ix_history_entry_subject")));
        columns.addAll(List.of(texts));
        return columns;
    }

    /** Everything that anybody did, the latest first; for what the search finds see {@link #latestSearched}. */
    @ManagersOnly
    public ListSource<HistoryEntry> list() {
        return list;
    }

    /** In how many of the latest lines values are looked for; staff and customers are found in all of them. */
    @ManagersOnly
    public int latestSearched() {
        return HistorySearch.LATEST;
    }

    /** What was done in a customer's file, the latest first. */
    @OfficeOnly
    public ListSource<HistoryEntry> ofCustomer(long customerId) {
        var own = new Sql("select id from history_entry where customer_id = ?", customerId);
        return withinOne.within(
                Condition.of("h.customer_id = ?", customerId).drivenBy(List.of(Condition.Driver.of(own))));
    }

    /** The first change in a customer's file after a line of its history; that somebody took its data out is none. */
    @OfficeOnly
    public Optional<HistoryEntry> firstChangeAfter(long customerId, long line) {
        return jdbc
                .query(
                        "select " + COLUMNS + " from history_entry h where h.customer_id = ? and h.id > ?" + " and h."
                                + History.IS_CHANGE + " order by h.id limit 1",
                        (rs, row) -> entry(rs),
                        customerId,
                        line)
                .stream()
                .findFirst();
    }

    private static HistoryEntry entry(ResultSet rs) throws SQLException {
        return new HistoryEntry(
                rs.getLong("id"),
                rs.getTimestamp("recorded_at").toInstant(),
                rs.getString("staff_name"),
                Action.valueOf(rs.getString("action")),
                rs.getString("subject"),
                rs.getString("item"),
                number(rs),
                rs.getString("customer_name"),
                rs.getString("field"),
                rs.getString("before_value"),
                rs.getString("after_value"));
    }

    private static @Nullable Long number(ResultSet rs) throws SQLException {
        long number = rs.getLong("customer_number");
        return rs.wasNull() ? null : number;
    }
}
