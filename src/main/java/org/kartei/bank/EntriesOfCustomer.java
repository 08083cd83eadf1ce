package org.kartei.bank;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.kartei.customer.CustomerId;
import org.kartei.customer.PersonalData;
import org.kartei.settings.RecordKind;
import org.kartei.settings.Retention;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Who paid, as the bank tells it. It goes with the invoices that it paid: once nothing keeps these, name, account and text go, while day
 * and amount stay. What became no payment goes when it is as old.
 */
@Component
class EntriesOfCustomer implements PersonalData {

    private static final String CAPTION = "bank.title";

    /** An invoice of nobody, whose person is forgotten or was deleted that long ago, keeps nothing; neither does one of this customer that is as old. */
    private static final String FORGET = """
            update bank_entry e set e.payer = '', e.payer_iban = '', e.remittance = '', e.reference = '', e.reason = '',
                e.version = e.version + 1
            where e.id in (select p.entry_id from bank_payment p join invoice i on i.id = p.invoice_id where %s)
            and (e.payer > '' or e.payer_iban > '' or e.remittance > '' or e.reference > '')
            and not exists (select 1 from bank_payment p join invoice i on i.id = p.invoice_id
                where p.entry_id = e.id and not (%s))""";

    private static final String OF_CUSTOMER =
            "(i.customer_id = ? and i.issued_on < ? or i.customer_id is null and i.recipient_name = '')";
    private static final String OF_DELETED = "(i.customer_id is null and i.issued_on < ?)";

    private final BankTables tables;
    private final Retention retention;
    private final JdbcTemplate jdbc;

    EntriesOfCustomer(BankTables tables, Retention retention, JdbcTemplate jdbc) {
        this.tables = tables;
        this.retention = retention;
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> tables() {
        return Set.of("bank_entry", "bank_payment");
    }

    @Override
    public List<Section> copy(CustomerId id) {
        return List.of(Section.list(
                "bankEntries",
                CAPTION,
                tables.ofCustomer(id.value()).stream()
                        .map(EntriesOfCustomer::record)
                        .toList()));
    }

    private static List<Item> record(BankEntry entry) {
        return List.of(
                new Item("bookedOn", "bank.column.bookedOn", entry.bookedOn()),
                new Item("amount", "bank.column.amount", entry.amount()),
                new Item("payer", "bank.column.payer", entry.payer()),
                new Item("iban", "bank.column.iban", entry.payerIban()),
                new Item("text", "bank.column.text", entry.remittance()),
                new Item("reference", "bank.column.reference", entry.reference()));
    }

    /** The plan names the invoices; these go with them. */
    @Override
    public List<Holding> holdings(CustomerId id, LocalDate today) {
        return List.of();
    }

    @Override
    public void erase(CustomerId id, LocalDate today) {
        LocalDate since = keptSince(today);
        jdbc.update(FORGET.formatted(OF_CUSTOMER, OF_CUSTOMER), id.value(), since, id.value(), since);
    }

    /** Deleted customers themselves are told by their invoices. */
    @Override
    public void eraseDueOfDeleted(LocalDate today) {
        LocalDate since = keptSince(today);
        jdbc.update(FORGET.formatted(OF_DELETED, OF_DELETED), since, since);
        jdbc.update(
                "update bank_entry set payer = '', payer_iban = '', remittance = '', reference = '', reason = ''"
                        + " where state <> 'BOOKED' and booked = 0 and booked_on < ?",
                since);
    }

    private LocalDate keptSince(LocalDate today) {
        return retention.keptSince(RecordKind.INVOICE, today);
    }
}
