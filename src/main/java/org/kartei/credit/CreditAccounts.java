package org.kartei.credit;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.kartei.customer.CustomerId;
import org.kartei.listing.Condition;
import org.kartei.listing.ListSource;
import org.kartei.listing.Sort;
import org.kartei.listing.Sql;
import org.kartei.listing.SqlColumn;
import org.kartei.listing.SqlList;
import org.kartei.security.CurrentUser;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The tables of the accounts. */
@Component
class CreditAccounts {

    private static final String COLUMNS =
            "e.id, e.customer_number, e.kind, e.amount, e.balance, e.source, e.source_name,"
                    + " e.source_path, e.reason, e.recorded_at, e.staff_name";

    /** Account and figure in one statement, so that they never differ; it finds nothing where there is not enough. */
    private static final String CHANGE = """
            update credit_account a join customer c on c.id = a.customer_id
            set a.balance = a.balance + ?, c.credit_balance = c.credit_balance + ?
            where a.customer_id = ? and a.currency = ? and a.balance + ? >= 0""";

    private static final String APPEND = """
            insert into credit_entry (id, customer_id, customer_number, kind, currency, amount, balance, source, source_name,
                source_path, reason, recorded_at, staff_id, staff_name)
            select nextval(credit_entry_seq), a.customer_id, c.number, ?, a.currency, ?, a.balance, ?, ?, ?, ?, ?, ?, ?
            from credit_account a join customer c on c.id = a.customer_id where a.customer_id = ?""";

    private final JdbcTemplate jdbc;
    private final CurrentUser currentUser;
    private final Clock clock;
    private final SqlList<CreditEntry> entries;

