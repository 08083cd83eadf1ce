package org.kartei.invoice;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
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

/** What is read about invoices, but for the one that is read {@link WholeInvoices whole}. */
@Component
class InvoiceQueries {

    private static final String NAME = "if(i.number is null, c.display_name, i.recipient_name)";
    private static final String COLUMNS =
            "i.id, i.kind, i.state, i.foreign_number, i.number, i.customer_number, i.customer_id, " + NAME
                    + " name, i.issued_on, i.pay_by, i.total, i.credit_total, i.open_amount, i.staff_name,"
                    + " i.reminder_level";

    /** What a document says before credit is used, which only pays it. */
    private static final String CHARGED = "i.total + i.credit_total";

    /** A draft asks for nothing yet, and what was cancelled for nothing any more. */
    private static final String COUNTING = "if(i.state in ('DRAFT', 'CANCELLED') or i.kind = 'CANCELLATION', 0, %s)";

    /** Years have four digits, and marks of a series stand before them. */
    private static final Pattern NUMBER = Pattern.compile("[\\p{L}._-]{0,10}(?:[0-9]{2}){1,2}[._-][0-9]*");

    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final SqlList<InvoiceRow> list;

    InvoiceQueries(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.list = new SqlList<>(
                jdbc,
                new SqlList.Table<>(
                        "invoice",
                        "i",
                        COLUMNS,
                        "left join customer c on c.id = i.customer_id",
                        new Sort("createdAt", true),
                        (rs, row) -> row(rs)),
                List.of(
                        SqlColumn.text("number", "i.number").sortedBy("i.number", "ix_invoice_number"),
                        SqlColumn.choice("kind", "i.kind", "ix_invoice_kind"),
                        SqlColumn.choice("state", "i.state", "ix_invoice_state"),
                        SqlColumn.choice("origin", "if(i.foreign_number = '', 'OWN', 'IMPORTED')", null),
                        SqlColumn.text(
                                "recipient",
                                "if(i.number is null, (select d.display_name from customer d where d.id = i.customer_id),"
                                        + " i.recipient_name)"),
                        SqlColumn.date("issuedOn", "i.issued_on", "ix_invoice_issued"),
                        SqlColumn.date("dueOn", "i.pay_by", "ix_invoice_due"),
                        SqlColumn.amount("charged", CHARGED, null).summing(COUNTING.formatted(CHARGED)),
                        SqlColumn.amount("total", "i.total", "ix_invoice_total").summing(COUNTING.formatted("i.total")),
                        SqlColumn.amount("open", "i.open_amount", "ix_invoice_open"),
                        SqlColumn.choice("reminder", "i.reminder_level", "ix_invoice_reminder"),
                        new SqlColumn("overdue", ColumnType.CHOICE, null, null, this::overdueFilter),
                        SqlColumn.text("staff", "i.staff_name"),
                        SqlColumn.moment("createdAt", "i.created_at", null).sortedBy("i.id", "primary")),
                typed -> search(typed, "i.", "ix_invoice_number"));
    }

    /** There is only one thing to choose: that it is. */
    private Condition overdueFilter(Filter filter) {
        LocalDate today = LocalDate.now(clock);
        return filter instanceof Filter.Empty
                ? Condition.of("not (i.open_amount > 0 and coalesce(i.pay_by < ?, false))", today)
                : Condition.of("i.open_amount > 0 and i.pay_by < ?", today).through("ix_invoice_owed");
    }

    /**
     * By the beginning of the number where it looks like one, else by a part of the recipient's name as well.
     *
     * @param alias of the table, with a dot
     * @param index of its numbers
     */
    static List<Condition> search(String typed, String alias, String index) {
        String text = Condition.literal(typed.strip());
        Condition number = Condition.of(alias + "number like ?", text + "%");
        return List.of(
                NUMBER.matcher(typed.strip()).matches()
                        ? number.through(index)
                        : Condition.of(
                                "(" + alias + "number like ? or " + alias + "recipient_name like ?)",
                                text + "%",
                                "%" + text + "%"));
    }

