package org.kartei.invoice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.kartei.customer.CustomerId;
import org.kartei.listing.ColumnType;
import org.kartei.listing.Condition;
import org.kartei.listing.Filter;
import org.kartei.listing.ListSource;
import org.kartei.listing.Sort;
import org.kartei.listing.Sql;
import org.kartei.listing.SqlColumn;
import org.kartei.listing.SqlList;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What is read about offers, with their states as of today. */
@Component
class OfferQueries {

    private static final String STATE = "if(o.state = 'OPEN' and o.valid_until < DAY, 'EXPIRED', o.state)";
    private static final String OWNER_NAME = "(select d.display_name from customer d where d.id = o.customer_id)";

    private static final String ROW = "o.id, " + STATE + " now_state, o.number, o.customer_number, o.customer_id,"
            + " if(o.number is null, c.display_name, o.recipient_name) name, o.issued_on, o.valid_until, o.total, o.staff_name";

    private static final String OWNER = "left join customer c on c.id = o.customer_id";

    private static final String READ = "select o.*, " + STATE + """
             now_state, (select r.number from offer r where r.id = o.revises_id) revises,
                (select n.number from offer n where n.revises_id = o.id) revised_by,
                (select i.number from invoice i where i.id = o.invoice_id) invoice_number
            from offer o where o.id = ?""";

    private final JdbcTemplate jdbc;
    private final LineRows lines;
    private final Clock clock;

    OfferQueries(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.lines = new LineRows(jdbc, "offer");
        this.clock = clock;
    }

    /** All, the newest first. */
    SqlList<OfferRow> list() {
        return new SqlList<>(
                jdbc,
                new SqlList.Table<>("offer", "o", today(ROW), OWNER, new Sort("createdAt", true), (rs, row) -> row(rs)),
                List.of(
                        SqlColumn.text("number", "o.number").sortedBy("o.number", "ix_offer_number"),
                        SqlColumn.text("recipient", "if(o.number is null, " + OWNER_NAME + ", o.recipient_name)"),
                        new SqlColumn("state", ColumnType.CHOICE, "o.state", "ix_offer_state", this::stateFilter),
                        SqlColumn.date("issuedOn", "o.issued_on", "ix_offer_issued"),
                        SqlColumn.date("validUntil", "o.valid_until", "ix_offer_valid"),
                        SqlColumn.amount("total", "o.total", "ix_offer_total"),
                        SqlColumn.text("staff", "o.staff_name"),
                        SqlColumn.moment("createdAt", "o.created_at", null).sortedBy("o.id", "primary")),
                typed -> InvoiceQueries.search(typed, "o.", "ix_offer_number"));
    }

    /** Each state is a range of the index; in its order those expired stand among the open ones. */
    private Condition stateFilter(Filter filter) {
        if (!(filter instanceof Filter.AnyOf(var keys))) {
            return Condition.of(filter instanceof Filter.Empty ? "o.state is null" : "o.state is not null");
        }
        String ranges = keys.stream()
                .map(key -> switch (key) {
                    case "OPEN" -> "o.state = ? and o.valid_until >= DAY";
                    case "EXPIRED" -> "o.state = ? and o.valid_until < DAY";
                    default -> "o.state = ?";
                })
                .collect(Collectors.joining(" or "));
        Object[] kept =
                keys.stream().map(key -> key.equals("EXPIRED") ? "OPEN" : key).toArray();
        return Condition.of(today("(" + ranges + ")"), kept).through("ix_offer_state_valid");
    }

    ListSource<OfferRow> of(CustomerId customer) {
        var own = new Sql("select id from offer where customer_id = ?", customer.value());
        return list().within(Condition.of("o.customer_id = ?", customer.value())
                .drivenBy(List.of(Condition.Driver.of(own))));
    }

