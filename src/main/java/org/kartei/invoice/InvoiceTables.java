package org.kartei.invoice;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
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

/** Writes invoices. */
@Component
class InvoiceTables {

    private static final String INSERT = """
            insert into invoice (kind, state, currency, customer_id, customer_number, language, due_days, instalments, remark, buyer_reference, lines_total, voucher_total,
                credit_total, total, created_at, staff_id, staff_name)
            select 'INVOICE', 'DRAFT', ?, c.id, c.number, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? from customer c where c.id = ?
            returning id""";

    private static final String VOUCHER = """
            insert into invoice_voucher (invoice_id, position, voucher_id, code, amount, effect, taxed_at)
            values (?, ?, ?, ?, ?, ?, ?)""";

    private static final String TAX = """
            insert into invoice_tax (invoice_id, position, category, percent, reason, gross, vat) values (?, ?, ?, ?, ?, ?, ?)""";

    /** The invoice, and what it adds to what its customer owes; nothing of a draft is owed. */
    private static final String ISSUE = """
            update customer c join invoice i on i.customer_id = c.id
            set i.version = i.version + 1, i.state = ?, i.number = ?, i.customer_number = c.number, i.recipient_name = ?, i.recipient = ?,
                i.recipient_person = ?, i.recipient_street = ?, i.recipient_postcode = ?, i.recipient_city = ?, i.recipient_country = ?,
                i.recipient_email = ?, i.issued_on = ?, i.due_on = ?, i.lines_total = ?, i.voucher_total = ?, i.credit_total = ?,
                i.total = ?, i.open_amount = ?, i.issuer_id = %s, i.template_id = %s, c.open_amount = c.open_amount + ?
            where i.id = ? and i.version = ? and i.state = 'DRAFT'""".formatted(Issuers.NOW, Templates.ON_DAY);

    private final JdbcTemplate jdbc;
    private final LineRows lines;
    private final InstalmentTables instalments;
    private final CurrentUser currentUser;
    private final Clock clock;

    InvoiceTables(JdbcTemplate jdbc, InstalmentTables instalments, CurrentUser currentUser, Clock clock) {
        this.jdbc = jdbc;
        this.lines = new LineRows(jdbc, "invoice");
        this.instalments = instalments;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    InvoiceId add(CustomerId customer, CurrencyUnit currency, String language, Written written) {
        SignedInStaff staff = currentUser.find().orElse(null);
        InvoiceSums sums = written.sums();
        Long id = jdbc.queryForObject(
                INSERT,
                Long.class,
                currency.getCode(),
                language,
                written.dueDays(),
                written.draft().instalments(),
                written.draft().remark(),
                written.draft().buyerReference(),
                sums.lines(),
                sums.vouchers(),
                sums.credit(),
                sums.total(),
                Timestamp.from(clock.instant()),
                staff == null ? null : staff.id().value(),
                staff == null ? "" : staff.name(),
                customer.value());
        var added = new InvoiceId(Objects.requireNonNull(id));
        addParts(added, written);
        return added;
    }

    /** @param draft locked */
    void change(Invoice draft, Written written) {
        InvoiceSums sums = written.sums();
        jdbc.update(
                "update invoice set version = version + 1, due_days = ?, instalments = ?, remark = ?, buyer_reference = ?, lines_total = ?,"
                        + " voucher_total = ?, credit_total = ?, total = ? where id = ?",
                written.dueDays(),
                written.draft().instalments(),
                written.draft().remark(),
                written.draft().buyerReference(),
                sums.lines(),
                sums.vouchers(),
                sums.credit(),
                sums.total(),
                draft.id().value());
        removeParts(draft);
        addParts(draft.id(), written);
    }

    /** @param draft locked */
    void remove(Invoice draft) {
        removeParts(draft);
        jdbc.update("delete from invoice where id = ?", draft.id().value());
    }

    private void removeParts(Invoice draft) {
        lines.remove(draft.id().value());
        removeVouchers(draft);
    }

    private void removeVouchers(Invoice draft) {
        if (!draft.vouchers().isEmpty()) {
            jdbc.update(
                    "delete from invoice_voucher where invoice_id = ?",
                    draft.id().value());
        }
    }

    private void addParts(InvoiceId id, Written written) {
        lines.add(Map.of(id.value(), written.draft().lines()));
        addVouchers(id, written.vouchers());
    }

    /** Writes the lines of issued invoices, and how they are taxed. */
    void addLines(Map<InvoiceId, List<InvoiceLine>> written) {
        var byId = new LinkedHashMap<Long, List<InvoiceLine>>();
        var taxes = new ArrayList<Object[]>();
        written.forEach((id, each) -> {
            byId.put(id.value(), each);
            taxes.addAll(
                    taxRows(id, InvoiceSums.of(each, List.of(), BigDecimal.ZERO).taxes()));
        });
        lines.add(byId);
        jdbc.batchUpdate(TAX, taxes);
    }

    private void addVouchers(InvoiceId id, List<VoucherUse> vouchers) {
        var rows = new ArrayList<@Nullable Object[]>();
        for (VoucherUse use : vouchers) {
            rows.add(new @Nullable Object[] {
                id.value(),
                rows.size(),
                use.voucher().value(),
                use.code(),
                use.amount(),
                use.effect().name(),
                use.taxedAt()
            });
        }
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(VOUCHER, rows);
        }
    }

