package org.kartei.invoice;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kartei.listing.Condition;
import org.kartei.listing.Sort;
import org.kartei.listing.Sql;
import org.kartei.listing.SqlColumn;
import org.kartei.listing.SqlList;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What is read about reminders. */
@Component
class ReminderQueries {

    /** Never reminded of, or only of instalments before the next one: what was not overdue when the last reminder was made. */
    private static final String FRESH =
            "(i.reminder_level is null or i.instalment_due_on is not null and i.pay_by >= i.reminded_on)";

    private static final String NEXT = "if(" + FRESH + ", 1, i.reminder_level + 1)";

    /** What of the open amount is overdue: all of it, or the instalments whose day is over. */
    private static final String OVERDUE = "if(i.instalment_due_on is null, i.open_amount, (select coalesce(greatest("
            + "i.open_amount - min(n.rest_after), 0), 0) from " + InstalmentTables.STANDING
            + " and n.due_on < '{today}'))";

    private static final String DUE = "i.open_amount > 0 and (" + FRESH + " and i.pay_by <= ? or not " + FRESH
            + " and (i.reminder_level = 1 and i.reminder_due <= ? or i.reminder_level = 2 and i.reminder_due <= ?))";
    private static final String INVOICE =
            "i.foreign_number, i.id invoice_id, i.number, i.customer_number, i.customer_id, i.recipient_name";

    private final JdbcTemplate jdbc;
    private final ReminderTerms terms;
    private final Clock clock;

    ReminderQueries(JdbcTemplate jdbc, ReminderTerms terms, Clock clock) {
        this.jdbc = jdbc;
        this.terms = terms;
        this.clock = clock;
    }

    /** Invoices whose next reminder is due today; as many are read as are open, however many there are. */
    SqlList<ReminderRow> due() {
        LocalDate today = LocalDate.now(clock);
        List<ReminderTerm> all = terms.all();
        String days = "datediff('" + today + "', i.pay_by)";
        String fee = "elt(" + NEXT
                + all.stream().map(term -> ", " + term.fee().toPlainString()).reduce("", String::concat) + ") + 0.00";
        String overdue = OVERDUE.replace("{today}", today.toString());
        String select = "i.id, " + INVOICE + ", " + NEXT + " level, i.pay_by due_on, " + days + " days, " + overdue
                + " open_amount, " + fee + " fee, true standing";
        return new SqlList<>(
                        jdbc,
                        new SqlList.Table<>("invoice", "i", select, "", new Sort("dueOn", false), (rs, row) -> row(rs)),
                        List.of(
                                SqlColumn.text("number", "i.number"),
                                SqlColumn.text("recipient", "i.recipient_name"),
                                SqlColumn.choice("level", NEXT, null),
                                SqlColumn.date("dueOn", "i.pay_by", null),
                                SqlColumn.amount("days", days, null),
                                SqlColumn.amount("open", overdue, null),
                                SqlColumn.amount("fee", fee, null)),
                        typed -> InvoiceQueries.search(typed, "i.", "ix_invoice_number"))
                .within(Condition.of(
                                DUE,
                                all.stream()
                                        .map(term -> (Object) today.minusDays(term.days()))
                                        .toArray())
                        .through("ix_invoice_owed"));
    }

    /** What a run has made. */
    SqlList<ReminderRow> ofRun(ReminderRunId run) {
        String select = "r.id, " + INVOICE
                + ", r.level, r.due_on, datediff(r.made_on, coalesce(r.instalment_due_on, i.due_on)) days, r.open_amount, r.fee,"
                + " r.taken_back_at is null standing";
        var own = new Sql("select id from reminder where run_id = ?", run.value());
        return new SqlList<>(
                        jdbc,
                        new SqlList.Table<>(
                                "reminder",
                                "r",
                                select,
                                "join invoice i on i.id = r.invoice_id",
                                new Sort("made", false),
                                (rs, row) -> row(rs)),
                        List.of(
                                SqlColumn.text("number", "(select n.number from invoice n where n.id = r.invoice_id)"),
                                SqlColumn.text(
                                        "recipient",
                                        "(select n.recipient_name from invoice n where n.id = r.invoice_id)"),
                                SqlColumn.choice("level", "r.level", null),
                                SqlColumn.date("dueOn", "r.due_on", null),
                                SqlColumn.amount("open", "r.open_amount", null),
                                SqlColumn.amount("fee", "r.fee", null),
                                SqlColumn.moment("made", "r.created_at", null).sortedBy("r.id", "primary")),
                        typed -> List.of(Condition.of(
                                "r.invoice_id in (select s.id from invoice s where s.number like ? or s.recipient_name like ?)",
                                Condition.literal(typed.strip()) + "%",
                                "%" + Condition.literal(typed.strip()) + "%")))
                .within(Condition.of("r.run_id = ?", run.value()).drivenBy(List.of(Condition.Driver.of(own))));
    }

