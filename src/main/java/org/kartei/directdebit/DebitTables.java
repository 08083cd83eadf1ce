package org.kartei.directdebit;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.kartei.security.CurrentUser;
import org.kartei.security.SignedInStaff;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes collections. */
@Component
class DebitTables {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(ZoneOffset.UTC);

    private final JdbcTemplate jdbc;
    private final CurrentUser currentUser;
    private final Clock clock;

    DebitTables(JdbcTemplate jdbc, CurrentUser currentUser, Clock clock) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** What is collected, and which of the collections by its mandate it is. */
    record Part(ProposedDebit debit, Sequence sequence) {}

    DirectDebitId add(Creditor creditor, LocalDate day, List<Part> parts) {
        SignedInStaff staff = currentUser.find().orElse(null);
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        BigDecimal total =
                parts.stream().map(part -> part.debit().amount()).reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
        Long id = Objects.requireNonNull(jdbc.queryForObject(
                "insert into direct_debit (message_id, collected_on, creditor_name, creditor_iban, creditor_bic, creditor_id,"
                        + " items, total, created_at, staff_id, staff_name) values (uuid_short(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " returning id",
                Long.class,
                day,
                creditor.name(),
                creditor.iban(),
                creditor.bic(),
                creditor.identifier(),
                parts.size(),
                total,
                Timestamp.from(now),
                staff == null ? null : staff.id().value(),
                staff == null ? "" : staff.name()));
        String message = "DD" + id + "-" + MOMENT.format(now);
        jdbc.update("update direct_debit set message_id = ? where id = ?", message, id);
        var rows = new ArrayList<Object[]>();
        for (Part part : parts) {
            ProposedDebit debit = part.debit();
            int position = rows.size() + 1;
            rows.add(new Object[] {
                id,
                position,
                debit.invoice().value(),
                debit.invoice().value(),
                debit.mandate().value(),
                debit.amount(),
                part.sequence().name(),
                message + "-" + position
            });
        }
        jdbc.batchUpdate(
                "insert into direct_debit_item (direct_debit_id, position, invoice_id, held_invoice_id, mandate_id, amount,"
                        + " sequence, end_to_end_id) values (?, ?, ?, ?, ?, ?, ?, ?)",
                rows);
        return new DirectDebitId(id);
    }

    void paid(long item, long payment) {
        jdbc.update(
                "update direct_debit_item set state = 'PAID', held_invoice_id = null, payment_id = ? where id = ?",
                payment,
                item);
    }

    void returned(long item, LocalDate day, String reason) {
        jdbc.update(
                "update direct_debit_item set state = 'RETURNED', held_invoice_id = null, returned_on = ?, reason = ?"
                        + " where id = ?",
                day,
                reason,
                item);
    }
}
