package org.kartei.directdebit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kartei.customer.CustomerId;
import org.kartei.invoice.InvoiceId;
import org.kartei.invoice.InvoiceOrigin;
import org.kartei.listing.Condition;
import org.kartei.listing.ListSource;
import org.kartei.listing.Sort;
import org.kartei.listing.SqlColumn;
import org.kartei.listing.SqlList;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What is read about collections. */
@Component
class DebitQueries {

    /** Of a mandate {@code m}, on a day that is given three times; as {@link Mandate#isUsable}. */
    private static final String USABLE = "m.signed_on <= ? and (m.revoked_on is null or m.revoked_on > ?)"
            + " and date_add(coalesce(" + MandateTables.LAST + ", m.signed_on), interval " + Mandate.MONTHS
            + " month) >= ? and not " + MandateTables.USED_UP;

    /**
     * The newest mandate that can be used, for every invoice that waits in no collection. Of one in instalments it is what is due by that day, else the
     * next one.
     */
    private static final String PROPOSED =
            """
            select o.id invoice_id, o.number, o.foreign_number, o.customer_id, c.number customer_number, c.display_name, o.pay_by due_on,
                o.open_amount - if(o.instalment_due_on is null, 0, (select min(n.rest_after) from instalment_plan p join instalment n on n.plan_id = p.id
                    where p.standing = 1 and p.invoice_id = o.id and n.due_on <= greatest(o.pay_by, ?))) asked,
                g.*, exists (select 1 from direct_debit_item i where i.mandate_id = g.id and {counts}) was_used
            from invoice o join customer c on c.id = o.customer_id
            join mandate g on g.id = (select max(m.id) from mandate m where m.customer_id = o.customer_id and {usable})
            where o.open_amount > 0 and o.currency = 'EUR'
                and not exists (select 1 from direct_debit_item h where h.held_invoice_id = o.id) {which}
            order by coalesce(o.pay_by, o.issued_on), o.id limit ?""".replace("{counts}", MandateTables.COUNTS).replace("{usable}", USABLE);

    private static final String OPEN =
            "(select count(*) from direct_debit_item o where o.direct_debit_id = d.id and o.state = 'COLLECTED')";
    private static final String RETURNED =
            "(select count(*) from direct_debit_item b where b.direct_debit_id = d.id and b.state = 'RETURNED')";

    private static final String ITEMS = """
            select i.*, o.number, o.foreign_number, o.recipient_name, o.language, m.reference, m.holder, m.iban, m.bic, m.kind,
                m.signed_on
            from direct_debit_item i join invoice o on o.id = i.invoice_id join mandate m on m.id = i.mandate_id
            """;

    private final JdbcTemplate jdbc;
    private final SqlList<DebitRow> list;

    DebitQueries(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.list = new SqlList<>(
                jdbc,
                new SqlList.Table<>(
                        "direct_debit",
                        "d",
                        "d.id, d.collected_on, d.items, " + OPEN + " open_items, " + RETURNED
                                + " returned_items, d.total, d.created_at, d.staff_name",
                        "",
                        new Sort("createdAt", true),
                        (rs, row) -> row(rs)),
                List.of(
                        SqlColumn.date("collectedOn", "d.collected_on", "ix_direct_debit_collected"),
                        SqlColumn.amount("items", "d.items", null),
                        SqlColumn.amount("open", OPEN, null),
                        SqlColumn.amount("returned", RETURNED, null),
                        SqlColumn.amount("total", "d.total", null),
                        SqlColumn.moment("createdAt", "d.created_at", null).sortedBy("d.id", "primary"),
                        SqlColumn.text("staff", "d.staff_name")),
                typed -> List.of(Condition.of("d.message_id like ?", "%" + Condition.literal(typed.strip()) + "%")));
    }

    /** All, the newest first. */
    ListSource<DebitRow> list() {
        return list;
    }

    private static DebitRow row(ResultSet rs) throws SQLException {
        return new DebitRow(
                new DirectDebitId(rs.getLong("id")),
                rs.getObject("collected_on", LocalDate.class),
                rs.getInt("items"),
                rs.getInt("open_items"),
                rs.getInt("returned_items"),
                rs.getBigDecimal("total"),
                rs.getTimestamp("created_at").toInstant(),
                rs.getString("staff_name"));
    }

    /** What could be collected on a day, what is due first first. */
    List<ProposedDebit> proposed(LocalDate day, int limit) {
        return proposed(day, "", limit);
    }

