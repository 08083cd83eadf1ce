package org.kartei.voucher;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.kartei.customer.CustomerId;
import org.kartei.listing.ColumnType;
import org.kartei.listing.Condition;
import org.kartei.listing.Filter;
import org.kartei.listing.Sort;
import org.kartei.listing.SqlColumn;
import org.kartei.listing.SqlList;
import org.kartei.shared.Folded;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What is read about vouchers. */
@Component
class VoucherQueries {

    private static final String COLUMNS = """
            v.id, v.code, v.kind, v.currency, v.worth, v.rest, v.valid_from, v.valid_until, v.max_uses, v.uses, \
            v.once_per_customer, v.purpose, v.vat_rate, v.customer_id, c.number, c.display_name, c.language, v.origin, \
            v.origin_name, v.origin_path, v.remark, v.blocked_reason, v.created_at, v.staff_name""";

    private static final String OWNER = "left join customer c on c.id = v.customer_id";
    private static final String OWNER_NAME = "(select d.name_fold from customer d where d.id = v.customer_id)";
    private static final String FROM = "select " + COLUMNS + " from voucher v " + OWNER;

    /** As {@link Voucher#state} tells it, of a day. */
    private static final String STATE = """
            case when v.blocked_reason is not null then 'BLOCKED' when v.valid_from > DAY then 'NOT_YET_VALID'
            when v.valid_until < DAY then 'EXPIRED' when v.rest = 0 or v.uses >= v.max_uses then 'USED_UP' else 'VALID' end""";

    private final JdbcTemplate jdbc;
    private final Clock clock;

    VoucherQueries(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All, with their states as of today. */
    SqlList<Voucher> list() {
        String state = STATE.replace("DAY", "date '" + LocalDate.now(clock) + "'");
        return new SqlList<>(
                jdbc,
                new SqlList.Table<>(
                        "voucher", "v", COLUMNS, OWNER, new Sort("createdAt", true), (rs, row) -> voucher(rs)),
                List.of(
                        new SqlColumn("code", ColumnType.TEXT, "v.code", "uq_voucher_code", VoucherQueries::codeFilter),
                        SqlColumn.choice("kind", "v.kind", null),
                        SqlColumn.amount("worth", "v.worth", "ix_voucher_worth"),
                        SqlColumn.amount("rest", "v.rest", "ix_voucher_rest"),
                        SqlColumn.date("validFrom", "v.valid_from", "ix_voucher_from"),
                        SqlColumn.date("validUntil", "v.valid_until", "ix_voucher_until"),
                        SqlColumn.choice("state", state, null),
                        SqlColumn.folded("owner", OWNER_NAME),
                        SqlColumn.choice("origin", "v.origin", null),
                        SqlColumn.text("originName", "v.origin_name").sortedBy("v.origin_name", "ix_voucher_origin"),
                        SqlColumn.amount("uses", "v.uses", "ix_voucher_uses"),
                        SqlColumn.choice("purpose", "v.purpose", null),
                        SqlColumn.text("remark", "v.remark"),
                        SqlColumn.text("staff", "v.staff_name"),
                        SqlColumn.moment("createdAt", "v.created_at", null).sortedBy("v.id", "primary")),
                VoucherQueries::search);
    }

    /** By the beginning of the code, or by a part of what is said besides. */
    private static List<Condition> search(String typed) {
        String words = "concat_ws(' ', v.origin_name, v.remark) like ? or " + OWNER_NAME + " like ?";
        String pattern = "%" + Condition.literal(typed.strip()) + "%";
        String name = "%" + Condition.literal(Folded.needle(typed)) + "%";
        String code = VoucherCode.read(typed).value();
        return List.of(
                code.isEmpty()
                        ? Condition.of("(" + words + ")", pattern, name)
                        : Condition.of(
                                "(v.code like ? or " + words + ")", Condition.literal(code) + "%", pattern, name));
    }

    private static Condition codeFilter(Filter filter) {
        return switch (filter) {
            case Filter.Contains(String typed) ->
                Condition.of(
                        "v.code like ?",
                        "%" + Condition.literal(VoucherCode.read(typed).value()) + "%");
            case Filter.Empty() -> Condition.of("v.code = ''");
            default -> Condition.of("v.code <> ''");
        };
    }

    Optional<Voucher> find(VoucherCode code) {
        return one(FROM + " where v.code = ?", code.value());
    }

    Optional<Voucher> find(VoucherId id) {
        return one(FROM + " where v.id = ?", id.value());
    }

    /** While nobody else can change it. */
    Optional<Voucher> lock(VoucherId id) {
        jdbc.queryForList("select id from voucher where id = ? for update", id.value());
        return find(id);
    }

    private Optional<Voucher> one(String sql, Object key) {
        return jdbc.query(sql, (rs, row) -> voucher(rs), key).stream().findFirst();
    }

    /** Whose code begins so, the newest first. */
    List<Voucher> beginning(VoucherCode code, int limit) {
        return jdbc.query(
                FROM + " where v.code like ? order by v.id desc limit ?",
                (rs, row) -> voucher(rs),
                Condition.literal(code.value()) + "%",
                limit);
    }

    /** Those a customer owns that are not expired, the first to expire first. */
    List<Voucher> ownedBy(CustomerId owner, LocalDate day) {
        return jdbc.query(
                FROM + " where v.customer_id = ? and (v.valid_until is null or v.valid_until >= ?)"
                        + " order by v.valid_until is null, v.valid_until, v.id",
                (rs, row) -> voucher(rs),
                owner.value(),
                day);
    }

    List<Voucher> ownedBy(CustomerId owner) {
        return jdbc.query(FROM + " where v.customer_id = ? order by v.id", (rs, row) -> voucher(rs), owner.value());
    }

    private static Voucher voucher(ResultSet rs) throws SQLException {
        return new Voucher(
                new VoucherId(rs.getLong("v.id")),
                new VoucherCode(rs.getString("v.code")),
                CurrencyUnit.of(rs.getString("v.currency")),
                terms(rs),
                rs.getBigDecimal("v.rest"),
                rs.getInt("v.uses"),
                owner(rs),
                rs.getObject("c.number", Long.class),
                textOf(rs.getString("c.display_name")),
                rs.getString("c.language"),
                VoucherOrigin.valueOf(rs.getString("v.origin")),
                rs.getString("v.origin_name"),
                rs.getString("v.origin_path"),
                rs.getString("v.blocked_reason"),
                rs.getTimestamp("v.created_at").toInstant(),
                rs.getString("v.staff_name"));
    }

    private static VoucherTerms terms(ResultSet rs) throws SQLException {
        return new VoucherTerms(
                VoucherKind.valueOf(rs.getString("v.kind")),
                rs.getBigDecimal("v.worth"),
                rs.getObject("v.valid_from", LocalDate.class),
                rs.getObject("v.valid_until", LocalDate.class),
                rs.getObject("v.max_uses", Integer.class),
                rs.getBoolean("v.once_per_customer"),
                VoucherPurpose.valueOf(rs.getString("v.purpose")),
                rate(rs.getBigDecimal("v.vat_rate")),
                rs.getString("v.remark"));
    }

    private static @Nullable BigDecimal rate(@Nullable BigDecimal kept) {
        return kept == null ? null : kept.stripTrailingZeros();
    }

    private static @Nullable CustomerId owner(ResultSet rs) throws SQLException {
        Long id = rs.getObject("v.customer_id", Long.class);
        return id == null ? null : new CustomerId(id);
    }

    private static String textOf(@Nullable String text) {
        return text == null ? "" : text;
    }
}
