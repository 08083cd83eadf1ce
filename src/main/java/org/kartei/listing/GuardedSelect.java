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

/** Selects ids, but gives up after so many rows read (MariaDB's LIMIT … ROWS EXAMINED) and says so. */
final class GuardedSelect {

    /** ER_QUERY_EXCEEDED_ROWS_EXAMINED_LIMIT */
    private static final int CUT = 1931;

    private final JdbcTemplate jdbc;

    /** @param cut whether the select gave up, so that more may match */
    record Found(List<Long> ids, boolean cut) {}

    GuardedSelect(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param sql must end with its LIMIT clause */
    Found ids(Sql sql, int rowsExamined) {
        String limited = sql.text() + " rows examined " + rowsExamined;
        Object[] args = sql.args();
        PreparedStatementCallback<Found> run = statement -> {
            for (int i = 0; i < args.length; i++) {
                statement.setObject(i + 1, args[i]);
            }
            return read(statement);
        };
        return Objects.requireNonNull(jdbc.execute(limited, run));
    }

    private static Found read(PreparedStatement statement) throws SQLException {
        var ids = new ArrayList<Long>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                ids.add(rows.getLong(1));
            }
        }
        for (SQLWarning warning = statement.getWarnings(); warning != null; warning = warning.getNextWarning()) {
            if (warning.getErrorCode() == CUT) {
                return new Found(ids, true);
            }
        }
        return new Found(ids, false);
    }
}
