package org.kartei.invoice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.kartei.customer.CustomerId;
import org.kartei.listing.Condition;
import org.kartei.listing.ListSource;
import org.kartei.listing.Sort;
import org.kartei.listing.SqlColumn;
import org.kartei.listing.SqlList;
import org.kartei.security.CurrentUser;
import org.kartei.security.SignedInStaff;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Runs of invoices as they are kept. */
@Component
class RunTables {

    private static final String ISSUED =
            "(select count(*) from invoice_run_customer d where d.run_id = r.id and d.invoice_id is not null)";

    /**
     * Who has no invoice of the run, is still there, and has not become one with somebody who has one. That is counted for each of
     * them: where it is asked by "exists", the database collects the invoices of all runs first.
     */
    private static final String WAITING = """
            from invoice_run_customer w join customer c on c.id = w.customer_id and c.erased_on is null
            where w.invoice_id is null and 0 = (select count(*) from invoice i join invoice_run_customer d on d.invoice_id = i.id
                where i.customer_id = w.customer_id and d.run_id = w.run_id)""";

    private static final String LEFT = "(select count(*) " + WAITING + " and w.run_id = r.id)";
    private static final String COLUMNS =
            "r.id, r.title, r.customers, " + ISSUED + " issued, " + LEFT + " not_yet, r.created_at, r.staff_name";

    private static final int PORTION = 1_000;

    private final JdbcTemplate jdbc;
    private final CurrentUser currentUser;
    private final Clock clock;
    private final SqlList<InvoiceRun> list;

    /** A customer whose turn it is. */
    record Turn(int position, CustomerId customer) {}

    RunTables(JdbcTemplate jdbc, CurrentUser currentUser, Clock clock) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.clock = clock;
        this.list = new SqlList<>(
                jdbc,
                new SqlList.Table<>("invoice_run", "r", COLUMNS, "", new Sort("createdAt", true), (rs, row) -> run(rs)),
                List.of(
                        SqlColumn.text("title", "r.title"),
                        SqlColumn.amount("customers", "r.customers", null),
                        SqlColumn.amount("issued", ISSUED, null),
                        SqlColumn.amount("left", LEFT, null),
                        SqlColumn.moment("createdAt", "r.created_at", null).sortedBy("r.id", "primary"),
                        SqlColumn.text("staff", "r.staff_name")),
                typed -> List.of(Condition.of("r.title like ?", "%" + Condition.literal(typed.strip()) + "%")));
    }

    /** All, the newest first. */
    ListSource<InvoiceRun> list() {
        return list;
    }

    Optional<InvoiceRun> find(RunId id) {
        return jdbc
                .query("select " + COLUMNS + " from invoice_run r where r.id = ?", (rs, row) -> run(rs), id.value())
                .stream()
                .findFirst();
    }

    RunId add(RunDraft draft, int dueDays, List<CustomerId> customers) {
        SignedInStaff staff = currentUser.find().orElse(null);
        Long id = jdbc.queryForObject(
                "insert into invoice_run (title, remark, due_days, with_standing, with_credit, customers, created_at,"
                        + " staff_id, staff_name) values (?, ?, ?, ?, ?, ?, ?, ?, ?) returning id",
                Long.class,
                draft.lines().getFirst().text(),
                draft.remark(),
                dueDays,
                draft.isWithStanding(),
                draft.isWithCredit(),
                customers.size(),
                Timestamp.from(clock.instant()),
                staff == null ? null : staff.id().value(),
                staff == null ? "" : staff.name());
        var run = new RunId(Objects.requireNonNull(id));
        jdbc.batchUpdate(
                "insert into invoice_run_line (run_id, position, " + LineColumns.NAMES
                        + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                LineColumns.rows(run.value(), draft.lines()));
        Set<Long> there = there(customers);
        var rows = new ArrayList<Object[]>();
        for (CustomerId customer : customers) {
            if (there.contains(customer.value())) {
                rows.add(new Object[] {run.value(), rows.size(), customer.value()});
            }
        }
        jdbc.batchUpdate("insert into invoice_run_customer (run_id, position, customer_id) values (?, ?, ?)", rows);
        jdbc.update("update invoice_run set customers = ? where id = ?", rows.size(), run.value());
        return run;
    }

    /** Those of them who are neither archived nor gone meanwhile; none goes before the transaction ends. */
    private Set<Long> there(List<CustomerId> customers) {
        var there = new HashSet<Long>();
        for (int from = 0; from < customers.size(); from += PORTION) {
            List<Long> portion = customers.subList(from, Math.min(from + PORTION, customers.size())).stream()
                    .map(CustomerId::value)
                    .toList();
            Condition among = Condition.in("id", portion);
            there.addAll(jdbc.queryForList(
                    "select id from customer where " + among.sql()
                            + " and erased_on is null and status <> 'ARCHIVED' lock in share mode",
                    Long.class,
                    among.args().toArray()));
        }
        return there;
    }

    RunDraft draft(RunId run) {
        List<InvoiceLine> lines = jdbc.query(
                "select " + LineColumns.NAMES + " from invoice_run_line where run_id = ? order by position",
                (rs, row) -> LineColumns.read(rs),
                run.value());
        return Objects.requireNonNull(jdbc.queryForObject(
                "select remark, due_days, with_standing, with_credit from invoice_run where id = ?",
                (rs, row) -> new RunDraft(
                        lines,
                        rs.getString("remark"),
                        rs.getInt("due_days"),
                        rs.getBoolean("with_standing"),
                        rs.getBoolean("with_credit")),
                run.value()));
    }

    /** Those without an invoice behind this place, in the order in which they were chosen. */
    List<Turn> next(RunId run, int after, int limit) {
        return jdbc.query(
                "select w.position, w.customer_id " + WAITING
                        + " and w.run_id = ? and w.position > ? order by w.position limit ?",
                (rs, row) -> new Turn(rs.getInt(1), new CustomerId(rs.getLong(2))),
                run.value(),
                after,
                limit);
    }

    /** Whether a customer has no invoice of the run yet; nobody else can give it one until the transaction ends. */
    boolean holdTurn(RunId run, CustomerId customer) {
        return !jdbc.queryForList(
                        "select w.position " + WAITING + " and w.run_id = ? and w.customer_id = ? for update",
                        run.value(),
                        customer.value())
                .isEmpty();
    }

    void issued(RunId run, CustomerId customer, String number) {
        jdbc.update(
                "update invoice_run_customer set invoice_id = (select id from invoice where number = ? and foreign_number = '')"
                        + " where run_id = ? and customer_id = ?",
                number,
                run.value(),
                customer.value());
    }

    private static InvoiceRun run(ResultSet rs) throws SQLException {
        return new InvoiceRun(
                new RunId(rs.getLong("id")),
                rs.getString("title"),
                rs.getInt("customers"),
                rs.getInt("issued"),
                rs.getInt("not_yet"),
                rs.getTimestamp("created_at").toInstant(),
                rs.getString("staff_name"));
    }
}
