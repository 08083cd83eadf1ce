package org.kartei.voucher;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
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

/** What happens to the value of vouchers: the rest changes, and a movement is appended. */
@Component
class MovementTables {

    private static final String COLUMNS = """
            m.id, m.voucher_id, m.kind, m.amount, m.rest, m.customer_id, m.customer_number, c.display_name, m.source, \
            m.source_name, m.source_path, m.recorded_at, m.staff_name""";

    private static final String CUSTOMER = "left join customer c on c.id = m.customer_id";

    /** Finds nothing where there is not enough, or it has been used often enough. */
    private static final String TAKE = """
            update voucher set rest = rest - ?, uses = uses + 1
            where id = ? and (rest is null or rest >= ?) and (max_uses is null or uses < max_uses)""";

    private static final String GIVE_BACK = """
            update voucher set rest = rest + ?, uses = uses - 1
            where id = ? and uses > 0 and (rest is null or rest + ? <= worth)""";

    private static final String APPEND = """
            insert into voucher_movement (voucher_id, kind, amount, rest, customer_id, customer_number, source, source_name,
                source_path, redemption_id, recorded_at, staff_id, staff_name)
            select v.id, ?, ?, v.rest, c.id, c.number, ?, ?, ?, ?, ?, ?, ?
            from voucher v left join customer c on c.id = ? where v.id = ?""";

    private final JdbcTemplate jdbc;
    private final CurrentUser currentUser;
    private final Clock clock;
    private final SqlList<VoucherMovement> movements;

    MovementTables(JdbcTemplate jdbc, CurrentUser currentUser, Clock clock) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.clock = clock;
        var table = new SqlList.Table<>(
                "voucher_movement", "m", COLUMNS, CUSTOMER, new Sort("at", true), (rs, row) -> movement(rs));
        this.movements = new SqlList<>(
                jdbc,
                table,
                List.of(
                        SqlColumn.moment("at", "m.recorded_at", null).sortedBy("m.id", "primary"),
                        SqlColumn.choice("kind", "m.kind", null),
                        SqlColumn.text("cause", "m.source_name"),
                        SqlColumn.folded("customer", "(select d.name_fold from customer d where d.id = m.customer_id)"),
                        SqlColumn.text("staff", "m.staff_name"),
                        SqlColumn.amount("amount", "m.amount", null),
                        SqlColumn.amount("rest", "m.rest", null)),
                typed -> List.of(Condition.of(
                        "concat_ws(' ', m.source_name, m.customer_number, m.staff_name) like ?",
                        "%" + Condition.literal(typed.strip()) + "%")));
    }

    /** Something that was redeemed for a document. */
    record Redemption(
            long id,
            VoucherId voucher,
            BigDecimal amount,
            @Nullable CustomerId customer,
            boolean isSettled) {}

    ListSource<VoucherMovement> of(VoucherId voucher) {
        var own = new Sql("select id from voucher_movement where voucher_id = ?", voucher.value());
        return movements.within(
                Condition.of("m.voucher_id = ?", voucher.value()).drivenBy(List.of(Condition.Driver.of(own))));
    }

    /** What a customer redeemed and what became of it, the latest first. */
    ListSource<VoucherMovement> of(CustomerId customer) {
        var own = new Sql("select id from voucher_movement where customer_id = ?", customer.value());
        return movements.within(
                Condition.of("m.customer_id = ?", customer.value()).drivenBy(List.of(Condition.Driver.of(own))));
    }

    /** Whether a customer has redeemed a voucher and not got it back. */
    boolean hasUsed(VoucherId voucher, CustomerId customer) {
        return !jdbc.queryForList(
                        "select m.id from voucher_movement m where m.voucher_id = ? and m.customer_id = ?"
                                + " and m.kind = 'REDEEMED' and not exists (select 1 from voucher_movement b"
                                + " where b.redemption_id = m.id and b.kind = 'RETURNED') limit 1",
                        Long.class,
                        voucher.value(),
                        customer.value())
                .isEmpty();
    }

    Optional<Redemption> redeemed(VoucherId voucher, VoucherSource source) {
        return redeemed(source).stream()
                .filter(each -> each.voucher().equals(voucher))
                .findFirst();
    }

    /** All that was redeemed for a document, in the order in which vouchers are locked. */
    List<Redemption> redeemed(VoucherSource source) {
        return jdbc.query(
                "select m.id, m.voucher_id, m.amount, m.customer_id,"
                        + " exists (select 1 from voucher_movement s where s.redemption_id = m.id)"
                        + " from voucher_movement m where m.source = ? and m.source_name = ? and m.kind = 'REDEEMED'"
                        + " order by m.voucher_id",
                (rs, row) -> new Redemption(
                        rs.getLong(1),
                        new VoucherId(rs.getLong(2)),
                        rs.getBigDecimal(3),
                        customer(rs.getObject(4, Long.class)),
                        rs.getBoolean(5)),
                source.kind(),
                source.name());
    }

    /** @return whether there was enough; if not, nothing has happened */
    boolean redeem(VoucherId voucher, Money amount, CustomerId customer, VoucherSource source) {
        BigDecimal taken = amount.getAmount();
        if (jdbc.update(TAKE, taken, voucher.value(), taken) == 0) {
            return false;
        }
        append(voucher, MovementKind.REDEEMED, taken, customer, source, null);
        return true;
    }

    /** @return whether the voucher took it back; if not, nothing has happened */
    boolean giveBack(Redemption redemption, VoucherSource source) {
        if (jdbc.update(GIVE_BACK, redemption.amount(), redemption.voucher().value(), redemption.amount()) == 0) {
            return false;
        }
        settle(redemption, MovementKind.RETURNED, redemption.amount().negate(), source);
        return true;
    }

    /** Notes that the value does not come back, because the customer has credit instead. */
    void credited(Redemption redemption, VoucherSource source) {
        settle(redemption, MovementKind.CREDITED, BigDecimal.ZERO, source);
    }

    private void settle(Redemption redemption, MovementKind kind, BigDecimal amount, VoucherSource source) {
        append(redemption.voucher(), kind, amount, redemption.customer(), source, redemption.id());
    }

    private void append(
            VoucherId voucher,
            MovementKind kind,
            BigDecimal amount,
            @Nullable CustomerId customer,
            VoucherSource source,
            @Nullable Long redemption) {
        jdbc.update(
                APPEND,
                kind.name(),
                amount,
                source.kind(),
                source.name(),
                source.path(),
                redemption,
                Timestamp.from(clock.instant()),
                currentUser.find().map(who -> who.id().value()).orElse(null),
                currentUser.find().map(who -> who.name()).orElse(""),
                customer == null ? null : customer.value(),
                voucher.value());
    }

    private static @Nullable CustomerId customer(@Nullable Long id) {
        return id == null ? null : new CustomerId(id);
    }

    private static VoucherMovement movement(ResultSet rs) throws SQLException {
        String name = rs.getString("c.display_name");
        return new VoucherMovement(
                rs.getLong("m.id"),
                MovementKind.valueOf(rs.getString("m.kind")),
                rs.getBigDecimal("m.amount"),
                rs.getBigDecimal("m.rest"),
                rs.getObject("m.customer_number", Long.class),
                name == null ? "" : name,
                new VoucherSource(
                        rs.getString("m.source"), rs.getString("m.source_name"), rs.getString("m.source_path")),
                rs.getTimestamp("m.recorded_at").toInstant(),
                rs.getString("m.staff_name"));
    }
}
