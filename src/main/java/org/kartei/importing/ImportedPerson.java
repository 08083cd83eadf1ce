package org.kartei.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kartei.customer.CustomerId;
import org.kartei.customer.CustomerPart.Obstacle;
import org.kartei.customer.PersonalData;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The import that a customer came with, and the rows that findings quote (FILE-7): findings name the customer whom a row
 * duplicates, or stand there with a name, an e-mail address or a phone number that is or was the customer's.
 */
@Component
@Order(0) // before what is kept of merges has gone
class ImportedPerson implements PersonalData {

    private static final String WITH_FILE =
            "('UPLOADED', 'CHECKING', 'CHECKED', 'RUNNING', 'STOPPED', 'UNDOING', 'UNDO_STOPPED')";

    private static final String UNFINISHED = "select id from customer_import where state in " + WITH_FILE;

    private final JdbcTemplate jdbc;

    ImportedPerson(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> tables() {
        return Set.of("customer_import", "customer_import_finding");
    }

    @Override
    public List<Section> copy(CustomerId id) {
        return List.of(
                Section.list("import", "importing.copy.origin", origin(id)),
                Section.list("importFindings", "importing.copy.findings", findings(id)));
    }

    private List<List<Item>> origin(CustomerId id) {
        return jdbc.query(
                "select i.file_name, i.uploaded_at from customer c join customer_import i on i.id = c.import_id"
                        + " where c.id = ?",
                (rs, row) -> List.of(
                        new Item("fileName", "importing.copy.file", rs.getString(1)),
                        new Item(
                                "uploadedAt",
                                "importing.copy.uploadedAt",
                                rs.getTimestamp(2).toInstant())),
                id.value());
    }

    private List<List<Item>> findings(CustomerId id) {
        Matching matching = matching(id, false); // a namesake's row is nobody else's business
        return jdbc.query(
                "select file_row, subject, caption, value from customer_import_finding where " + matching.condition()
                        + " order by import_id, kind, position",
                (rs, row) -> List.of(
                        new Item("row", "importing.copy.row", rs.getLong(1)),
                        new Item("subject", "importing.copy.subject", rs.getString(2)),
                        new Item("column", "importing.copy.column", rs.getString(3)),
                        new Item("value", "importing.copy.value", rs.getString(4))),
                matching.args());
    }

    @Override
    public List<Holding> holdings(CustomerId id, LocalDate today) {
        Matching matching = matching(id, true);
        Long findings = jdbc.queryForObject(
                "select count(*) from customer_import_finding where " + matching.condition(),
                Long.class,
                matching.args());
        return List.of(Holding.free("importing.copy.findings", Objects.requireNonNull(findings)));
    }

    /**
     * The uploaded file of an import that is not over quotes everybody in it, and goes when the import is finished: whom it
     * brought, and whom it would bring anew. While it is not checked, has more duplicates than are written down, or charges
     * customers, that may be anybody.
     */
    @Override
    public List<Obstacle> obstaclesToErasure(CustomerId id) {
        Matching matching = matching(id, true);
        var args = new ArrayList<Object>(List.of(id.value(), FindingStore.KEPT));
        args.addAll(List.of(matching.args()));
        return jdbc.query(
                "select i.file_name from customer_import i where i.state in " + WITH_FILE
                        + " and (i.kind <> 'CUSTOMERS' or i.id = (select c.import_id from customer c where c.id = ?) or i.rows_duplicate > ?"
                        + " or i.state in ('UPLOADED', 'CHECKING') or i.id in (select f.import_id"
                        + " from customer_import_finding f where " + matching.condition() + ")) order by i.id",
                (rs, row) -> new Obstacle("importing.copy.unfinished", List.of(rs.getString(1)), ""),
                args.toArray());
    }

    /** Of imports that are not over only what is surely about the customer: a namesake's row is still to be decided. */
    @Override
    public void erase(CustomerId id, LocalDate today) {
        for (boolean byName : List.of(false, true)) {
            Matching matching = matching(id, byName);
            jdbc.update(
                    "delete from customer_import_finding where (" + matching.condition() + ")"
                            + (byName ? " and import_id not in (" + UNFINISHED + ")" : ""),
                    matching.args());
        }
    }

    private record Matching(String condition, Object[] args) {}

    private Matching matching(CustomerId id, boolean byName) {
        Set<String> texts = texts(id, byName);
        String marks = String.join(", ", Collections.nCopies(texts.size(), "?"));
        var args = new ArrayList<Object>();
        args.add(id.value());
        args.add(id.value());
        args.addAll(texts);
        args.addAll(texts);
        return new Matching(
                "customer_number in (select c.number from customer c where c.id = ?"
                        + " union select m.loser_number from customer_merge m where m.leads_to = ?)"
                        + (texts.isEmpty() ? "" : " or subject in (" + marks + ") or value in (" + marks + ")"),
                args.toArray());
    }

    /** Names, addresses and numbers that are the customer's, or once were. */
    private Set<String> texts(CustomerId id, boolean names) {
        return jdbc
                .query(
                        "select display_name, email, phone from customer where id = ?"
                                + " union select display_name, email, phone from customer_history where id = ?"
                                + " union select h.display_name, h.email, h.phone from customer_merge m"
                                + " join customer_history h on h.id = m.loser_id where m.leads_to = ?",
                        (rs, row) -> Stream.of(names ? rs.getString(1) : "", rs.getString(2), rs.getString(3)),
                        id.value(),
                        id.value(),
                        id.value())
                .stream()
                .flatMap(texts -> texts)
                .filter(text -> text != null && !text.isBlank())
                .collect(Collectors.toSet());
    }
}
