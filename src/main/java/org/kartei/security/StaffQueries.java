package org.kartei.security;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kartei.listing.Condition;
import org.kartei.listing.ListSource;
import org.kartei.listing.Sort;
import org.kartei.listing.SqlColumn;
import org.kartei.listing.SqlList;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What is read about staff accounts. */
@Component
class StaffQueries {

    private static final String COLUMNS = "s.id, s.name, s.email, s.role, s.active, s.locked_until, s.last_sign_in_at";

    private final JdbcTemplate jdbc;
    private final Clock clock;

    StaffQueries(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    ListSource<StaffRow> list() {
        var table = new SqlList.Table<>("staff", "s", COLUMNS, "", Sort.by("name"), (rs, row) -> row(rs));
        return new SqlList<>(
                jdbc,
                table,
                List.of(
                        SqlColumn.text("name", "s.name"),
                        SqlColumn.text("email", "s.email"),
                        SqlColumn.choice("role", "s.role", null),
                        SqlColumn.choice("active", "s.active", null),
                        SqlColumn.moment("lastSignIn", "s.last_sign_in_at", null)),
                typed -> List.of(Condition.of(
                        "concat_ws(' ', s.name, s.email) like ?", "%" + Condition.literal(typed.strip()) + "%")));
    }

    List<Colleague> colleagues() {
        return jdbc.query(
                "select id, name from staff where active order by name, id",
                (rs, row) -> new Colleague(new StaffId(rs.getLong(1)), rs.getString(2)));
    }

    private StaffRow row(ResultSet rs) throws SQLException {
        Instant lockedUntil = instant(rs, "locked_until");
        return new StaffRow(
                new StaffId(rs.getLong("id")),
                rs.getString("name"),
                rs.getString("email"),
                Role.valueOf(rs.getString("role")),
                rs.getBoolean("active"),
                lockedUntil != null && clock.instant().isBefore(lockedUntil),
                instant(rs, "last_sign_in_at"));
    }

    private static @Nullable Instant instant(ResultSet rs, String column) throws SQLException {
        Timestamp timestamp = rs.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }
}