    /** The same of these invoices alone. */
    List<ProposedDebit> proposed(LocalDate day, Collection<InvoiceId> invoices) {
        String ids = invoices.stream().map(id -> String.valueOf(id.value())).collect(Collectors.joining(","));
        return proposed(day, "and o.id in (" + ids + ")", invoices.size());
    }

    private List<ProposedDebit> proposed(LocalDate day, String which, int limit) {
        return jdbc.query(PROPOSED.replace("{which}", which), (rs, row) -> proposed(rs), day, day, day, day, limit);
    }

    private static ProposedDebit proposed(ResultSet rs) throws SQLException {
        var invoice = new InvoiceId(rs.getLong("invoice_id"));
        return new ProposedDebit(
                invoice,
                slug(invoice, rs),
                rs.getString("o.number"),
                new CustomerId(rs.getLong("o.customer_id")),
                rs.getLong("customer_number"),
                rs.getString("c.display_name"),
                rs.getObject("due_on", LocalDate.class),
                rs.getBigDecimal("asked"),
                new MandateId(rs.getLong("g.id")),
                signed(rs),
                rs.getBoolean("was_used"));
    }

    private static String slug(InvoiceId invoice, ResultSet rs) throws SQLException {
        return invoice.slug(InvoiceOrigin.of(rs.getString("foreign_number")), rs.getString("number"));
    }

    private static MandateData signed(ResultSet rs) throws SQLException {
        return new MandateData(
                rs.getString("reference"),
                rs.getString("holder"),
                rs.getString("iban"),
                rs.getString("bic"),
                MandateKind.valueOf(rs.getString("kind")),
                rs.getObject("signed_on", LocalDate.class));
    }

    Optional<DirectDebit> find(DirectDebitId id) {
        return jdbc
                .query("select * from direct_debit where id = ?", (rs, row) -> debit(rs, items(id)), id.value())
                .stream()
                .findFirst();
    }

    private static DirectDebit debit(ResultSet rs, List<DebitItem> items) throws SQLException {
        return new DirectDebit(
                new DirectDebitId(rs.getLong("id")),
                rs.getString("message_id"),
                rs.getObject("collected_on", LocalDate.class),
                new Creditor(
                        rs.getString("creditor_name"),
                        rs.getString("creditor_iban"),
                        rs.getString("creditor_bic"),
                        rs.getString("creditor_id")),
                rs.getBigDecimal("total"),
                rs.getTimestamp("created_at").toInstant(),
                rs.getString("staff_name"),
                items);
    }

    private List<DebitItem> items(DirectDebitId id) {
        return jdbc.query(
                ITEMS + " where i.direct_debit_id = ? order by i.position", (rs, row) -> item(rs), id.value());
    }

    /** While nobody else can change it. */
    Optional<DebitItem> lock(long item) {
        jdbc.queryForList("select id from direct_debit_item where id = ? for update", item);
        return jdbc.query(ITEMS + " where i.id = ?", (rs, row) -> item(rs), item).stream()
                .findFirst();
    }

    /** Whose invoice an item is about; empty once the customer is gone. */
    Optional<CustomerId> customerOf(long item) {
        return jdbc
                .query(
                        "select o.customer_id from direct_debit_item i join invoice o on o.id = i.invoice_id"
                                + " where i.id = ? and o.customer_id is not null",
                        (rs, row) -> new CustomerId(rs.getLong(1)),
                        item)
                .stream()
                .findFirst();
    }

    /** Whether an invoice waits in a collection. */
    boolean isHeld(InvoiceId invoice) {
        return !jdbc.queryForList("select id from direct_debit_item where held_invoice_id = ?", invoice.value())
                .isEmpty();
    }

    private static DebitItem item(ResultSet rs) throws SQLException {
        var invoice = new InvoiceId(rs.getLong("invoice_id"));
        return new DebitItem(
                rs.getLong("i.id"),
                rs.getInt("position"),
                invoice,
                slug(invoice, rs),
                rs.getString("number"),
                rs.getString("recipient_name"),
                rs.getString("language"),
                signed(rs),
                rs.getBigDecimal("amount"),
                Sequence.valueOf(rs.getString("sequence")),
                rs.getString("end_to_end_id"),
                DebitState.valueOf(rs.getString("state")),
                rs.getObject("payment_id", Long.class),
                rs.getObject("returned_on", LocalDate.class),
                rs.getString("reason"));
    }
}