    CreditAccounts(JdbcTemplate jdbc, CurrentUser currentUser, Clock clock) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.clock = clock;
        var table = new SqlList.Table<>("credit_entry", "e", COLUMNS, "", new Sort("at", true), (rs, row) -> entry(rs));
        this.entries = new SqlList<>(
                jdbc,
                table,
                List.of(
                        SqlColumn.moment("at", "e.recorded_at", null).sortedBy("e.id", "primary"),
                        SqlColumn.choice("kind", "e.kind", null),
                        SqlColumn.text("cause", "concat_ws(' ', e.source_name, e.reason)"),
                        SqlColumn.text("staff", "e.staff_name"),
                        SqlColumn.amount("amount", "e.amount", null),
                        SqlColumn.amount("balance", "e.balance", null)),
                typed -> List.of(Condition.of(
                        "concat_ws(' ', e.source_name, e.reason, e.staff_name) like ?",
                        "%" + Condition.literal(typed.strip()) + "%")));
    }

    ListSource<CreditEntry> of(CustomerId customer) {
        var own = new Sql("select id from credit_entry where customer_id = ?", customer.value());
        return entries.within(
                Condition.of("e.customer_id = ?", customer.value()).drivenBy(List.of(Condition.Driver.of(own))));
    }

    /** The newest movements of the account as it is now, the oldest of them first: for the line that is drawn. */
    List<BigDecimal> latestBalances(CustomerId customer, int limit) {
        return jdbc.queryForList(
                        "select e.balance from credit_entry e join customer c on c.id = e.customer_id"
                                + " and c.number = e.customer_number where e.customer_id = ? order by e.id desc limit ?",
                        BigDecimal.class,
                        customer.value(),
                        limit)
                .reversed();
    }

    /**
     * The balance, in the currency in which the account was opened, whatever the settings say today; empty without an account.
     * Nobody else can change it while the customer's row is locked.
     */
    Optional<Money> account(CustomerId customer) {
        return jdbc
                .query(
                        "select currency, balance from credit_account where customer_id = ?",
                        (rs, row) -> Money.of(CurrencyUnit.of(rs.getString(1)), rs.getBigDecimal(2)),
                        customer.value())
                .stream()
                .findFirst();
    }

    /** 0 where there is no account. */
    BigDecimal balance(CustomerId customer) {
        return account(customer).map(Money::getAmount).orElse(BigDecimal.ZERO.setScale(2));
    }

    /**
     * Changes the balance and appends the entry.
     *
     * @return whether there was enough; if not, nothing has happened
     */
    boolean move(CustomerId customer, CreditKind kind, Money signed, CreditSource source) {
        if (!change(customer, signed)) {
            return false;
        }
        @Nullable Long staff = currentUser.find().map(who -> who.id().value()).orElse(null);
        jdbc.update(
                APPEND,
                kind.name(),
                signed.getAmount(),
                source.kind(),
                source.name(),
                source.path(),
                source.reason(),
                Timestamp.from(clock.instant()),
                staff,
                currentUser.find().map(who -> who.name()).orElse(""),
                customer.value());
        return true;
    }

    private boolean change(CustomerId customer, Money signed) {
        BigDecimal amount = signed.getAmount();
        String currency = signed.getCurrencyUnit().getCode();
        boolean isChanged = jdbc.update(CHANGE, amount, amount, customer.value(), currency, amount) > 0;
        if (isChanged || signed.isNegative()) {
            return isChanged;
        }
        jdbc.update(
                "insert ignore into credit_account (customer_id, currency, balance) values (?, ?, 0)",
                customer.value(),
                currency);
        return jdbc.update(CHANGE, amount, amount, customer.value(), currency, amount) > 0;
    }

    Optional<CurrencyUnit> currency(CustomerId customer) {
        return account(customer).map(Money::getCurrencyUnit);
    }

    /** Which of these have an account in another currency. */
    Set<CustomerId> inOther(Collection<CustomerId> customers, CurrencyUnit currency) {
        String list = customers.stream().map(id -> String.valueOf(id.value())).collect(Collectors.joining(","));
        return customers.isEmpty()
                ? Set.of()
                : Set.copyOf(jdbc.query(
                        "select customer_id from credit_account where currency <> ? and customer_id in (" + list + ")",
                        (rs, row) -> new CustomerId(rs.getLong(1)),
                        currency.getCode()));
    }

    /** Which of these have an opening balance. */
    Set<CustomerId> opened(Collection<CustomerId> customers) {
        String list = customers.stream().map(id -> String.valueOf(id.value())).collect(Collectors.joining(","));
        return customers.isEmpty()
                ? Set.of()
                : Set.copyOf(jdbc.query(
                        "select distinct customer_id from credit_entry where source = '" + CreditSource.OPENING
                                + "' and customer_id in (" + list + ")",
                        (rs, row) -> new CustomerId(rs.getLong(1))));
    }

    /** How much the last of these entries took along in a merge; 0 where the last one did not. */
    BigDecimal lastMoved(List<Long> entryIds) {
        return entryIds.isEmpty()
                ? BigDecimal.ZERO
                : jdbc
                        .queryForList(
                                "select -amount from credit_entry where id = ? and source = 'merge' and amount < 0",
                                BigDecimal.class,
                                Collections.max(entryIds))
                        .stream()
                        .findFirst()
                        .orElse(BigDecimal.ZERO);
    }

    /** Puts the balance on the customer's row, which may have been written back as it once was. */
    void show(CustomerId customer) {
        jdbc.update(
                "update customer set credit_balance = coalesce((select a.balance from credit_account a"
                        + " where a.customer_id = customer.id), 0) where id = ?",
                customer.value());
    }

    void close(CustomerId customer) {
        jdbc.update("delete from credit_account where customer_id = ?", customer.value());
    }

    private static CreditEntry entry(ResultSet rs) throws SQLException {
        return new CreditEntry(
                rs.getLong("id"),
                rs.getLong("customer_number"),
                CreditKind.valueOf(rs.getString("kind")),
                rs.getBigDecimal("amount"),
                rs.getBigDecimal("balance"),
                new CreditSource(
                        rs.getString("source"),
                        rs.getString("source_name"),
                        rs.getString("source_path"),
                        rs.getString("reason")),
                rs.getTimestamp("recorded_at").toInstant(),
                rs.getString("staff_name"));
    }
}
