package org.kartei.invoice;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.kartei.security.CurrentUser;
import org.kartei.security.SignedInStaff;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes drafts that correct an issued invoice: its rows, to be changed. */
@Component
class CorrectionTables {

    private static final String DRAFT = """
            insert into invoice (kind, state, currency, customer_id, customer_number, language, due_days, instalments, remark, buyer_reference, lines_total, voucher_total,
                credit_total, total, corrects_id, created_at, staff_id, staff_name)
            select 'INVOICE', 'DRAFT', i.currency, c.id, c.number, i.language, i.due_days, i.instalments, i.remark, i.buyer_reference, i.lines_total, i.voucher_total,
                i.credit_total, i.total, i.id, ?, ?, ?
            from invoice i join customer c on c.id = i.customer_id where i.id = ?
            returning id""";

    /** What was supplied on the day of the invoice was so, whenever it is corrected. */
    private static final String LINES = """
            insert into invoice_line (invoice_id, position, kind, text, quantity, unit_price, standing_percent, discount_percent,
                discount, gross, vat_category, vat_percent, vat_reason, supplied_from, supplied_until)
            select ?, l.position, l.kind, l.text, l.quantity, l.unit_price, l.standing_percent, l.discount_percent, l.discount,
                l.gross, l.vat_category, l.vat_percent, l.vat_reason, coalesce(l.supplied_from, i.issued_on), l.supplied_until
            from invoice_line l join invoice i on i.id = l.invoice_id where l.invoice_id = ?""";

    private static final String VOUCHERS = """
            insert into invoice_voucher (invoice_id, position, voucher_id, code, amount, effect, taxed_at)
            select ?, position, voucher_id, code, amount, effect, taxed_at from invoice_voucher where invoice_id = ?""";

    private final JdbcTemplate jdbc;
    private final CurrentUser currentUser;
    private final Clock clock;

    CorrectionTables(JdbcTemplate jdbc, CurrentUser currentUser, Clock clock) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** The draft that corrects an invoice; empty while nobody has begun one. */
    Optional<InvoiceId> of(InvoiceId original) {
        return jdbc
                .query(
                        "select id from invoice where corrects_id = ?",
                        (rs, row) -> new InvoiceId(rs.getLong(1)),
                        original.value())
                .stream()
                .findFirst();
    }

    /** @param original locked, with its customer */
    InvoiceId add(InvoiceId original) {
        SignedInStaff staff = currentUser.find().orElse(null);
        Long id = Objects.requireNonNull(jdbc.queryForObject(
                DRAFT,
                Long.class,
                Timestamp.from(clock.instant()),
                staff == null ? null : staff.id().value(),
                staff == null ? "" : staff.name(),
                original.value()));
        jdbc.update(LINES, id, original.value());
        jdbc.update(VOUCHERS, id, original.value());
        return new InvoiceId(id);
    }
}