    private static ReminderRow row(ResultSet rs) throws SQLException {
        String number = rs.getString("number");
        InvoiceId invoice = new InvoiceId(rs.getLong("invoice_id"));
        return new ReminderRow(
                rs.getLong("id"),
                invoice.slug(InvoiceOrigin.of(rs.getString("foreign_number")), number),
                number,
                rs.getLong("customer_number"),
                rs.getObject("customer_id") != null,
                rs.getString("recipient_name"),
                rs.getInt("level"),
                rs.getObject("due_on", LocalDate.class),
                rs.getInt("days"),
                rs.getBigDecimal("open_amount"),
                rs.getBigDecimal("fee"),
                rs.getBoolean("standing"));
    }

    /** All of an invoice, the first one first. */
    List<Reminder> of(InvoiceId invoice) {
        return jdbc.query(
                "select * from reminder where invoice_id = ? order by id", (rs, row) -> reminder(rs), invoice.value());
    }

    Optional<Reminder> find(long id) {
        return jdbc.query("select * from reminder where id = ?", (rs, row) -> reminder(rs), id).stream()
                .findFirst();
    }

    List<ReminderRun> latest(int limit) {
        return runs("order by r.id desc limit ?", limit);
    }

    Optional<ReminderRun> run(ReminderRunId id) {
        return runs("where r.id = ?", id.value()).stream().findFirst();
    }

    private List<ReminderRun> runs(String which, Object arg) {
        return jdbc.query(
                "select r.*, (select count(*) from reminder m where m.run_id = r.id) made from reminder_run r " + which,
                (rs, row) -> new ReminderRun(
                        new ReminderRunId(rs.getLong("id")),
                        rs.getInt("invoices"),
                        rs.getInt("made"),
                        rs.getTimestamp("created_at").toInstant(),
                        rs.getString("staff_name")),
                arg);
    }

    private static Reminder reminder(ResultSet rs) throws SQLException {
        return new Reminder(
                rs.getLong("id"),
                new InvoiceId(rs.getLong("invoice_id")),
                rs.getInt("level"),
                rs.getObject("made_on", LocalDate.class),
                rs.getObject("due_on", LocalDate.class),
                rs.getObject("instalment_due_on", LocalDate.class),
                rs.getBigDecimal("open_amount"),
                rs.getBigDecimal("earlier_fees"),
                rs.getBigDecimal("fee"),
                rs.getString("text"),
                rs.getString("staff_name"),
                day(rs.getTimestamp("taken_back_at")),
                rs.getString("taken_back_by"),
                rs.getString("taken_back_why"));
    }

    private static @Nullable LocalDate day(@Nullable Timestamp moment) {
        return moment == null
                ? null
                : moment.toInstant().atZone(ZoneId.systemDefault()).toLocalDate();
    }

    /** What of the fees of its reminders that stand is not paid. */
    BigDecimal openFees(Invoice invoice) {
        return openFees(invoice, of(invoice.id()));
    }

    /** @param reminders all of the invoice */
    static BigDecimal openFees(Invoice invoice, List<Reminder> reminders) {
        BigDecimal nothing = BigDecimal.ZERO.setScale(2);
        BigDecimal paid = invoice.payments().stream().map(Payment::fees).reduce(nothing, BigDecimal::add);
        return reminders.stream()
                .filter(Reminder::isStanding)
                .map(Reminder::fee)
                .reduce(nothing, BigDecimal::add)
                .subtract(paid)
                .max(nothing);
    }
}
