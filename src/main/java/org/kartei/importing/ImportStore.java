package org.kartei.importing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kartei.group.GroupId;
import org.kartei.ownfield.OwnFields;
import org.kartei.security.SignedInStaff;
import org.kartei.security.StaffId;
import org.kartei.shared.BusinessRuleViolation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The rows of imports. */
@Component
class ImportStore {

    private static final int NAME = 300;
    private static final int VALUE = 500;
    private static final Duration SHORTEST_WAIT = Duration.ofMillis(250);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(16);
    private static final Logger LOG = LoggerFactory.getLogger(ImportStore.class);

    private final JdbcTemplate jdbc;
    private final OwnFields ownFields;

    ImportStore(JdbcTemplate jdbc, OwnFields ownFields) {
        this.jdbc = jdbc;
        this.ownFields = ownFields;
    }

    ImportId nextId() {
        return new ImportId(
                Objects.requireNonNull(jdbc.queryForObject("select next value for customer_import_seq", Long.class)));
    }

    void add(ImportId id, ImportKind kind, String fileName, ImportPlan guess, SignedInStaff by, Instant at) {
        jdbc.update(
                "insert into customer_import (id, file_name, state, staff_id, staff_name, uploaded_at, fields, kind)"
                        + " values (?, ?, 'UPLOADED', ?, ?, ?, ?, ?)",
                id.value(),
                cut(fileName, NAME),
                by.id().value(),
                by.name(),
                Timestamp.from(at),
                guess.fieldNames(),
                kind.name());
    }

    Optional<Import> find(ImportId id) {
        return jdbc.query("select * from customer_import where id = ?", (rs, row) -> read(rs), id.value()).stream()
                .findFirst();
    }

    List<Import> latest(Set<ImportKind> kinds, int limit) {
        String names = kinds.stream().map(kind -> "'" + kind + "'").collect(Collectors.joining(", "));
        return jdbc.query(
                "select * from customer_import where kind in (" + names
                        + ") order by uploaded_at desc, id desc limit ?",
                (rs, row) -> read(rs),
                limit);
    }

