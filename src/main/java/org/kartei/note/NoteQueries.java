package org.kartei.note;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kartei.customer.CustomerId;
import org.kartei.customer.ParticipantId;
import org.kartei.listing.Condition;
import org.kartei.listing.Condition.Driver;
import org.kartei.listing.ListSource;
import org.kartei.listing.Sort;
import org.kartei.listing.Sql;
import org.kartei.listing.SqlColumn;
import org.kartei.listing.SqlList;
import org.kartei.note.NoteService.Elsewhere;
import org.kartei.security.StaffId;
import org.kartei.shared.Folded;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What is read about notes. */
@Component
class NoteQueries {

    private static final String INFORMED = "(select group_concat(s.name order by s.name separator ', ')"
            + " from note_staff r join staff s on s.id = r.staff_id where r.note_id = n.id)";
    private static final String REACHES_NOBODY = "not exists (select 1 from note_staff o join staff a"
            + " on a.id = o.staff_id where o.note_id = n.id and a.active)";
    private static final String IS_MINE =
            "exists (select 1 from note_staff r where r.note_id = n.id and r.staff_id = ?)";
    private static final String IS_OPEN = "n.done_at is null and n.follow_up is not null";
    private static final String COLUMNS = """
            n.id, n.version, n.customer_id, c.number, c.display_name, n.origin, n.title, n.text, n.follow_up, n.done_at, \
            n.done_by, n.written_at, n.written_by, \
            (select group_concat(r.staff_id) from note_staff r where r.note_id = n.id) staff_ids, \
            %s informed, %s reaches_nobody, \
            (select trim(concat(p.first_name, ' ', p.last_name)) from participant p where p.id = n.participant_id) \
            participant""".formatted(INFORMED, REACHES_NOBODY);
    private static final String CUSTOMER = "join customer c on c.id = n.customer_id";
    private static final String CUSTOMER_NAME = "(select d.name_fold from customer d where d.id = n.customer_id)";

    private final JdbcTemplate jdbc;
    private final SqlList<NoteRow> notes;

    NoteQueries(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        var table = new SqlList.Table<>("note", "n", COLUMNS, CUSTOMER, Sort.by("followUp"), (rs, row) -> row(rs));
        this.notes = new SqlList<>(
                jdbc,
                table,
                List.of(
                        SqlColumn.date("followUp", "n.follow_up", null),
                        SqlColumn.folded("customer", CUSTOMER_NAME),
                        SqlColumn.text("title", "n.title"),
                        SqlColumn.text("text", "n.text"),
                        SqlColumn.text("writtenBy", "n.written_by"),
                        SqlColumn.choice("origin", "n.origin", null),
                        SqlColumn.text("informed", INFORMED)),
                typed -> List.of(Condition.of(
                        "(concat_ws(' ', n.title, n.text) like ? or " + CUSTOMER_NAME + " like ?)",
                        "%" + Condition.literal(typed.strip()) + "%",
                        "%" + Condition.literal(Folded.needle(typed)) + "%")));
    }

    /** The open follow-ups that somebody is to be reminded of. */
    ListSource<NoteRow> followUps(StaffId staff) {
        return notes.within(
                Condition.of(IS_OPEN + " and " + IS_MINE, staff.value()).drivenBy(List.of(Driver.of(mine(staff)))));
    }

    /** The same, and those that reach nobody any more. */
    ListSource<NoteRow> followUpsOfManager(StaffId manager) {
        var ofClosed = new Sql(
                "select r.note_id as id from staff s join note_staff r on r.staff_id = s.id where not s.active");
        return notes.within(Condition.of(IS_OPEN + " and (" + IS_MINE + " or " + REACHES_NOBODY + ")", manager.value())
                .drivenBy(List.of(Driver.drivingOnly(List.of(mine(manager), ofClosed)))));
    }

    private static Sql mine(StaffId staff) {
        return new Sql("select note_id as id from note_staff where staff_id = ?", staff.value());
    }

    /** In the order by hand. */
    List<NoteRow> of(CustomerId customer, int limit) {
        return jdbc.query(
                "select " + COLUMNS + " from note n " + CUSTOMER
                        + " where n.customer_id = ? order by n.place, n.id limit ?",
                (rs, row) -> row(rs),
                customer.value(),
                limit);
    }

    /** About these, in other files than this one, the latest first. */
    List<Elsewhere> elsewhere(CustomerId here, List<ParticipantId> participants) {
        String ids = participants.stream().map(id -> String.valueOf(id.value())).collect(Collectors.joining(","));
        return jdbc.query(
                "select n.participant_id, n.title, n.text, c.number, c.display_name from note n " + CUSTOMER
                        + " where n.participant_id in (" + ids + ") and n.customer_id <> ? order by n.id desc",
                (rs, row) -> new Elsewhere(
                        new ParticipantId(rs.getLong(1)),
                        Note.label(rs.getString(2), rs.getString(3)),
                        rs.getLong(4),
                        rs.getString(5)),
                here.value());
    }

