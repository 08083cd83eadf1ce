package org.kartei.invoice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kartei.customer.CustomerId;
import org.kartei.customer.CustomerPart;
import org.kartei.customer.MergePart;
import org.kartei.customer.OwnedRows;
import org.kartei.customer.PersonalData;
import org.kartei.listing.ListRequest;
import org.kartei.settings.RecordKind;
import org.kartei.settings.Retention;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Invoices when a customer ends: what is open has to be settled first, drafts go, and what is issued is kept as long as the law
 * asks and stays as it was issued (INV-4).
 */
@Component
class InvoicesOfCustomer implements CustomerPart, PersonalData, MergePart {

    private static final String TAB = "invoices";

    /** Once the person has gone, there is no name either. */
    private static final String DUE_OF_DELETED =
            " from invoice where customer_id is null and recipient_name > ''" + " and issued_on < ?";

    private static final String CAPTION = "invoice.list.title";

    private final InvoiceQueries queries;
    private final ReminderQueries reminders;
    private final InstalmentTables instalments;
    private final InvoiceTables tables;
    private final OwnedRows rows;
    private final Retention retention;
    private final JdbcTemplate jdbc;

    InvoicesOfCustomer(
            InvoiceQueries queries,
            ReminderQueries reminders,
            InstalmentTables instalments,
            InvoiceTables tables,
            Retention retention,
            JdbcTemplate jdbc) {
        this.queries = queries;
        this.reminders = reminders;
        this.instalments = instalments;
        this.tables = tables;
        this.retention = retention;
        this.rows = new OwnedRows(jdbc, "invoice");
        this.jdbc = jdbc;
    }

    @Override
    public List<Obstacle> obstacles(CustomerId id) {
        return Stream.of("greatest", "least") // what is to be paid back hides nothing that is to be paid
                .map(part -> jdbc.queryForObject(
                        "select coalesce(sum(" + part + "(open_amount, 0)), 0) from invoice where customer_id = ?",
                        BigDecimal.class,
                        id.value()))
                .filter(open -> open.signum() != 0)
                .map(open -> new Obstacle("invoice.delete.obstacle", List.<Object>of(open), TAB))
                .toList();
    }

    @Override
    public List<Loss> losses(CustomerId id) {
        return List.of(new Loss("invoice.delete.drafts", drafts(id).size()));
    }

    @Override
    public List<Loss> kept(CustomerId id) {
        Long issued = jdbc.queryForObject(
                "select count(*) from invoice where customer_id = ? and state <> 'DRAFT'", Long.class, id.value());
        return List.of(new Loss("invoice.delete.issued", Objects.requireNonNull(issued)));
    }

    @Override
    public void delete(CustomerId id) {
        dropDrafts(id);
    }

    private void dropDrafts(CustomerId id) {
        for (Long draft : drafts(id)) {
            jdbc.update("delete from invoice_line where invoice_id = ?", draft);
            jdbc.update("delete from invoice_voucher where invoice_id = ?", draft);
            jdbc.update("delete from invoice where id = ?", draft);
        }
    }

    private List<Long> drafts(CustomerId id) {
        return jdbc.queryForList(
                "select id from invoice where customer_id = ? and state = 'DRAFT'", Long.class, id.value());
    }

    @Override
    public Set<String> tables() {
        return Set.of(
                "invoice",
                "invoice_line",
                "invoice_tax",
                "invoice_voucher",
                "payment",
                "reminder",
                "instalment_plan",
                "instalment");
    }

    @Override
    public List<Section> copy(CustomerId id) {
        var records = new ArrayList<List<Item>>();
        queries.of(id)
                .forEach(
                        ListRequest.ALL,
                        row -> queries.find(row.id()).ifPresent(invoice -> records.add(record(invoice))));
        return List.of(Section.list(TAB, CAPTION, records));
    }

    private List<Item> record(Invoice invoice) {
        return List.of(
                item("number", "invoice.column.number", invoice.number()),
                item("kind", "invoice.column.kind", new Term(invoice.kind().name(), "invoice.kind." + invoice.kind())),
                item(
                        "state",
                        "invoice.column.state",
                        new Term(invoice.state().name(), "invoice.state." + invoice.state())),
                item("issuedOn", "invoice.column.issuedOn", invoice.issuedOn()),
                item("dueOn", "invoice.column.dueOn", invoice.dueOn()),
                item(
                        "recipient",
                        "invoice.column.recipient",
                        (invoice.recipientName() + "\n" + invoice.recipient()).strip()),
                item(
                        "email",
                        "invoice.copy.email",
                        invoice.address() == null ? "" : invoice.address().email()),
                item("buyerReference", "invoice.field.buyerReference", invoice.buyerReference()),
                item(
                        "lines",
                        "invoice.copy.lines",
                        invoice.lines().stream().map(InvoicesOfCustomer::line).toList()),
                item(
                        "vouchers",
                        "invoice.sum.vouchers",
                        invoice.vouchers().stream()
                                .map(use -> new Fields(List.of(
                                        item("code", "invoice.copy.code", use.code()),
                                        item("amount", "invoice.line.amount", use.amount()))))
                                .toList()),
                item("credit", "invoice.sum.credit", invoice.sums().credit()),
                item("total", "invoice.column.total", invoice.sums().total()),
                item("open", "invoice.column.open", invoice.open()),
                item("remark", "invoice.field.remark", invoice.remark()),
                item(
                        "payments",
                        "invoice.copy.payments",
                        invoice.payments().stream()
                                .map(InvoicesOfCustomer::payment)
                                .toList()),
                item(
                        "reminders",
                        "invoice.reminders",
                        reminders.of(invoice.id()).stream()
                                .map(InvoicesOfCustomer::reminder)
                                .toList()),
                item(
                        "instalments",
                        "invoice.instalments",
                        instalments.of(invoice.id()).stream()
                                .flatMap(plan -> plan.instalments().stream())
                                .map(InvoicesOfCustomer::instalment)
                                .toList()));
    }

