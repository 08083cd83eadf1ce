package org.kartei.invoice;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.kartei.customer.CustomerId;
import org.kartei.security.CurrentUser;
import org.kartei.security.SignedInStaff;
import org.kartei.template.Templates;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes offers. */
@Component
class OfferTables {

    private static final String INSERT = """
            insert into offer (state, currency, customer_id, customer_number, language, valid_until, introduction, closing, total,
                revises_id, created_at, staff_id, staff_name)
            select 'DRAFT', ?, c.id, c.number, ?, ?, ?, ?, ?, ?, ?, ?, ? from customer c where c.id = ?
            returning id""";

    private static final String CHANGE = """
            update offer set version = version + 1, valid_until = ?, introduction = ?, closing = ?, total = ?
            where id = ? and version = ? and state = 'DRAFT'""";

    private static final String ISSUE = """
            update offer set version = version + 1, state = 'OPEN', number = ?,
                customer_number = (select c.number from customer c where c.id = offer.customer_id), recipient_name = ?, recipient = ?,
                issued_on = ?, issuer_id = %s, template_id = %s
            where id = ?""".formatted(Issuers.NOW, Templates.ON_DAY);

    private final JdbcTemplate jdbc;
    private final LineRows lines;
    private final CurrentUser currentUser;
    private final Clock clock;

    OfferTables(JdbcTemplate jdbc, CurrentUser currentUser, Clock clock) {
        this.jdbc = jdbc;
        this.lines = new LineRows(jdbc, "offer");
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** @param revises the offer that it shall take the place of, null for none */
    OfferId add(
            CustomerId customer, CurrencyUnit currency, String language, OfferDraft draft, @Nullable OfferId revises) {
        SignedInStaff staff = currentUser.find().orElse(null);
        Long id = Objects.requireNonNull(jdbc.queryForObject(
                INSERT,
                Long.class,
                currency.getCode(),
                language,
                draft.validUntil(),
                draft.introduction(),
                draft.closing(),
                InvoiceSums.of(draft.lines()).total(),
                revises == null ? null : revises.value(),
                Timestamp.from(clock.instant()),
                staff == null ? null : staff.id().value(),
                staff == null ? "" : staff.name(),
                customer.value()));
        lines.add(Map.of(id, draft.lines()));
        return new OfferId(id);
    }

    /** @return whether it is a draft and still as it was shown */
    boolean change(OfferId id, int version, OfferDraft draft) {
        boolean isChanged = jdbc.update(
                        CHANGE,
                        draft.validUntil(),
                        draft.introduction(),
                        draft.closing(),
                        InvoiceSums.of(draft.lines()).total(),
                        id.value(),
                        version)
                > 0;
        if (isChanged) {
            lines.remove(id.value());
            lines.add(Map.of(id.value(), draft.lines()));
        }
        return isChanged;
    }

    /** @return whether it was a draft and still as it was shown */
    boolean remove(OfferId id, int version) {
        return jdbc.update("delete from offer where id = ? and version = ? and state = 'DRAFT'", id.value(), version)
                > 0;
    }

    /** @param draft locked, with its customer */
    void issue(OfferId draft, String number, Recipient recipient) {
        LocalDate today = LocalDate.now(clock);
        jdbc.update(ISSUE, number, recipient.name(), recipient.lines(), today, today, draft.value());
    }

    /**
     * Takes down how it went on.
     *
     * @param offer locked, with its customer
     * @param invoice what it became, null for nothing
     */
    void move(OfferId offer, OfferState to, @Nullable InvoiceId invoice) {
        jdbc.update(
                "update offer set version = version + 1, state = ?, invoice_id = ? where id = ?",
                to.name(),
                invoice == null ? null : invoice.value(),
                offer.value());
    }
}
