package org.kartei.invoice;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kartei.security.CurrentUser;
import org.kartei.security.SignedInStaff;
import org.kartei.template.Templates;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes reminders, and on the row of the invoice the last one that stands. */
@Component
class ReminderTables {

    private final JdbcTemplate jdbc;
    private final CurrentUser currentUser;
    private final Clock clock;

    ReminderTables(JdbcTemplate jdbc, CurrentUser currentUser, Clock clock) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    ReminderRunId addRun(int invoices) {
        SignedInStaff staff = currentUser.find().orElse(null);
        Long id = jdbc.queryForObject(
                "insert into reminder_run (invoices, created_at, staff_id, staff_name) values (?, ?, ?, ?) returning id",
                Long.class,
                invoices,
                Timestamp.from(clock.instant()),
                staff == null ? null : staff.id().value(),
                staff == null ? "" : staff.name());
        return new ReminderRunId(Objects.requireNonNull(id));
    }

    /** @param asked what of the open amount is overdue */
    void add(
            Invoice invoice,
            ReminderTerm term,
            BigDecimal asked,
            BigDecimal earlierFees,
            BigDecimal fee,
            String text,
            @Nullable ReminderRunId run) {
        SignedInStaff staff = currentUser.find().orElse(null);
        LocalDate today = LocalDate.now(clock);
        LocalDate due = today.plusDays(term.daysToPay());
        jdbc.update(
                "insert into reminder (invoice_id, run_id, level, made_on, due_on, instalment_due_on, open_amount, earlier_fees, fee, text,"
                        + " issuer_id, created_at, staff_id, staff_name, template_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
                        + Issuers.NOW + ", ?, ?, ?, " + Templates.ON_DAY + ")",
                invoice.id().value(),
                run == null ? null : run.value(),
                term.level(),
                today,
                due,
                invoice.instalmentDueOn(),
                asked,
                earlierFees,
                fee,
                text,
                Timestamp.from(clock.instant()),
                staff == null ? null : staff.id().value(),
                staff == null ? "" : staff.name(),
                today);
        show(invoice.id());
    }

    /** Lets the first level come again: the reminders before asked for instalments that are paid. */
    void beginAnew(InvoiceId invoice) {
        jdbc.update("update reminder set standing = null where invoice_id = ? and standing = 1", invoice.value());
    }

    void takeBack(Reminder reminder, String why) {
        jdbc.update(
                "update reminder set standing = null, taken_back_at = ?, taken_back_by = ?, taken_back_why = ? where id = ?",
                Timestamp.from(clock.instant()),
                currentUser.find().map(SignedInStaff::name).orElse(""),
                why,
                reminder.id());
        show(reminder.invoice());
    }

    /** Puts on the invoice's row the last one that is not taken back. */
    private void show(InvoiceId invoice) {
        jdbc.update("""
                update invoice i left join reminder r on r.id =
                    (select max(l.id) from reminder l where l.invoice_id = i.id and l.taken_back_at is null)
                set i.reminder_level = r.level, i.reminder_due = r.due_on, i.reminded_on = r.made_on where i.id = ?""", invoice.value());
    }
}
