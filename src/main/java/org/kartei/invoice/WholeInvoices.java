package org.kartei.invoice;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.kartei.customer.CustomerFigures.Held;
import org.kartei.customer.CustomerId;
import org.kartei.settings.VatCategory;
import org.kartei.voucher.VoucherId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads one invoice with all that stands on it and was paid. */
@Component
class WholeInvoices {

    private static final String WHOLE = """
            i.*, (select o.number from invoice o where o.id = i.cancels_id) cancels,
                (select if(o.foreign_number = '', o.number, concat('imported-', o.id)) from invoice o where o.id = i.cancels_id) cancels_at,
                (select o.number from invoice o where o.id = i.corrects_id) corrects,
                (select b.number from invoice b where b.cancels_id = i.id) cancelled_by,
                exists (select 1 from invoice_voucher v where v.invoice_id = i.id) has_vouchers,
                %s""".formatted(LineColumns.of("l"));

    private static final String READ = "select " + WHOLE
            + " from invoice i left join invoice_line l on l.invoice_id = i.id where i.id = ? order by l.position";

    /** In this order the tables are read, and so locked. */
    private static final String HOLD = "select straight_join " + WHOLE + ", " + Held.COLUMNS
            + " from customer c join invoice i on i.customer_id = c.id left join invoice_line l on l.invoice_id = i.id"
            + " where c.id = ? and c.erased_on is null and i.id = ? order by l.position for update";

    private final JdbcTemplate jdbc;

    WholeInvoices(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Invoice> find(InvoiceId id) {
        return read(id, "");
    }

    /** While nobody else can change it. */
    Optional<Invoice> lock(InvoiceId id) {
        return read(id, " for update");
    }

    private Optional<Invoice> read(InvoiceId id, String how) {
        return Objects.requireNonNull(jdbc.query(
                READ + how, rs -> rs.next() ? Optional.of(withLines(rs)) : Optional.<Invoice>empty(), id.value()));
    }

    /** The customer first, then the invoice, while nobody else can change either; empty where they do not belong together. */
    Optional<HeldInvoice> hold(CustomerId customer, InvoiceId id) {
        return Objects.requireNonNull(jdbc.query(
                HOLD,
                rs -> rs.next()
                        ? Optional.of(new HeldInvoice(Held.read(rs), withLines(rs)))
                        : Optional.<HeldInvoice>empty(),
                customer.value(),
                id.value()));
    }

    /** Each row is one of its lines, and the invoice again. */
    private Invoice withLines(ResultSet rs) throws SQLException {
        var lines = new ArrayList<InvoiceLine>();
        Invoice invoice = invoice(rs, Collections.unmodifiableList(lines));
        do {
            if (rs.getString("l.kind") != null) {
                lines.add(LineColumns.read(rs, "l."));
            }
        } while (rs.next());
        return invoice;
    }

    private Invoice invoice(ResultSet rs, List<InvoiceLine> lines) throws SQLException {
        var id = new InvoiceId(rs.getLong("id"));
        boolean isIssued = rs.getString("number") != null; // what only issued ones have is not asked of drafts
        var kept = new Kept(
                rs.getBigDecimal("lines_total"), rs.getBigDecimal("voucher_total"), rs.getBigDecimal("credit_total"));
        return new Invoice(
                id,
                rs.getInt("version"),
                InvoiceKind.valueOf(rs.getString("kind")),
                InvoiceState.valueOf(rs.getString("state")),
                InvoiceOrigin.of(rs.getString("foreign_number")),
                rs.getString("number"),
                CurrencyUnit.of(rs.getString("currency")),
                rs.getObject("customer_id", Long.class) == null ? null : new CustomerId(rs.getLong("customer_id")),
                rs.getLong("customer_number"),
                rs.getString("recipient_name"),
                rs.getString("recipient"),
                address(rs),
                rs.getString("buyer_reference"),
                rs.getString("language"),
                rs.getObject("issued_on", LocalDate.class),
                rs.getObject("due_on", LocalDate.class),
                rs.getObject("instalment_due_on", LocalDate.class),
                rs.getInt("due_days"),
                rs.getInt("instalments"),
                rs.getString("remark"),
                kept.sums(isIssued ? taxes(id) : List.of()),
                rs.getBigDecimal("paid"),
                rs.getBigDecimal("open_amount"),
                rs.getString("cancels"),
                rs.getString("cancels_at"),
                rs.getString("corrects"),
                rs.getString("cancelled_by"),
                lines,
                rs.getBoolean("has_vouchers") ? vouchers(id) : List.of(),
                isIssued ? payments(id) : List.of());
    }

    private static @Nullable RecipientAddress address(ResultSet rs) throws SQLException {
        return rs.getString("recipient_country") == null
                ? null
                : new RecipientAddress(
                        rs.getString("recipient_person"),
                        rs.getString("recipient_street"),
                        rs.getString("recipient_postcode"),
                        rs.getString("recipient_city"),
                        rs.getString("recipient_country"),
                        rs.getString("recipient_email"));
    }

    private record Kept(BigDecimal lines, BigDecimal vouchers, BigDecimal credit) {
        InvoiceSums sums(List<TaxPart> taxes) {
            return new InvoiceSums(lines, vouchers, credit, taxes);
        }
    }

    private List<TaxPart> taxes(InvoiceId id) {
        return jdbc.query(
                "select category, percent, reason, gross, vat from invoice_tax where invoice_id = ? order by position",
                (rs, row) -> new TaxPart(
                        new Tax(
                                VatCategory.valueOf(rs.getString("category")),
                                rs.getBigDecimal("percent"),
                                rs.getString("reason")),
                        rs.getBigDecimal("gross"),
                        rs.getBigDecimal("vat")),
                id.value());
    }

    private List<VoucherUse> vouchers(InvoiceId id) {
        return jdbc.query(
                "select * from invoice_voucher where invoice_id = ? order by position",
                (rs, row) -> new VoucherUse(
                        new VoucherId(rs.getLong("voucher_id")),
                        rs.getString("code"),
                        rs.getBigDecimal("amount"),
                        VoucherUse.Effect.valueOf(rs.getString("effect")),
                        rs.getBigDecimal("taxed_at")),
                id.value());
    }

    private List<Payment> payments(InvoiceId id) {
        return jdbc.query(
                "select * from payment where invoice_id = ? order by id",
                (rs, row) -> new Payment(
                        rs.getLong("id"),
                        rs.getBigDecimal("amount"),
                        rs.getBigDecimal("credited"),
                        rs.getBigDecimal("reminder_fees"),
                        PaymentWay.valueOf(rs.getString("way")),
                        rs.getObject("paid_on", LocalDate.class),
                        rs.getString("note"),
                        rs.getObject("reverses_id", Long.class),
                        rs.getTimestamp("recorded_at").toInstant(),
                        rs.getString("staff_name")),
                id.value());
    }
}
