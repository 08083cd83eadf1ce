package org.kartei.bank;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.kartei.invoice.InvoiceId;
import org.kartei.invoice.InvoiceRow;
import org.kartei.invoice.Invoices;
import org.kartei.security.CurrentUser;
import org.kartei.security.SignedInStaff;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads entries, and writes what becomes of them. */
@Component
class BankTables {

    private final JdbcTemplate jdbc;
    private final Invoices invoices;
    private final CurrentUser currentUser;
    private final Clock clock;

    BankTables(JdbcTemplate jdbc, Invoices invoices, CurrentUser currentUser, Clock clock) {
        this.jdbc = jdbc;
        this.invoices = invoices;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    int count(EntryState state) {
        return Objects.requireNonNull(
                jdbc.queryForObject("select count(*) from bank_entry where state = ?", Integer.class, state.name()));
    }

    /** What waits longest comes first; else what was dealt with last. */
    List<BankEntry> first(EntryState state, int limit) {
        String order = state == EntryState.OPEN ? "booked_on, file_id, position" : "handled_at desc, id desc";
        return entries("where state = ? order by " + order + " limit ?", state.name(), limit);
    }

    /** Those that an invoice can be said for, behind one of them. */
    List<BankEntry> toBook(long behind, int limit) {
        return entries("where state = 'OPEN' and kind = 'RECEIVED' and id > ? order by id limit ?", behind, limit);
    }

    /** While nobody else can change it. */
    Optional<BankEntry> lock(BankEntryId id) {
        return entries("where id = ? for update", id.value()).stream().findFirst();
    }

    /** Which became payments on invoices of a customer. */
    List<BankEntry> ofCustomer(long customer) {
        return entries(
                "where id in (select p.entry_id from bank_payment p join invoice i on i.id = p.invoice_id"
                        + " where i.customer_id = ? and not p.reversed) order by id",
                customer);
    }

    private List<BankEntry> entries(String which, Object... args) {
        var bookings = new HashMap<Long, List<BankEntry.Booking>>();
        List<BankEntry> found = jdbc.query(
                "select * from bank_entry " + which,
                (rs, row) -> entry(rs, bookings.computeIfAbsent(rs.getLong("id"), id -> new ArrayList<>())),
                args);
        if (!found.isEmpty()) {
            addBookings(bookings);
        }
        return found;
    }

    /** @param bookings of each entry by its id, empty so far */
    private void addBookings(Map<Long, List<BankEntry.Booking>> bookings) {
        record Link(long entry, long invoice, BigDecimal amount, boolean isReversed) {}
        List<Link> links = jdbc.query(
                "select * from bank_payment where entry_id in (" + marks(bookings.keySet()) + ") order by payment_id",
                (rs, row) -> new Link(
                        rs.getLong("entry_id"),
                        rs.getLong("invoice_id"),
                        rs.getBigDecimal("amount"),
                        rs.getBoolean("reversed")),
                bookings.keySet().toArray());
        var rows = new HashMap<Long, InvoiceRow>();
        if (!links.isEmpty()) {
            invoices.list()
                    .rows(links.stream().map(Link::invoice).distinct().toList())
                    .forEach(row -> rows.put(row.id().value(), row));
        }
        for (Link link : links) {
            InvoiceRow row = Objects.requireNonNull(rows.get(link.invoice()));
            Objects.requireNonNull(bookings.get(link.entry()))
                    .add(new BankEntry.Booking(row.id(), row.number(), row.slug(), link.amount(), link.isReversed()));
        }
    }

    private static BankEntry entry(ResultSet rs, List<BankEntry.Booking> bookings) throws SQLException {
        Timestamp handled = rs.getTimestamp("handled_at");
        return new BankEntry(
                new BankEntryId(rs.getLong("id")),
                rs.getInt("version"),
                EntryKind.valueOf(rs.getString("kind")),
                EntryState.valueOf(rs.getString("state")),
                rs.getObject("booked_on", LocalDate.class),
                rs.getBigDecimal("amount"),
                CurrencyUnit.of(rs.getString("currency")),
                rs.getBigDecimal("booked"),
                rs.getString("payer"),
                rs.getString("payer_iban"),
                rs.getString("remittance"),
                rs.getString("reference"),
                rs.getString("reason"),
                handled == null ? null : handled.toInstant(),
                rs.getString("staff_name"),
                bookings);
    }

    /** Which invoices those were paid on that came from these accounts before. */
    Map<String, List<InvoiceId>> paidFrom(Collection<String> ibans) {
        var paid = new HashMap<String, List<InvoiceId>>();
        if (!ibans.isEmpty()) {
            jdbc.query(
                    "select distinct e.payer_iban, p.invoice_id from bank_entry e join bank_payment p on p.entry_id = e.id"
                            + " where e.payer_iban in (" + marks(ibans)
                            + ") and e.state = 'BOOKED' and not p.reversed order by p.invoice_id desc limit 2000",
                    rs -> {
                        paid.computeIfAbsent(rs.getString("payer_iban"), iban -> new ArrayList<>())
                                .add(new InvoiceId(rs.getLong("invoice_id")));
                    },
                    ibans.toArray());
        }
        return paid;
    }

    /** Takes down that some of it became a payment. */
    void book(BankEntryId id, long payment, InvoiceId invoice, BigDecimal amount) {
        jdbc.update(
                "insert into bank_payment (payment_id, entry_id, invoice_id, amount) values (?, ?, ?, ?)",
                payment,
                id.value(),
                invoice.value(),
                amount);
        jdbc.update(
                "update bank_entry set state = if(booked + ? = amount, 'BOOKED', 'OPEN'), booked = booked + ?,"
                        + " version = version + 1, handled_at = ?, staff_name = ? where id = ?",
                amount,
                amount,
                now(),
                staff(),
                id.value());
    }

    /** Takes down that a payment no longer stands; nothing where it came from elsewhere. */
    void reversed(long payment) {
        jdbc.update(
                "update bank_entry e join bank_payment p on p.entry_id = e.id set p.reversed = true, e.state = 'OPEN',"
                        + " e.booked = e.booked - p.amount, e.version = e.version + 1 where p.payment_id = ? and not p.reversed",
                payment);
    }

    void change(BankEntryId id, EntryState state, String reason) {
        jdbc.update(
                "update bank_entry set state = ?, reason = ?, version = version + 1, handled_at = ?, staff_name = ? where id = ?",
                state.name(),
                reason,
                now(),
                staff(),
                id.value());
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private String staff() {
        return currentUser.find().map(SignedInStaff::name).orElse("");
    }

    private static String marks(Collection<?> values) {
        return String.join(", ", Collections.nCopies(values.size(), "?"));
    }
}