    static Fields line(InvoiceLine line) {
        LinePrice price = line.price();
        return new Fields(List.of(
                item("text", "invoice.line.text", line.text()),
                item("quantity", "invoice.line.quantity", price.quantity()),
                item("unitPrice", "invoice.line.unitPrice", price.unitPrice()),
                item("standingDiscount", "invoice.line.standing", price.standingDiscount()),
                item("discount", "invoice.line.discount", price.handDiscount()),
                item("vatPercent", "invoice.copy.vat", line.tax().percent()),
                item("suppliedFrom", "invoice.line.from", line.suppliedFrom()),
                item("suppliedUntil", "invoice.line.until", line.suppliedUntil()),
                item("amount", "invoice.line.amount", line.gross())));
    }

    private static Fields payment(Payment payment) {
        return new Fields(List.of(
                item("paidOn", "invoice.payment.paidOn", payment.paidOn()),
                item("amount", "invoice.payment.amount", payment.amount()),
                item("way", "invoice.payment.way", new Term(payment.way().name(), "invoice.way." + payment.way())),
                item("note", "invoice.payment.note", payment.note())));
    }

    private static Fields reminder(Reminder reminder) {
        return new Fields(List.of(
                item("level", "invoice.reminder.level", new Term(String.valueOf(reminder.level()), reminder.nameKey())),
                item("madeOn", "invoice.reminder.day", reminder.madeOn()),
                item("dueOn", "invoice.reminder.dueOn", reminder.dueOn()),
                item("fee", "invoice.reminder.fee", reminder.fee()),
                item("sum", "invoice.reminder.sum", reminder.sum()),
                item("takenBackOn", "invoice.reminder.takenBackOn", reminder.takenBackOn()),
                item("takenBackWhy", "invoice.reminder.why", reminder.takenBackWhy())));
    }

    private static Fields instalment(Instalment instalment) {
        return new Fields(List.of(
                item("dueOn", "invoice.instalments.dueOn", instalment.dueOn()),
                item("amount", "invoice.instalments.amount", instalment.amount())));
    }

    private static Item item(String name, String caption, @Nullable Object value) {
        return new Item(name, caption, value);
    }

    @Override
    public List<Holding> holdings(CustomerId id, LocalDate today) {
        var holdings = new ArrayList<Holding>();
        holdings.add(Holding.free("invoice.delete.draft", drafts(id).size()));
        issued(id).forEach(each -> {
            LocalDate until = retention.keptUntil(RecordKind.INVOICE, each.on());
            holdings.add(
                    until.isBefore(today)
                            ? new Holding(CAPTION, each.number(), 1, null, "")
                            : Holding.locked(CAPTION, each.number(), until, RecordKind.INVOICE.ground()));
        });
        return holdings;
    }

    private record Issued(long id, String number, LocalDate on) {}

    private List<Issued> issued(CustomerId id) {
        return jdbc.query(
                "select id, number, issued_on from invoice where customer_id = ? and state <> 'DRAFT' order by id",
                (rs, row) -> new Issued(rs.getLong(1), rs.getString(2), rs.getObject(3, LocalDate.class)),
                id.value());
    }

    /** Drafts go. Of what nothing keeps any more the person goes; number and sums stay, for the numbers have no holes. */
    @Override
    public void erase(CustomerId id, LocalDate today) {
        dropDrafts(id);
        issued(id).stream()
                .filter(each ->
                        retention.keptUntil(RecordKind.INVOICE, each.on()).isBefore(today))
                .forEach(each -> tables.forget(new InvoiceId(each.id())));
    }

    @Override
    public Set<Long> dueOfDeleted(LocalDate today) {
        return Set.copyOf(
                jdbc.queryForList("select distinct customer_number" + DUE_OF_DELETED, Long.class, keptSince(today)));
    }

    @Override
    public void eraseDueOfDeleted(LocalDate today) {
        jdbc.queryForList("select id" + DUE_OF_DELETED, Long.class, keptSince(today))
                .forEach(id -> tables.forget(new InvoiceId(id)));
    }

    private LocalDate keptSince(LocalDate today) {
        return retention.keptSince(RecordKind.INVOICE, today);
    }

    @Override
    public String key() {
        return "invoice";
    }

    @Override
    public List<Moving> preview(CustomerId from) {
        return List.of(new Moving("invoice.merge.invoices", rows.of(from).size()));
    }

    @Override
    public List<Long> move(CustomerId from, CustomerId to) {
        List<Long> invoices = rows.of(from);
        give(invoices, from, to);
        return invoices;
    }

    @Override
    public void moveBack(List<Long> invoices, CustomerId from, CustomerId to) {
        give(invoices, from, to);
    }

    private void give(List<Long> invoices, CustomerId from, CustomerId to) {
        rows.give(invoices, to);
        tables.showOpen(from);
        tables.showOpen(to);
    }
}
