package org.kartei.credit;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.kartei.customer.CustomerId;
import org.kartei.customer.CustomerPart;
import org.kartei.customer.MergePart;
import org.kartei.customer.OwnedRows;
import org.kartei.customer.PersonalData;
import org.kartei.listing.ListRequest;
import org.kartei.listing.Sort;
import org.kartei.settings.RecordKind;
import org.kartei.settings.Retention;
import org.kartei.shared.BusinessRuleViolation;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Credit when a customer ends: it has to be settled first, and its entries belong to the books, which are kept. When two customers
 * become one, the balance moves by an entry in each account, and so it does back (LIST-12).
 */
@Component
class CreditOfCustomer implements CustomerPart, PersonalData, MergePart {

    private static final String TAB = "credit";

    /** All go together here, too. */
    private static final String DUE_OF_DELETED = "select customer_number from credit_entry where customer_id is null"
            + " group by customer_number having max(recorded_at) < ?";

    private static final ListRequest LATEST_FIRST = ListRequest.ALL.sorted(List.of(new Sort("at", true)));

    private final CreditAccounts accounts;
    private final OwnedRows entries;
    private final Retention retention;
    private final JdbcTemplate jdbc;

    CreditOfCustomer(CreditAccounts accounts, Retention retention, JdbcTemplate jdbc) {
        this.accounts = accounts;
        this.entries = new OwnedRows(jdbc, "credit_entry");
        this.retention = retention;
        this.jdbc = jdbc;
    }

    @Override
    public List<Obstacle> obstacles(CustomerId id) {
        BigDecimal balance = accounts.balance(id);
        return balance.signum() == 0
                ? List.of()
                : List.of(new Obstacle("credit.delete.obstacle", List.of(balance), TAB));
    }

    /**
     * A rest of credit that a manager gives up is put right by an entry. The entries stay; those of a row that goes have its number
     * alone from then on (a rule of the table), until the books need them no more.
     */
    @Override
    public void delete(CustomerId id) {
        empty(id, CreditKind.CORRECTED, new CreditSource("deletion", "", "", ""));
        accounts.close(id);
    }

    @Override
    public Set<String> tables() {
        return Set.of("credit_account", "credit_entry");
    }

    @Override
    public List<Section> copy(CustomerId id) {
        var records = new ArrayList<List<Item>>();
        accounts.of(id).forEach(LATEST_FIRST, entry -> records.add(record(entry)));
        return List.of(Section.list(TAB, "customer.tab.credit", records));
    }

    private static List<Item> record(CreditEntry entry) {
        return List.of(
                new Item("recordedAt", "credit.column.at", entry.recordedAt()),
                new Item("kind", "credit.column.kind", new Term(entry.kind().name(), "credit.kind." + entry.kind())),
                new Item(
                        "cause",
                        "credit.column.cause",
                        new Term(
                                entry.source().kind(),
                                "credit.copy." + entry.source().kind())),
                new Item("causedBy", "credit.copy.causedBy", entry.source().name()),
                new Item("reason", "credit.field.reason", entry.source().reason()),
                new Item("amount", "credit.column.amount", entry.amount()),
                new Item("balance", "credit.column.balance", entry.balance()));
    }

    @Override
    public List<Holding> holdings(CustomerId id, LocalDate today) {
        long count = entries.of(id).size();
        LocalDate until = keptUntil(id);
        return until == null || until.isBefore(today)
                ? List.of(Holding.free("customer.tab.credit", count))
                : List.of(new Holding("customer.tab.credit", "", count, until, RecordKind.BOOK.ground()));
    }

    /** All go together, when the last may: a statement with holes adds up to nothing. */
    @Override
    public void erase(CustomerId id, LocalDate today) {
        LocalDate until = keptUntil(id);
        if (until != null && until.isBefore(today)) {
            jdbc.update("delete from credit_entry where customer_id = ?", id.value());
        }
    }

    @Override
    public Set<Long> dueOfDeleted(LocalDate today) {
        return Set.copyOf(jdbc.queryForList(DUE_OF_DELETED, Long.class, keptSince(today)));
    }

    @Override
    public void eraseDueOfDeleted(LocalDate today) {
        jdbc.update(
                "delete e from credit_entry e join (" + DUE_OF_DELETED + ") due on due.customer_number ="
                        + " e.customer_number where e.customer_id is null",
                keptSince(today));
    }

    private Timestamp keptSince(LocalDate today) {
        LocalDate first = retention.keptSince(RecordKind.BOOK, today);
        return Timestamp.from(first.atStartOfDay(ZoneId.systemDefault()).toInstant());
    }

    private @Nullable LocalDate keptUntil(CustomerId id) {
        return jdbc
                .query(
                        "select max(recorded_at) from credit_entry where customer_id = ? having max(recorded_at) is not null",
                        (rs, row) -> LocalDate.ofInstant(rs.getTimestamp(1).toInstant(), ZoneId.systemDefault()),
                        id.value())
                .stream()
                .findFirst()
                .map(last -> retention.keptUntil(RecordKind.BOOK, last))
                .orElse(null);
    }

    @Override
    public String key() {
        return TAB;
    }

    @Override
    public List<Moving> preview(CustomerId from) {
        return List.of(new Moving("credit.merge.entries", entries.of(from).size()));
    }

    @Override
    public List<Long> move(CustomerId from, CustomerId to) {
        transfer(from, to);
        List<Long> moved = entries.of(from);
        accounts.close(from);
        entries.give(moved, to);
        return moved;
    }

    /** What came along goes back in full: since then nothing was done, else the merge could not be undone. */
    @Override
    public void moveBack(List<Long> rows, CustomerId from, CustomerId to) {
        BigDecimal moved = accounts.lastMoved(rows);
        entries.give(rows, to);
        if (moved.signum() > 0) {
            CurrencyUnit currency = accounts.currency(from).orElseThrow();
            Money back = Money.of(currency, moved);
            must(accounts.move(from, CreditKind.MOVED, back.negated(), CreditSource.unmerge(number(to))));
            must(accounts.move(to, CreditKind.MOVED, back, CreditSource.unmerge(number(from))));
        }
        accounts.show(from);
        accounts.show(to);
    }

    private void transfer(CustomerId from, CustomerId to) {
        Optional<CurrencyUnit> kept = accounts.currency(to);
        if (accounts.currency(from)
                .filter(other -> kept.isPresent() && !kept.get().equals(other))
                .isPresent()) {
            throw new BusinessRuleViolation("credit.merge.error.currency");
        }
        Money moved = empty(from, CreditKind.MOVED, CreditSource.merge(number(to)));
        if (moved != null) {
            must(accounts.move(to, CreditKind.MOVED, moved, CreditSource.merge(number(from))));
        }
    }

    /** @return what was there, null for nothing */
    private @Nullable Money empty(CustomerId id, CreditKind kind, CreditSource source) {
        BigDecimal balance = accounts.balance(id);
        if (balance.signum() == 0) {
            return null;
        }
        Money all = Money.of(accounts.currency(id).orElseThrow(), balance);
        must(accounts.move(id, kind, all.negated(), source));
        return all;
    }

    /** The customers are locked: what was there a moment ago must be there still. */
    private static void must(boolean moved) {
        if (!moved) {
            throw new IllegalStateException("credit did not move");
        }
    }

    private long number(CustomerId id) {
        return Objects.requireNonNull(
                jdbc.queryForObject("select number from customer where id = ?", Long.class, id.value()));
    }
}