    private static OfferRow row(ResultSet rs) throws SQLException {
        return new OfferRow(
                new OfferId(rs.getLong("o.id")),
                OfferState.valueOf(rs.getString("now_state")),
                textOf(rs.getString("o.number")),
                rs.getLong("o.customer_number"),
                rs.getObject("o.customer_id") != null,
                textOf(rs.getString("name")),
                rs.getObject("o.issued_on", LocalDate.class),
                rs.getObject("o.valid_until", LocalDate.class),
                rs.getBigDecimal("o.total"),
                rs.getString("o.staff_name"));
    }

    /** Whose number begins like this, the highest first. */
    List<OfferRow> beginning(String number, int limit) {
        return jdbc.query(
                today("select " + ROW) + " from offer o " + OWNER
                        + " where o.number like ? order by o.number desc limit ?",
                (rs, row) -> row(rs),
                Condition.literal(number) + "%",
                limit);
    }

    Optional<OfferId> byNumber(String number) {
        return id("select id from offer where number = ?", number);
    }

    /** The draft that revises an offer, or what it became; empty while nobody has begun one. */
    Optional<OfferId> revising(OfferId original) {
        return id("select id from offer where revises_id = ?", original.value());
    }

    /** The offer that a draft shall take the place of, or took the place of. */
    Optional<OfferId> revisedBy(OfferId revision) {
        return id("select revises_id from offer where id = ? and revises_id is not null", revision.value());
    }

    /** The offer that became an invoice; empty for most. */
    Optional<OfferId> of(InvoiceId invoice) {
        return id("select id from offer where invoice_id = ?", invoice.value());
    }

    /** Number of the offer that became an invoice. */
    Optional<String> numberOf(InvoiceId invoice) {
        return jdbc
                .queryForList("select number from offer where invoice_id = ?", String.class, invoice.value())
                .stream()
                .findFirst();
    }

    private Optional<OfferId> id(String sql, Object key) {
        return jdbc.query(sql, (rs, row) -> new OfferId(rs.getLong(1)), key).stream()
                .findFirst();
    }

    /** Whose offer it is; empty when it is gone, or the customer is. */
    Optional<CustomerId> customerOf(OfferId id) {
        return jdbc
                .query(
                        "select customer_id from offer where id = ? and customer_id is not null",
                        (rs, row) -> new CustomerId(rs.getLong(1)),
                        id.value())
                .stream()
                .findFirst();
    }

    Optional<Offer> find(OfferId id) {
        return read(id, "");
    }

    /** While nobody else can change it. */
    Optional<Offer> lock(OfferId id) {
        return read(id, " for update");
    }

    private Optional<Offer> read(OfferId id, String how) {
        return jdbc.query(today(READ) + how, (rs, row) -> offer(rs), id.value()).stream()
                .findFirst();
    }

    private Offer offer(ResultSet rs) throws SQLException {
        Long customer = rs.getObject("customer_id", Long.class);
        Long invoice = rs.getObject("invoice_id", Long.class);
        var id = new OfferId(rs.getLong("id"));
        return new Offer(
                id,
                rs.getInt("version"),
                OfferState.valueOf(rs.getString("now_state")),
                rs.getString("number"),
                CurrencyUnit.of(rs.getString("currency")),
                customer == null ? null : new CustomerId(customer),
                rs.getLong("customer_number"),
                rs.getString("recipient_name"),
                rs.getString("recipient"),
                rs.getString("language"),
                rs.getObject("issued_on", LocalDate.class),
                rs.getObject("valid_until", LocalDate.class),
                rs.getString("introduction"),
                rs.getString("closing"),
                rs.getString("revises"),
                rs.getString("revised_by"),
                invoice == null ? null : new InvoiceId(invoice),
                rs.getString("invoice_number"),
                lines.of(id.value()));
    }

    private String today(String sql) {
        return sql.replace("DAY", "date '" + LocalDate.now(clock) + "'");
    }

    private static String textOf(@Nullable String text) {
        return text == null ? "" : text;
    }
}
