package org.kartei.invoice;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kartei.customer.Addressee;
import org.kartei.customer.CustomerFile;
import org.kartei.customer.CustomerId;
import org.kartei.security.CurrentUser;
import org.kartei.security.SignedInStaff;
import org.kartei.settings.School;
import org.kartei.settings.SettingsService;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes imported invoices, some hundreds with a handful of statements. */
@Component
class ImportedTables {

    private static final String INVOICE = """
            insert into invoice (kind, state, number, foreign_number, currency, customer_id, customer_number, recipient_name, recipient,
                language, issued_on, due_on, due_days, remark, lines_total, voucher_total, credit_total, total, paid, open_amount,
                created_at, staff_id, staff_name)
            values ('INVOICE', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', ?, 0, 0, ?, ?, ?, ?, ?, ?)""";

    private static final String PAYMENT = """
            insert into payment (invoice_id, amount, way, paid_on, note, recorded_at, staff_id, staff_name)
            values (?, ?, ?, ?, '', ?, ?, ?)""";

    private static final String OPEN = """
            update customer set open_amount = (select coalesce(sum(i.open_amount), 0) from invoice i
                where i.customer_id = customer.id) where id = ?""";

    private final JdbcTemplate jdbc;
    private final InvoiceTables tables;
    private final SettingsService settings;
    private final CurrentUser currentUser;
    private final Clock clock;

    ImportedTables(
            JdbcTemplate jdbc, InvoiceTables tables, SettingsService settings, CurrentUser currentUser, Clock clock) {
        this.jdbc = jdbc;
        this.tables = tables;
        this.settings = settings;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    Map<String, InvoiceImport.Known> known(Collection<String> numbers) {
        var known = new HashMap<String, InvoiceImport.Known>();
        jdbc.query(
                "select foreign_number, customer_id, total from invoice where foreign_number <> '' and number in ("
                        + marks(numbers.size()) + ")",
                rs -> {
                    Long customer = rs.getObject(2, Long.class);
                    known.put(
                            rs.getString(1),
                            new InvoiceImport.Known(
                                    customer == null ? null : new CustomerId(customer), rs.getBigDecimal(3)));
                },
                numbers.toArray());
        return known;
    }

    /** @param customers locked, each that an invoice names */
    void add(List<ImportedInvoice> invoices, Map<CustomerId, CustomerFile> customers) {
        School school = settings.school();
        SignedInStaff staff = currentUser.find().orElse(null);
        Timestamp now = Timestamp.from(clock.instant());
        var rows = new ArrayList<@Nullable Object[]>();
        for (ImportedInvoice invoice : invoices) {
            rows.add(row(invoice, Objects.requireNonNull(customers.get(invoice.customer())), school, staff, now));
        }
        jdbc.batchUpdate(INVOICE, rows);
        Map<String, InvoiceId> ids = ids(invoices);
        var parts = new HashMap<InvoiceId, List<InvoiceLine>>();
        var payments = new ArrayList<@Nullable Object[]>();
        for (ImportedInvoice invoice : invoices) {
            InvoiceId id = Objects.requireNonNull(ids.get(invoice.number()));
            parts.put(id, invoice.lines());
            for (ImportedInvoice.Paid paid : invoice.payments()) {
                payments.add(new @Nullable Object[] {
                    id.value(),
                    paid.amount(),
                    paid.way().name(),
                    paid.on(),
                    now,
                    staff == null ? null : staff.id().value(),
                    staff == null ? "" : staff.name()
                });
            }
        }
        tables.addLines(parts);
        if (!payments.isEmpty()) {
            jdbc.batchUpdate(PAYMENT, payments);
        }
        showOpen(invoices);
    }

    private @Nullable Object[] row(
            ImportedInvoice invoice,
            CustomerFile customer,
            School school,
            @Nullable SignedInStaff staff,
            Timestamp now) {
        String language = Objects.requireNonNullElseGet(
                customer.data().language(), () -> currentUser.language().getLanguage());
        Recipient recipient = Recipient.of(Addressee.of(customer.data()), Locale.of(language));
        BigDecimal total = invoice.total();
        return new @Nullable Object[] {
            InvoiceState.of(total, invoice.paid()).name(),
            invoice.number(),
            invoice.number(),
            school.currency(),
            customer.id().value(),
            customer.number(),
            recipient.name(),
            recipient.lines(),
            language,
            invoice.issuedOn(),
            total.signum() > 0 ? invoice.issuedOn().plusDays(school.daysToPay()) : null,
            school.daysToPay(),
            total,
            total,
            invoice.paid(),
            total.subtract(invoice.paid()),
            now,
            staff == null ? null : staff.id().value(),
            staff == null ? "" : staff.name()
        };
    }

    private Map<String, InvoiceId> ids(List<ImportedInvoice> invoices) {
        var ids = new HashMap<String, InvoiceId>();
        jdbc.query(
                "select foreign_number, id from invoice where foreign_number <> '' and number in ("
                        + marks(invoices.size()) + ")",
                rs -> {
                    ids.put(rs.getString(1), new InvoiceId(rs.getLong(2)));
                },
                invoices.stream().map(ImportedInvoice::number).toArray());
        return ids;
    }

    private void showOpen(List<ImportedInvoice> invoices) {
        List<Object[]> owing = invoices.stream()
                .filter(invoice -> invoice.total().compareTo(invoice.paid()) != 0)
                .map(invoice -> invoice.customer().value())
                .distinct()
                .map(id -> new Object[] {id})
                .toList();
        if (!owing.isEmpty()) {
            jdbc.batchUpdate(OPEN, owing);
        }
    }

    private static String marks(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }
}
