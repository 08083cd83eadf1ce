package org.kartei.invoice;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.kartei.security.CurrentUser;
import org.kartei.security.SignedInStaff;
import org.kartei.template.Templates;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes cancellations: the rows of the invoice with the sign turned, and nothing computed anew. */
@Component
class CancellationTables {

    private static final String DOCUMENT = """
            insert into invoice (kind, state, number, currency, customer_id, customer_number, recipient_name, recipient,
                recipient_person, recipient_street, recipient_postcode, recipient_city, recipient_country, recipient_email, buyer_reference, language,
                issued_on, due_on, remark, lines_total, voucher_total, credit_total, total, open_amount, cancels_id, created_at,
                staff_id, staff_name, issuer_id, template_id)
            select 'CANCELLATION', ?, ?, i.currency, i.customer_id, i.customer_number, i.recipient_name, i.recipient,
                i.recipient_person, i.recipient_street, i.recipient_postcode, i.recipient_city, i.recipient_country, i.recipient_email,
                i.buyer_reference, i.language,
                ?, ?, ?, -i.lines_total, -i.voucher_total, -?, ?, ?, i.id, ?, ?, ?, %s,
                %s
            from invoice i where i.id = ?
            returning id""".formatted(Issuers.NOW, Templates.ON_DAY);

    /** What was supplied on the day of the invoice was not supplied on the day of its cancellation. */
    private static final String LINES = """
            insert into invoice_line (invoice_id, position, kind, text, quantity, unit_price, standing_percent, discount_percent,
                discount, gross, vat_category, vat_percent, vat_reason, supplied_from, supplied_until)
            select ?, l.position, l.kind, l.text, -l.quantity, l.unit_price, l.standing_percent, l.discount_percent,
                -l.discount, -l.gross, l.vat_category, l.vat_percent, l.vat_reason, coalesce(l.supplied_from, i.issued_on),
                l.supplied_until
            from invoice_line l join invoice i on i.id = l.invoice_id where l.invoice_id = ?""";

    private static final String TAXES = """
            insert into invoice_tax (invoice_id, position, category, percent, reason, gross, vat)
            select ?, position, category, percent, reason, -gross, -vat from invoice_tax where invoice_id = ?""";

    private static final String VOUCHERS = """
            insert into invoice_voucher (invoice_id, position, voucher_id, code, amount, effect, taxed_at)
            select ?, position, voucher_id, code, -amount, effect, taxed_at from invoice_voucher where invoice_id = ?""";

    private static final int DAYS_TO_PAY_BACK = 14;

    private final JdbcTemplate jdbc;
    private final CurrentUser currentUser;
    private final Clock clock;

    CancellationTables(JdbcTemplate jdbc, CurrentUser currentUser, Clock clock) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /**
     * Cancels an invoice that is locked.
     *
     * @param credit that the invoice used and that does not go back as money
     * @param total of the cancellation
     * @return the cancellation, with nothing paid on it
     */
    InvoiceId add(Invoice original, String number, BigDecimal credit, BigDecimal total, String remark) {
        SignedInStaff staff = currentUser.find().orElse(null);
        LocalDate today = LocalDate.now(clock);
        Long id = Objects.requireNonNull(jdbc.queryForObject(
                DOCUMENT,
                Long.class,
                InvoiceState.of(total, BigDecimal.ZERO.setScale(2)).name(),
                number,
                today,
                total.signum() > 0 ? today.plusDays(DAYS_TO_PAY_BACK) : null,
                remark,
                credit,
                total,
                total,
                Timestamp.from(clock.instant()),
                staff == null ? null : staff.id().value(),
                staff == null ? "" : staff.name(),
                today,
                original.id().value()));
        for (String part : new String[] {LINES, TAXES, VOUCHERS}) {
            jdbc.update(part, id, original.id().value());
        }
        jdbc.update(
                "update invoice set version = version + 1, state = 'CANCELLED', open_amount = 0 where id = ?",
                original.id().value());
        return new InvoiceId(id);
    }
}