    /**
     * Makes a draft an invoice, and puts on the customer's row what is open of it.
     *
     * @param vouchers with what they really took off
     * @return whether it was a draft and still as it was shown
     */
    boolean issue(
            Invoice draft,
            String number,
            Recipient recipient,
            @Nullable LocalDate due,
            List<VoucherUse> vouchers,
            InvoiceSums sums) {
        BigDecimal total = sums.total();
        RecipientAddress address = recipient.address();
        boolean isIssued = jdbc.update(
                        ISSUE,
                        InvoiceState.of(total, BigDecimal.ZERO.setScale(2)).name(),
                        number,
                        recipient.name(),
                        recipient.lines(),
                        address.person(),
                        address.street(),
                        address.postcode(),
                        address.city(),
                        address.country(),
                        address.email(),
                        LocalDate.now(clock),
                        due,
                        sums.lines(),
                        sums.vouchers(),
                        sums.credit(),
                        total,
                        total,
                        LocalDate.now(clock),
                        total,
                        draft.id().value(),
                        draft.version())
                > 0;
        if (isIssued) {
            removeVouchers(draft);
            addVouchers(draft.id(), vouchers);
            jdbc.batchUpdate(TAX, taxRows(draft.id(), sums.taxes()));
            if (due != null && draft.instalments() > 1) {
                List<Instalment> parts = InstalmentPlan.monthly(total, draft.instalments(), due);
                InstalmentRules.check(parts, total, LocalDate.now(clock));
                instalments.add(draft.id(), parts);
            }
        }
        return isIssued;
    }

    private static List<Object[]> taxRows(InvoiceId id, List<TaxPart> taxes) {
        var rows = new ArrayList<Object[]>();
        for (TaxPart part : taxes) {
            rows.add(new Object[] {
                id.value(),
                rows.size(),
                part.tax().category().name(),
                part.tax().percent(),
                part.tax().reason(),
                part.gross(),
                part.vat()
            });
        }
        return rows;
    }

    /** Of an invoice that nothing keeps any more only its number and its sums stay. */
    void forget(InvoiceId id) {
        jdbc.update(
                "update invoice set customer_id = null, recipient_name = '', recipient = '', recipient_person = null,"
                        + " recipient_street = null, recipient_postcode = null, recipient_city = null, recipient_country = null,"
                        + " recipient_email = null, buyer_reference = '', remark = '' where id = ?",
                id.value());
        jdbc.update("update invoice_line set text = '' where invoice_id = ?", id.value());
        jdbc.update("update payment set note = '' where invoice_id = ?", id.value());
        jdbc.update("update reminder set taken_back_why = '' where invoice_id = ?", id.value());
    }

    /** Puts on the customer's row what is open of all its invoices. */
    void showOpen(CustomerId customer) {
        jdbc.update(
                "update customer set open_amount = (select coalesce(sum(i.open_amount), 0) from invoice i"
                        + " where i.customer_id = customer.id) where id = ?",
                customer.value());
    }
}