    ImportPlan plan(ImportId id) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select fields, create_groups, kind from customer_import where id = ?",
                (rs, row) ->
                        ImportPlan.of(rs.getString(1), rs.getBoolean(2), targets(ImportKind.valueOf(rs.getString(3)))),
                id.value()));
    }

    /** All that a column can be about. */
    List<ImportTarget> targets(ImportKind kind) {
        Stream<ImportTarget> own =
                kind == ImportKind.CUSTOMERS ? ownFields.offered().stream().map(OwnTarget::new) : Stream.empty();
        return Stream.concat(kind.fields().stream(), own).toList();
    }

    long highestNumber(ImportId id) {
        return number("highest_number", id);
    }

    /** The number of the last row that has been dealt with, as the file numbers them. */
    long rowsDone(ImportId id) {
        return number("rows_done", id);
    }

    void plan(ImportId id, ImportPlan plan) {
        jdbc.update(
                "update customer_import set fields = ?, create_groups = ? where id = ?",
                plan.fieldNames(),
                plan.createGroups(),
                id.value());
    }

    void addDuplicates(ImportId id, boolean isWanted) {
        jdbc.update("update customer_import set add_duplicates = ? where id = ?", isWanted, id.value());
    }

    /** @throws BusinessRuleViolation when the import is in none of the states: somebody else was quicker */
    void move(ImportId id, Set<ImportState> from, ImportState to) {
        Object[] args = Stream.concat(
                        Stream.of(to.name(), id.value()), from.stream().map(ImportState::name))
                .toArray();
        int moved = jdbc.update(
                "update customer_import set state = ?, message = null, message_value = null where id = ? and state in ("
                        + String.join(", ", Collections.nCopies(from.size(), "?")) + ")",
                args);
        if (moved == 0) {
            throw new BusinessRuleViolation("importing.error.notNow");
        }
    }

    /** How a step ended. Told even if the database is away, as soon as it answers: nobody else would tell. */
    void say(ImportId id, ImportState state, String message, String value) {
        for (Duration wait = SHORTEST_WAIT; !isSaid(id, state, message, value); wait = longer(wait)) {
            LockSupport.parkNanos(wait.toNanos());
        }
    }

    private boolean isSaid(ImportId id, ImportState state, String message, String value) {
        try {
            write(id, state, message, value);
            return true;
        } catch (DataAccessResourceFailureException | RecoverableDataAccessException e) {
            LOG.warn("How import {} ended is told when the database answers", id.value(), e);
            return false;
        }
    }

    private static Duration longer(Duration wait) {
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait.multipliedBy(2) : wait;
    }

    private void write(ImportId id, ImportState state, String message, String value) {
        jdbc.update(
                "update customer_import set state = ?, message = ?, message_value = ? where id = ?",
                state.name(),
                message,
                cut(value, VALUE),
                id.value());
    }

    void checked(ImportId id, ImportCounts counts, long highestNumber) {
        jdbc.update(
                "update customer_import set rows_total = ?, rows_bad = ?, rows_duplicate = ?, highest_number = ?"
                        + " where id = ?",
                counts.total(),
                counts.bad(),
                counts.duplicates(),
                highestNumber,
                id.value());
    }

    /** @throws IllegalStateException when the import does not run from this row any more: its rows stay out */
    void advance(ImportId id, long fromRow, long toRow, ImportCounts more) {
        int updated = jdbc.update(
                "update customer_import set rows_done = ?, added = added + ?, skipped = skipped + ?, failed = failed + ?"
                        + " where id = ? and state = 'RUNNING' and rows_done = ?",
                toRow,
                more.added(),
                more.skipped(),
                more.failed(),
                id.value(),
                fromRow);
        if (updated == 0) {
            throw new IllegalStateException("import " + id.value() + " does not run from row " + fromRow);
        }
    }

    /** Remembers that a group was made for it. */
    void made(ImportId id, GroupId group) {
        jdbc.update("insert into customer_import_group (import_id, group_id) values (?, ?)", id.value(), group.value());
    }

    /** The groups that were made for it, as far as they are there. */
    List<GroupId> groups(ImportId id) {
        return jdbc.query(
                "select group_id from customer_import_group where import_id = ?",
                (rs, row) -> new GroupId(rs.getLong(1)),
                id.value());
    }

    void removed(ImportId id, int more) {
        jdbc.update("update customer_import set removed = removed + ? where id = ?", more, id.value());
    }

    void delete(ImportId id) {
        jdbc.update("delete from customer_import where id = ?", id.value());
    }

    /** Forgets what nobody has begun to take over. */
    void deleteUploadedBefore(Instant end) {
        jdbc.update(
                "delete from customer_import where state in ('UPLOADED', 'CHECKED') and uploaded_at < ?",
                Timestamp.from(end));
    }

    /** Whose file is still needed, for what is to be done or to be gone on with. */
    Set<ImportId> withFile() {
        return Set.copyOf(jdbc.query(
                "select id from customer_import where state not in ('REFUSED', 'DONE', 'UNDONE')",
                (rs, row) -> new ImportId(rs.getLong(1))));
    }

    /** What was going on when the application stopped can be continued or undone. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(0)
    void interrupted() {
        jdbc.update("update customer_import set state = 'UPLOADED' where state = 'CHECKING'");
        jdbc.update(
                "update customer_import set message = ?, state = if(state = 'RUNNING', 'STOPPED', 'UNDO_STOPPED')"
                        + " where state in ('RUNNING', 'UNDOING')",
                "importing.message.interrupted");
    }

    private long number(String column, ImportId id) {
        return Objects.requireNonNull(
                jdbc.queryForObject("select " + column + " from customer_import where id = ?", Long.class, id.value()));
    }

    private static Import read(ResultSet rs) throws SQLException {
        String value = rs.getString("message_value");
        return new Import(
                new ImportId(rs.getLong("id")),
                ImportKind.valueOf(rs.getString("kind")),
                rs.getString("file_name"),
                ImportState.valueOf(rs.getString("state")),
                new StaffId(rs.getLong("staff_id")),
                rs.getString("staff_name"),
                rs.getTimestamp("uploaded_at").toInstant(),
                rs.getBoolean("add_duplicates"),
                rs.getString("message"),
                value == null ? "" : value,
                new ImportCounts(
                        rs.getLong("rows_total"),
                        rs.getLong("rows_bad"),
                        rs.getLong("rows_duplicate"),
                        rs.getLong("added"),
                        rs.getLong("skipped"),
                        rs.getLong("failed"),
                        rs.getLong("removed")));
    }

    private static String cut(String text, int length) {
        return text.substring(0, Math.min(text.length(), length));
    }
}
