package org.kartei.invoice;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Objects;
import org.kartei.security.CurrentUser;
import org.kartei.security.SignedInStaff;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes payments, which are only ever appended. */
@Component
class PaymentTables {

    private final JdbcTemplate jdbc;
    private final CurrentUser currentUser;
    private final Clock clock;

    PaymentTables(JdbcTemplate jdbc, CurrentUser currentUser, Clock clock) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** Appends a payment, and puts right what is paid and open of its invoice, and so its state and its next instalment; its id. */
    long add(InvoiceId id, NewPayment payment) {
        SignedInStaff staff = currentUser.find().orElse(null);
        Long added = jdbc.queryForObject(
                "insert into payment (invoice_id, amount, credited, reminder_fees, way, paid_on, note, reverses_id, recorded_at, staff_id,"
                        + " staff_name) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id",
                Long.class,
                id.value(),
                payment.amount(),
                payment.excess(),
                payment.fees(),
                payment.way().name(),
                payment.paidOn(),
                payment.note(),
                payment.reverses(),
                Timestamp.from(clock.instant()),
                staff == null ? null : staff.id().value(),
                staff == null ? "" : staff.name());
        jdbc.update("""
                update invoice i set version = version + 1, paid = paid + ?, open_amount = total - paid,
                    state = case when paid = total then 'PAID' when paid = 0 then 'ISSUED' else 'PARTLY_PAID' end,
                    instalment_due_on = if(instalment_due_on is null, null, {next})
                where i.id = ?""".replace("{next}", InstalmentTables.NEXT), payment.counted(), id.value());
        return Objects.requireNonNull(added);
    }
}