    Optional<NoteRow> one(NoteId note) {
        return jdbc
                .query(
                        "select " + COLUMNS + " from note n " + CUSTOMER + " where n.id = ?",
                        (rs, row) -> row(rs),
                        note.value())
                .stream()
                .findFirst();
    }

    /** Whose accounts are not closed. */
    Set<StaffId> reachable() {
        return Set.copyOf(jdbc.query("select id from staff where active", (rs, row) -> new StaffId(rs.getLong(1))));
    }

    /** How one of a family is called, empty when gone. */
    String name(ParticipantId participant) {
        return jdbc
                .queryForList(
                        "select trim(concat(first_name, ' ', last_name)) from participant where id = ?",
                        String.class,
                        participant.value())
                .stream()
                .collect(Collectors.joining());
    }

    /** The names of some of the staff, by commas. */
    String names(Set<StaffId> staff) {
        return staff.isEmpty()
                ? ""
                : String.join(
                        ", ",
                        jdbc.queryForList(
                                "select name from staff where id in ("
                                        + staff.stream()
                                                .map(id -> String.valueOf(id.value()))
                                                .collect(Collectors.joining(","))
                                        + ") order by name",
                                String.class));
    }

    /** The ids of a customer's notes in the order by hand. */
    List<Long> inOrder(CustomerId customer) {
        return jdbc.queryForList(
                "select id from note where customer_id = ? order by place, id", Long.class, customer.value());
    }

    /** Whose note it is at this moment. */
    Optional<CustomerId> customerOf(NoteId note) {
        return jdbc
                .query(
                        "select customer_id from note where id = ?",
                        (rs, row) -> new CustomerId(rs.getLong(1)),
                        note.value())
                .stream()
                .findFirst();
    }

    /** How many of the open follow-ups that wait for somebody are due by a day, inclusive. */
    long due(StaffId staff, LocalDate day) {
        Long due = jdbc.queryForObject(
                "select count(*) from (select note_id id from note_staff where staff_id = ?"
                        + " union select n.id from staff me join staff s on not s.active"
                        + " join note_staff r on r.staff_id = s.id join note n on n.id = r.note_id"
                        + " where me.id = ? and me.role <> 'OFFICE' and " + REACHES_NOBODY + ") waiting"
                        + " join note n on n.id = waiting.id where n.done_at is null and n.follow_up <= ?",
                Long.class,
                staff.value(),
                staff.value(),
                day);
        return due == null ? 0 : due;
    }

    long count(CustomerId customer) {
        Long count =
                jdbc.queryForObject("select count(*) from note where customer_id = ?", Long.class, customer.value());
        return count == null ? 0 : count;
    }

    /** The earliest open follow-up of a customer, whomever it informs. */
    @Nullable
    LocalDate nextFollowUp(CustomerId customer) {
        Date next = jdbc.queryForObject(
                "select min(follow_up) from note where customer_id = ? and done_at is null",
                Date.class,
                customer.value());
        return next == null ? null : next.toLocalDate();
    }

    private static NoteRow row(ResultSet rs) throws SQLException {
        Date followUp = rs.getDate("follow_up");
        Timestamp doneAt = rs.getTimestamp("done_at");
        String informed = rs.getString("informed");
        String participant = rs.getString("participant");
        var content = new NoteDraft(
                rs.getString("title"),
                rs.getString("text"),
                followUp == null ? null : followUp.toLocalDate(),
                staffIds(rs.getString("staff_ids")));
        return new NoteRow(
                new NoteId(rs.getLong("id")),
                rs.getInt("version"),
                new CustomerId(rs.getLong("customer_id")),
                rs.getLong("number"),
                rs.getString("display_name"),
                NoteOrigin.valueOf(rs.getString("origin")),
                content,
                doneAt == null ? null : doneAt.toInstant(),
                rs.getString("done_by"),
                rs.getTimestamp("written_at").toInstant(),
                rs.getString("written_by"),
                informed == null ? "" : informed,
                rs.getBoolean("reaches_nobody"),
                participant == null ? "" : participant);
    }

    private static Set<StaffId> staffIds(@Nullable String ids) {
        return ids == null
                ? Set.of()
                : Arrays.stream(ids.split(","))
                        .map(id -> new StaffId(Long.parseLong(id)))
                        .collect(Collectors.toSet());
    }
}
