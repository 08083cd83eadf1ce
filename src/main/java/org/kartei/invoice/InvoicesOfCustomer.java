package org.kartei.invoice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
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
    private final WholeInvoices whole;
    private final InvoiceCopy copy;
    private final InvoiceTables tables;
    private final OwnedRows rows;
    private final Retention retention;
    private final JdbcTemplate jdbc;

    InvoicesOfCustomer(
            InvoiceQueries queries,
            WholeInvoices whole,
            InvoiceCopy copy,
            InvoiceTables tables,
            Retention retention,
            JdbcTemplate jdbc) {
        this.queries = queries;
        this.whole = whole;
        this.copy = copy;
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
                        row -> whole.find(row.id()).ifPresent(invoice -> records.add(copy.of(invoice))));
        return List.of(Section.list(TAB, CAPTION, records));
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