    /** All, the newest first. */
    ListSource<InvoiceRow> list() {
        return list;
    }

    ListSource<InvoiceRow> of(CustomerId customer) {
        var own = new Sql("select id from invoice where customer_id = ?", customer.value());
        return list.within(
                Condition.of("i.customer_id = ?", customer.value()).drivenBy(List.of(Condition.Driver.of(own))));
    }

    ListSource<InvoiceRow> ofRun(RunId run) {
        var own = new Sql(
                "select invoice_id id from invoice_run_customer where run_id = ? and invoice_id is not null",
                run.value());
        return list.within(Condition.of(
                        "i.id in (select r.invoice_id from invoice_run_customer r where r.run_id = ?)", run.value())
                .drivenBy(List.of(Condition.Driver.of(own))));
    }

    private InvoiceRow row(ResultSet rs) throws SQLException {
        LocalDate due = rs.getObject("i.pay_by", LocalDate.class);
        BigDecimal open = rs.getBigDecimal("i.open_amount");
        return new InvoiceRow(
                new InvoiceId(rs.getLong("i.id")),
                InvoiceKind.valueOf(rs.getString("i.kind")),
                InvoiceState.valueOf(rs.getString("i.state")),
                InvoiceOrigin.of(rs.getString("i.foreign_number")),
                textOf(rs.getString("i.number")),
                rs.getLong("i.customer_number"),
                rs.getObject("i.customer_id") != null,
                textOf(rs.getString("name")),
                rs.getObject("i.issued_on", LocalDate.class),
                due,
                rs.getBigDecimal("i.total").add(rs.getBigDecimal("i.credit_total")),
                rs.getBigDecimal("i.total"),
                open,
                rs.getInt("i.reminder_level"),
                due != null && open.signum() > 0 && due.isBefore(LocalDate.now(clock)),
                rs.getString("i.staff_name"));
    }

    /** Whose number begins like this, the highest first. */
    List<InvoiceRow> beginning(String number, int limit) {
        return jdbc.query(
                "select " + COLUMNS + " from invoice i left join customer c on c.id = i.customer_id"
                        + " where i.number like ? order by i.number desc limit ?",
                (rs, row) -> row(rs),
                Condition.literal(number) + "%",
                limit);
    }

    /** One of ours. */
    Optional<InvoiceId> byNumber(String number) {
        return jdbc
                .query(
                        "select id from invoice where number = ? and foreign_number = ''",
                        (rs, row) -> new InvoiceId(rs.getLong(1)),
                        number)
                .stream()
                .findFirst();
    }

    /** Whose invoice it is; empty when it is gone, or the customer is. */
    Optional<CustomerId> customerOf(InvoiceId id) {
        return jdbc
                .query(
                        "select customer_id from invoice where id = ? and customer_id is not null",
                        (rs, row) -> new CustomerId(rs.getLong(1)),
                        id.value())
                .stream()
                .findFirst();
    }

    /** On the last invoice that had one, or empty. */
    String buyerReference(CustomerId customer) {
        return jdbc
                .queryForList(
                        "select buyer_reference from invoice where customer_id = ? and number is not null and buyer_reference <> ''"
                                + " order by id desc limit 1",
                        String.class,
                        customer.value())
                .stream()
                .findFirst()
                .orElse("");
    }

    /** The invoice that a draft shall take the place of. */
    Optional<InvoiceId> correctedBy(InvoiceId draft) {
        return jdbc
                .query(
                        "select corrects_id from invoice where id = ? and corrects_id is not null",
                        (rs, row) -> new InvoiceId(rs.getLong(1)),
                        draft.value())
                .stream()
                .findFirst();
    }

    private static String textOf(@Nullable String text) {
        return text == null ? "" : text;
    }
}
