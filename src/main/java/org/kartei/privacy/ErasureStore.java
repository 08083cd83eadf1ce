package org.kartei.privacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kartei.customer.CustomerId;
import org.kartei.customer.PersonalData.Holding;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The rows of erasures. */
@Component
class ErasureStore {

    private static final String SELECT = "select id, number, erased_at, erased_by, due_on, finished_at from erasure ";

    private final JdbcTemplate jdbc;

    ErasureStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    ErasureId add(CustomerId customer, ErasurePlan plan, String by, Instant at) {
        long id = Objects.requireNonNull(jdbc.queryForObject("select next value for erasure_seq", Long.class));
        jdbc.update(
                "insert into erasure (id, number, shell_id, erased_at, erased_by, due_on, finished_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                id,
                plan.number(),
                plan.isPartial() ? customer.value() : null,
                Timestamp.from(at),
                by,
                plan.dueOn(),
                plan.isPartial() ? null : Timestamp.from(at));
        var rows = new ArrayList<Object[]>();
        for (Holding holding : plan.holdings()) {
            rows.add(new Object[] {
                id,
                rows.size(),
                holding.caption(),
                holding.name(),
                holding.count(),
                holding.lockedUntil(),
                holding.ground(),
                holding.isLocked() ? null : Timestamp.from(at)
            });
        }
        jdbc.batchUpdate(
                "insert into erasure_item (erasure_id, position, caption, name, amount, locked_until, ground, erased_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                rows);
        return new ErasureId(id);
    }

    /** More of it is gone now, or must be kept for longer than was known. */
    void goOn(ErasureId id, ErasurePlan now, Instant at) {
        for (Erasure.Item item : items(id.value())) {
            Optional<Holding> kept = now.holdings().stream()
                    .filter(Holding::isLocked)
                    .filter(each ->
                            each.caption().equals(item.caption()) && each.name().equals(item.name()))
                    .findFirst();
            jdbc.update(
                    "update erasure_item set locked_until = ?, erased_at = ? where erasure_id = ? and caption = ?"
                            + " and name = ? and erased_at is null",
                    kept.map(Holding::lockedUntil).orElse(item.lockedUntil()),
                    kept.isPresent() ? null : Timestamp.from(at),
                    id.value(),
                    item.caption(),
                    item.name());
        }
        jdbc.update(
                "update erasure set due_on = ?, finished_at = ?, shell_id = if(? is null, null, shell_id)"
                        + " where id = ?",
                now.dueOn(),
                now.isPartial() ? null : Timestamp.from(at),
                now.dueOn(),
                id.value());
    }

    /** What is kept for a reason is kept for more years than was known, or for fewer. */
    void move(String ground, int years) {
        jdbc.update(
                "update erasure_item set locked_until = date_add(locked_until, interval ? year)"
                        + " where ground = ? and erased_at is null",
                years,
                ground);
        jdbc.update(
                "update erasure set due_on = (select date_add(min(i.locked_until), interval 1 day) from erasure_item i"
                        + " where i.erasure_id = erasure.id and i.erased_at is null) where due_on is not null");
    }

    /** The shell that an erasure has left, its row locked; empty when another was quicker. */
    Optional<CustomerId> shell(ErasureId id) {
        return jdbc
                .queryForList(
                        "select shell_id from erasure where id = ? and shell_id is not null for update",
                        Long.class,
                        id.value())
                .stream()
                .map(CustomerId::new)
                .findFirst();
    }

    Optional<Erasure> find(ErasureId id) {
        return jdbc.query(SELECT + "where id = ?", (rs, row) -> read(rs, items(id.value())), id.value()).stream()
                .findFirst();
    }

    /** Without what each of them was made of. What is still kept first, by the day on which it is due, then the latest. */
    List<Erasure> list(int offset, int limit) {
        return jdbc.query(
                SELECT + "order by due_on is null, due_on, id desc limit ? offset ?",
                (rs, row) -> read(rs, List.of()),
                limit,
                offset);
    }

    int count() {
        return Objects.requireNonNull(jdbc.queryForObject("select count(*) from erasure", Integer.class));
    }

    List<ErasureId> due(LocalDate today) {
        return jdbc.query(
                "select id from erasure where due_on <= ? order by due_on, id",
                (rs, row) -> new ErasureId(rs.getLong(1)),
                today);
    }

    private static Erasure read(ResultSet rs, List<Erasure.Item> items) throws SQLException {
        long id = rs.getLong("id");
        return new Erasure(
                new ErasureId(id),
                rs.getLong("number"),
                rs.getTimestamp("erased_at").toInstant(),
                rs.getString("erased_by"),
                rs.getObject("due_on", LocalDate.class),
                instant(rs.getTimestamp("finished_at")),
                items);
    }

    private List<Erasure.Item> items(long id) {
        return jdbc.query(
                "select caption, name, amount, locked_until, ground, erased_at from erasure_item"
                        + " where erasure_id = ? order by position",
                (rs, row) -> new Erasure.Item(
                        rs.getString(1),
                        rs.getString(2),
                        rs.getLong(3),
                        rs.getObject(4, LocalDate.class),
                        rs.getString(5),
                        instant(rs.getTimestamp(6))),
                id);
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
