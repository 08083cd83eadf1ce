package org.kartei.listing;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;

/** Selects, but gives up after so many rows read (MariaDB's LIMIT … ROWS EXAMINED) and says so. */
final class GuardedSelect {

    /** ER_QUERY_EXCEEDED_ROWS_EXAMINED_LIMIT */
    private static final int CUT = 1931;

    private final JdbcTemplate jdbc;

    /** @param cut whether the select gave up, so that more may match */
    record Found<T>(List<T> rows, boolean cut) {}

    /** Makes something of the row that the result set stands on. */
    interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    GuardedSelect(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Found<Long> ids(Sql sql, int rowsExamined) {
        return rows(sql, rowsExamined, row -> row.getLong(1));
    }

    /** @param sql must end with its LIMIT clause */
    <T> Found<T> rows(Sql sql, int rowsExamined, Reading<T> reading) {
        String limited = sql.text() + " rows examined " + rowsExamined;
        Object[] args = sql.args();
        PreparedStatementCallback<Found<T>> run = statement -> {
            for (int i = 0; i < args.length; i++) {
                statement.setObject(i + 1, args[i]);
            }
            return read(statement, reading);
        };
        return Objects.requireNonNull(jdbc.execute(limited, run));
    }

    private static <T> Found<T> read(PreparedStatement statement, Reading<T> reading) throws SQLException {
        var found = new ArrayList<T>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                found.add(reading.read(rows));
            }
        }
        for (SQLWarning warning = statement.getWarnings(); warning != null; warning = warning.getNextWarning()) {
            if (warning.getErrorCode() == CUT) {
                return new Found<>(found, true);
            }
        }
        return new Found<>(found, false);
    }
}
