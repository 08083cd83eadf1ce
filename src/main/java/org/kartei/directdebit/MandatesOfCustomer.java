package org.kartei.directdebit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kartei.customer.CustomerId;
import org.kartei.customer.CustomerPart;
import org.kartei.customer.MergePart;
import org.kartei.customer.OwnedRows;
import org.kartei.customer.PersonalData;
import org.kartei.settings.RecordKind;
import org.kartei.settings.Retention;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Mandates when a customer ends. By what nothing was collected goes at once. The others prove that we were allowed to collect, and are
 * kept as long as what is booked by them; then holder and account are forgotten, and the rows stay for the collections' sums.
 */
@Component
class MandatesOfCustomer implements CustomerPart, PersonalData, MergePart {

    private static final String CAPTION = "directdebit.mandate.list";

    private static final String IN_COLLECTIONS = "exists (select 1 from direct_debit_item i where i.mandate_id = m.id)";
    private static final String LAST_OF_ALL = "(select max(d.collected_on) from direct_debit_item i join direct_debit d"
            + " on d.id = i.direct_debit_id where i.mandate_id = m.id)";
    private static final String USED = " from mandate m where m.customer_id = ? and m.iban > '' and " + IN_COLLECTIONS;
    private static final String UNUSED = " from mandate m where m.customer_id = ? and not " + IN_COLLECTIONS;
    private static final String DUE_OF_DELETED =
            " from mandate m where m.customer_id is null and m.iban > '' and " + LAST_OF_ALL + " < ?";

    private final MandateTables tables;
    private final OwnedRows rows;
    private final Retention retention;
    private final JdbcTemplate jdbc;

    MandatesOfCustomer(MandateTables tables, Retention retention, JdbcTemplate jdbc) {
        this.tables = tables;
        this.rows = new OwnedRows(jdbc, "mandate");
        this.retention = retention;
        this.jdbc = jdbc;
    }

    /** Money that is on its way cannot be put anywhere once the customer is gone. */
    @Override
    public List<Obstacle> obstacles(CustomerId id) {
        return jdbc
                .queryForList(
                        "select o.number from direct_debit_item i join invoice o on o.id = i.held_invoice_id"
                                + " where o.customer_id = ? order by o.id",
                        String.class,
                        id.value())
                .stream()
                .map(number -> new Obstacle("directdebit.delete.obstacle", List.<Object>of(number), "invoices"))
                .toList();
    }

    @Override
    public List<Loss> losses(CustomerId id) {
        return List.of(new Loss("directdebit.delete.unused", count(UNUSED, id)));
    }

    @Override
    public List<Loss> kept(CustomerId id) {
        return List.of(new Loss("directdebit.delete.used", count(USED, id)));
    }

    private long count(String which, CustomerId id) {
        return Objects.requireNonNull(jdbc.queryForObject("select count(*)" + which, Long.class, id.value()));
    }

    @Override
    public void delete(CustomerId id) {
        jdbc.update("delete m" + UNUSED, id.value());
    }

    @Override
    public Set<String> tables() {
        return Set.of("mandate", "direct_debit_item");
    }

    @Override
    public List<Section> copy(CustomerId id) {
        return List.of(
                Section.list(
                        "mandates",
                        CAPTION,
                        tables.of(id).stream().map(MandatesOfCustomer::record).toList()),
                Section.list(
                        "directDebits",
                        "directdebit.list.title",
                        jdbc.query(
                                """
                                select o.number, d.collected_on, i.amount, m.reference, i.state, i.reason
                                from mandate m join direct_debit_item i on i.mandate_id = m.id
                                join direct_debit d on d.id = i.direct_debit_id join invoice o on o.id = i.invoice_id
                                where m.customer_id = ? order by i.id""",
                                (rs, row) -> List.of(
                                        item("invoice", "directdebit.column.invoice", rs.getString("number")),
                                        item(
                                                "collectedOn",
                                                "directdebit.column.collectedOn",
                                                rs.getObject("collected_on", LocalDate.class)),
                                        item("amount", "directdebit.column.amount", rs.getBigDecimal("amount")),
                                        item("mandate", "directdebit.mandate.reference", rs.getString("reference")),
                                        item(
                                                "state",
                                                "directdebit.column.state",
                                                new Term(
                                                        rs.getString("state"),
                                                        "directdebit.state." + rs.getString("state"))),
                                        item("reason", "directdebit.return.reason", rs.getString("reason"))),
                                id.value())));
    }

    private static List<Item> record(Mandate mandate) {
        MandateData data = mandate.data();
        return List.of(
                item("reference", "directdebit.mandate.reference", data.reference()),
                item("holder", "directdebit.mandate.holder", data.holder()),
                item("iban", "settings.field.iban", data.iban()),
                item("bic", "settings.field.bic", data.bic()),
                item(
                        "kind",
                        "directdebit.mandate.kind",
                        new Term(data.kind().name(), "directdebit.mandate.kind." + data.kind())),
                item("signedOn", "directdebit.mandate.signedOn", data.signedOn()),
                item("revokedOn", "directdebit.mandate.revokedOn", mandate.revokedOn()));
    }

    private static Item item(String name, String caption, @Nullable Object value) {
        return new Item(name, caption, value);
    }

    @Override
    public List<Holding> holdings(CustomerId id, LocalDate today) {
        var holdings = new ArrayList<Holding>();
        holdings.add(Holding.free(CAPTION, count(UNUSED, id)));
        jdbc.query(
                "select m.reference, " + LAST_OF_ALL + " last" + USED + " order by m.id",
                rs -> {
                    String reference = rs.getString("reference");
                    LocalDate until = retention.keptUntil(RecordKind.INVOICE, rs.getObject("last", LocalDate.class));
                    holdings.add(
                            until.isBefore(today)
                                    ? new Holding(CAPTION, "", 1, null, "")
                                    : Holding.locked(CAPTION, reference, until, RecordKind.INVOICE.ground()));
                },
                id.value());
        return holdings;
    }

    @Override
    public void erase(CustomerId id, LocalDate today) {
        delete(id);
        forget("m.id" + USED + " and " + LAST_OF_ALL + " < ?", id.value(), keptSince(today));
    }

    @Override
    public Set<Long> dueOfDeleted(LocalDate today) {
        return Set.copyOf(
                jdbc.queryForList("select distinct m.customer_number" + DUE_OF_DELETED, Long.class, keptSince(today)));
    }

    @Override
    public void eraseDueOfDeleted(LocalDate today) {
        forget("m.id" + DUE_OF_DELETED, keptSince(today));
    }

    private void forget(String which, Object... args) {
        for (Long mandate : jdbc.queryForList("select " + which, Long.class, args)) {
            jdbc.update(
                    "update mandate set reference = concat('-', id), holder = '', iban = '', bic = '' where id = ?",
                    mandate);
            jdbc.update("update direct_debit_item set reason = '' where mandate_id = ?", mandate);
        }
    }

    private LocalDate keptSince(LocalDate today) {
        return retention.keptSince(RecordKind.INVOICE, today);
    }

    @Override
    public String key() {
        return "mandate";
    }

    @Override
    public List<Moving> preview(CustomerId from) {
        return List.of(new Moving("directdebit.merge.mandates", rows.of(from).size()));
    }

    @Override
    public List<Long> move(CustomerId from, CustomerId to) {
        List<Long> mandates = rows.of(from);
        rows.give(mandates, to);
        return mandates;
    }

    @Override
    public void moveBack(List<Long> mandates, CustomerId from, CustomerId to) {
        rows.give(mandates, to);
    }
}
