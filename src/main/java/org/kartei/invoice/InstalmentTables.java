package org.kartei.invoice;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.kartei.security.CurrentUser;
import org.kartei.security.SignedInStaff;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Plans of instalments, and on the row of their invoice the day of the first one that is not paid. */
@Component
class InstalmentTables {

    /** The instalments {@code n} that stand for an invoice {@code i}. */
    static final String STANDING =
            "instalment_plan p join instalment n on n.plan_id = p.id where p.standing = 1 and p.invoice_id = i.id";

    /** The day of the first one of an invoice {@code i} that is not paid; where all are, of the last one. */
    static final String NEXT =
            "(select coalesce(min(if(n.rest_after < i.open_amount, n.due_on, null)), max(n.due_on)) from " + STANDING
                    + ")";

    private static final String PLAN = "select p.agreed_on, p.staff_name, n.due_on, n.amount from instalment_plan p"
            + " join instalment n on n.plan_id = p.id where p.invoice_id = ? and p.standing = 1 order by n.position";

    private final JdbcTemplate jdbc;
    private final CurrentUser currentUser;
    private final Clock clock;

    InstalmentTables(JdbcTemplate jdbc, CurrentUser currentUser, Clock clock) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** The plan that stands; an invoice that has none is not asked about. */
    Optional<InstalmentPlan> of(Invoice invoice) {
        return invoice.instalmentDueOn() == null
                ? Optional.empty()
                : Objects.requireNonNull(jdbc.query(
                        PLAN,
                        rs -> rs.next() ? Optional.of(plan(rs)) : Optional.<InstalmentPlan>empty(),
                        invoice.id().value()));
    }

    /** Each row is one of its instalments. */
    private static InstalmentPlan plan(ResultSet rs) throws SQLException {
        LocalDate agreedOn = rs.getObject("agreed_on", LocalDate.class);
        String staffName = rs.getString("staff_name");
        var instalments = new ArrayList<Instalment>();
        do {
            instalments.add(new Instalment(rs.getObject("due_on", LocalDate.class), rs.getBigDecimal("amount")));
        } while (rs.next());
        return new InstalmentPlan(agreedOn, staffName, List.copyOf(instalments));
    }

    /** @param instalments the first one first */
    void add(InvoiceId invoice, List<Instalment> instalments) {
        SignedInStaff staff = currentUser.find().orElse(null);
        Long plan = Objects.requireNonNull(jdbc.queryForObject(
                "insert into instalment_plan (invoice_id, agreed_on, created_at, staff_id, staff_name) values (?, ?, ?, ?, ?) returning id",
                Long.class,
                invoice.value(),
                LocalDate.now(clock),
                Timestamp.from(clock.instant()),
                staff == null ? null : staff.id().value(),
                staff == null ? "" : staff.name()));
        var rows = new ArrayList<Object[]>();
        BigDecimal rest = instalments.stream().map(Instalment::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        for (Instalment each : instalments) {
            rest = rest.subtract(each.amount());
            rows.add(new Object[] {plan, rows.size(), each.dueOn(), each.amount(), rest});
        }
        jdbc.batchUpdate(
                "insert into instalment (plan_id, position, due_on, amount, rest_after) values (?, ?, ?, ?, ?)", rows);
        jdbc.update(
                "update invoice set version = version + 1, instalment_due_on = ? where id = ?",
                instalments.getFirst().dueOn(),
                invoice.value());
    }

    /** Ends the plan that stands; it is kept. */
    void end(InvoiceId invoice) {
        jdbc.update(
                "update instalment_plan set standing = null, ended_at = ?, ended_by = ? where invoice_id = ? and standing = 1",
                Timestamp.from(clock.instant()),
                currentUser.find().map(SignedInStaff::name).orElse(""),
                invoice.value());
        jdbc.update("update invoice set version = version + 1, instalment_due_on = null where id = ?", invoice.value());
    }
}
