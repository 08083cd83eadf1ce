package org.kartei.customer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kartei.shared.BusinessRuleViolation;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The rows that remember merges: who, when, and both sides as they were. */
@Component
class MergeRecords {

    private static final String COLUMNS = "id, loser_id, loser_number, loser_name, survivor_id, leads_to, merged_at,"
            + " staff_name, loser_line_before, survivor_line_before, survivor_line";
    private static final List<String> FAMILY_COLUMNS =
            List.of("participants", "participants_fold", "family_fold", "family_contacts", "search_text");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final JdbcTemplate jdbc;
    private final TableRows rows;

    MergeRecords(JdbcTemplate jdbc, TableRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** Lines are those of the newest changes in the history: of both before the merge, of the survivor after it. */
    record Kept(
            long id,
            CustomerId loser,
            long loserNumber,
            String loserName,
            CustomerId survivor,
            CustomerId leadsTo,
            Instant at,
            String by,
            long loserLineBefore,
            long survivorLineBefore,
            long survivorLine) {}

    /** Both sides before the merge, and their last lines of the history. */
    record Sides(Customer survivor, CustomerData survivorData, Customer loser, CustomerData loserData) {}

    /** @return the id of the merge */
    long add(Sides sides, Instant at, String by, long loserLine, long survivorLine) {
        long loser = sides.loser().id().value();
        jdbc.update(
                "insert into customer_merge (loser_id, loser_number, loser_name, survivor_id, leads_to, merged_at,"
                        + " staff_name, loser_row, loser_data, survivor_data, families, loser_line_before, survivor_line_before,"
                        + " survivor_line, survivor_revision_before) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', ?, ?, 0,"
                        + " (select max(revision_id) from customer_history where id = ?))",
                loser,
                sides.loser().number(),
                sides.loser().displayName(),
                sides.survivor().id().value(),
                sides.survivor().id().value(),
                Timestamp.from(at),
                by,
                JSON.writeValueAsString(rows.select("select * from customer where id = ?", loser)
                        .getFirst()),
                JSON.writeValueAsString(sides.loserData()),
                JSON.writeValueAsString(sides.survivorData()),
                loserLine,
                survivorLine,
                sides.survivor().id().value());
        jdbc.update(
                "update customer_merge set leads_to = ? where leads_to = ?",
                sides.survivor().id().value(),
                loser);
        Long id = jdbc.queryForObject("select id from customer_merge where loser_id = ?", Long.class, loser);
        return id == null ? 0 : id;
    }

    /**
     * Takes out of the survivor's past what the merge wrote there: whoever is two again has nothing of the other one.
     *
     * @param merge of which nothing has been undone yet
     */
    void forgetWhatWasWritten(Kept merge) {
        jdbc.update(
                "delete from customer_history where id = ? and revision_id >"
                        + " (select survivor_revision_before from customer_merge where id = ?)",
                merge.survivor().value(),
                merge.id());
    }

    /** The line in the survivor's history with which the merge began; whatever it and its undoing told besides stands behind. */
    long lineOf(Kept merge) {
        Long line = jdbc.queryForObject(
                "select min(id) from history_entry where customer_id = ? and id > ? and action = 'MERGED'",
                Long.class,
                merge.survivor().value(),
                merge.survivorLineBefore());
        return line == null ? Long.MAX_VALUE : line;
    }

    /**
     * The same for the lines that tell of it, those of its undoing included.
     *
     * @param since the line of the merge
     * @param name what the survivor is called again
     */
    void forgetWhatWasTold(Kept merge, long since, String name) {
        jdbc.update(
                "update history_entry set customer_name = ? where customer_id = ? and id > ?",
                name,
                merge.survivor().value(),
                since);
        jdbc.update(
                "delete from history_entry where customer_id = ? and id > ? and subject = 'customer' and field > ''",
                merge.survivor().value(),
                merge.survivorLineBefore());
    }

    void moved(long merge, String part, List<Long> rows) {
        jdbc.batchUpdate(
                "insert into customer_merge_moved (merge_id, part, row_id) values (?, ?, ?)",
                rows.stream().map(row -> new Object[] {merge, part, row}).toList());
    }

    List<Long> moved(long merge, String part) {
        return jdbc.queryForList(
                "select row_id from customer_merge_moved where merge_id = ? and part = ? order by row_id",
                Long.class,
                merge,
                part);
    }

    void families(long merge, MergedFamily.Before before) {
        jdbc.update("update customer_merge set families = ? where id = ?", JSON.writeValueAsString(before), merge);
    }

    MergedFamily.Before families(long merge) {
        return JSON.readValue(text("families", merge), MergedFamily.Before.class);
    }

    /** What was undone does not stand against undoing what came before it, nor do the versions that it has raised. */
    void familiesGoOn(MergedFamily.Before undone, MergedFamily.Back back) {
        back.households().stream().flatMap(each -> in(each).stream()).forEach(earlier -> {
            MergedFamily.Before before = families(earlier.id());
            MergedFamily.Before now = before.goingOn(undone, back.versions());
            if (!now.equals(before)) {
                families(earlier.id(), now);
            }
        });
    }

    /**
     * Forgets some of the participants whom a merge has found. They have left these families since, so that it can't be
     * undone any more; nobody needs the line of the family that stands on the loser's row.
     *
     * @param names what they were called, for it may have found them as somebody who turned out to be them
     */
    void forget(long merge, Collection<Long> participants, Set<String> names) {
        MergedFamily.Before before = families(merge);
        var ids = new HashSet<>(participants);
        ids.addAll(before.named(names));
        MergedFamily.Before without = before.without(ids);
        if (without.equals(before)) {
            return;
        }
        families(merge, without);
        Map<String, @Nullable String> row = loserRow(merge);
        FAMILY_COLUMNS.forEach(column -> row.replace(column, ""));
        Set<ParticipantData> left = without.family();
        jdbc.update(
                "update customer_merge set loser_row = ?, loser_data = ?, survivor_data = ? where id = ?",
                JSON.writeValueAsString(row),
                JSON.writeValueAsString(with(left, loserData(merge))),
                JSON.writeValueAsString(with(left, survivorData(merge))),
                merge);
    }

    private static CustomerData with(Set<ParticipantData> family, CustomerData data) {
        return new CustomerDraft(data)
                .participants(
                        data.participants().stream().filter(family::contains).toList())
                .data();
    }

    void endsWithLine(long merge, long line) {
        jdbc.update("update customer_merge set survivor_line = ? where id = ?", line, merge);
    }

    Optional<Kept> find(long merge) {
        return jdbc
                .query("select " + COLUMNS + " from customer_merge where id = ?", (rs, row) -> kept(rs), merge)
                .stream()
                .findFirst();
    }

    /** All that ended in a customer, the latest first. */
    List<Kept> in(CustomerId customer) {
        return jdbc.query(
                "select " + COLUMNS + " from customer_merge where leads_to = ? order by id desc",
                (rs, row) -> kept(rs),
                customer.value());
    }

    /** The number of whoever was merged into the same survivor later. */
    Optional<Long> later(Kept merge) {
        return jdbc
                .queryForList(
                        "select loser_number from customer_merge where survivor_id = ? and id > ? order by id desc limit 1",
                        Long.class,
                        merge.survivor().value(),
                        merge.id())
                .stream()
                .findFirst();
    }

    CustomerData survivorData(long merge) {
        return data("survivor_data", merge);
    }

    CustomerData loserData(long merge) {
        return data("loser_data", merge);
    }

    /**
     * Puts the loser's row back as it was.
     *
     * @throws BusinessRuleViolation when somebody else has its number
     */
    void restoreRow(Kept merge) {
        try {
            rows.insert("customer", loserRow(merge.id()));
        } catch (DuplicateKeyException e) {
            throw new BusinessRuleViolation("customer.merge.error.numberTaken", String.valueOf(merge.loserNumber()));
        }
        restoreTrail(merge);
    }

    private Map<String, @Nullable String> loserRow(long merge) {
        return JSON.readValue(
                text("loser_row", merge), new TypeReference<LinkedHashMap<String, @Nullable String>>() {});
    }

    /** Whoever was merged into the loser before leads to it again. */
    private void restoreTrail(Kept merge) {
        List<Object[]> before = jdbc
                .queryForList(
                        "with recursive before_it as ("
                                + "select loser_id from customer_merge where survivor_id = ? union"
                                + " select m.loser_id from customer_merge m join before_it b on m.survivor_id = b.loser_id)"
                                + " select loser_id from before_it",
                        Long.class,
                        merge.loser().value())
                .stream()
                .map(id -> new Object[] {merge.loser().value(), id})
                .toList();
        jdbc.batchUpdate("update customer_merge set leads_to = ? where loser_id = ?", before);
    }

    void delete(long merge) {
        jdbc.update("delete from customer_merge where id = ?", merge);
    }

    /** What was undone does not stand against undoing what came before it. */
    void goOn(CustomerId survivor, long lineBefore, long lastLine) {
        jdbc.update(
                "update customer_merge set survivor_line = ? where survivor_id = ? and survivor_line = ?",
                lastLine,
                survivor.value(),
                lineBefore);
    }

    /** Fields that a later version has added are empty. */
    private CustomerData data(String column, long merge) {
        ObjectNode data = JSON.valueToTree(CustomerData.EMPTY);
        data.setAll((ObjectNode) JSON.readTree(text(column, merge)));
        return JSON.treeToValue(data, CustomerData.class);
    }

    private String text(String column, long merge) {
        return jdbc.queryForList("select " + column + " from customer_merge where id = ?", String.class, merge)
                .getFirst();
    }

    private static Kept kept(ResultSet rs) throws SQLException {
        return new Kept(
                rs.getLong("id"),
                new CustomerId(rs.getLong("loser_id")),
                rs.getLong("loser_number"),
                rs.getString("loser_name"),
                new CustomerId(rs.getLong("survivor_id")),
                new CustomerId(rs.getLong("leads_to")),
                rs.getTimestamp("merged_at").toInstant(),
                rs.getString("staff_name"),
                rs.getLong("loser_line_before"),
                rs.getLong("survivor_line_before"),
                rs.getLong("survivor_line"));
    }
}
