package org.kartei.voucher;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.kartei.customer.CustomerId;
import org.kartei.security.CurrentUser;
import org.kartei.security.SignedInStaff;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes vouchers, but not what happens to their value: that is {@link MovementTables}. */
@Component
class VoucherTables {

    private static final String INSERT = """
            insert into voucher (code, kind, currency, worth, rest, valid_from, valid_until, max_uses, once_per_customer,
                purpose, vat_rate, customer_id, origin, origin_name, origin_path, batch_id, remark, created_at, staff_id,
                staff_name)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final JdbcTemplate jdbc;
    private final CurrentUser currentUser;
    private final Clock clock;

    VoucherTables(JdbcTemplate jdbc, CurrentUser currentUser, Clock clock) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** One that is to be. */
    record New(
            VoucherCode code, VoucherTerms terms, @Nullable CustomerId owner, Cause cause) {}

    /** Where it comes from. */
    record Cause(
            VoucherOrigin origin,
            String name,
            String path,
            @Nullable Long batch) {}

    /** @throws DuplicateKeyException when there is one with its code */
    void insert(List<New> vouchers, CurrencyUnit currency) {
        SignedInStaff staff = currentUser.find().orElse(null);
        jdbc.batchUpdate(
                INSERT,
                vouchers.stream().map(each -> values(each, currency, staff)).toList());
    }

    private @Nullable Object[] values(New voucher, CurrencyUnit currency, @Nullable SignedInStaff staff) {
        VoucherTerms terms = voucher.terms();
        return new @Nullable Object[] {
            voucher.code().value(),
            terms.kind().name(),
            currency.getCode(),
            terms.worth(),
            terms.kind() == VoucherKind.AMOUNT ? terms.worth() : null,
            terms.validFrom(),
            terms.validUntil(),
            terms.maxUses(),
            terms.oncePerCustomer(),
            terms.purpose().name(),
            terms.vatRate(),
            voucher.owner() == null ? null : voucher.owner().value(),
            voucher.cause().origin().name(),
            voucher.cause().name(),
            voucher.cause().path(),
            voucher.cause().batch(),
            terms.remark(),
            Timestamp.from(clock.instant()),
            staff == null ? null : staff.id().value(),
            staff == null ? "" : staff.name()
        };
    }

    /** @return whether it has been in force until now */
    boolean block(VoucherId id, String reason) {
        return jdbc.update(
                        "update voucher set blocked_reason = ? where id = ? and blocked_reason is null",
                        reason,
                        id.value())
                > 0;
    }

    /** @return whether it was blocked until now */
    boolean unblock(VoucherId id) {
        return jdbc.update(
                        "update voucher set blocked_reason = null where id = ? and blocked_reason is not null",
                        id.value())
                > 0;
    }

    /** @return whether it still ended on the day that was shown */
    boolean extend(VoucherId id, @Nullable LocalDate before, @Nullable LocalDate until) {
        return jdbc.update(
                        "update voucher set valid_until = ? where id = ? and valid_until <=> ?",
                        until,
                        id.value(),
                        before)
                > 0;
    }

    /** @throws DuplicateKeyException when there is one of this name */
    long addBatch(String name) {
        jdbc.update(
                "insert into voucher_batch (name, made_at, staff_name) values (?, ?, ?)",
                name,
                Timestamp.from(clock.instant()),
                currentUser.get().name());
        return Objects.requireNonNull(
                jdbc.queryForObject("select id from voucher_batch where name = ?", Long.class, name));
    }

    /** A batch that came to nothing leaves its name to others. */
    void dropBatchIfEmpty(long batch) {
        jdbc.update(
                "delete from voucher_batch where id = ? and not exists (select 1 from voucher where batch_id = ?)",
                batch,
                batch);
    }

    List<VoucherBatch> batches(String typed, int offset, int limit) {
        return jdbc.query(
                "select b.id, b.name, (select count(*) from voucher v where v.batch_id = b.id) from voucher_batch b"
                        + " where b.name like ? order by b.id desc limit ? offset ?",
                (rs, row) -> new VoucherBatch(rs.getLong(1), rs.getString(2), rs.getLong(3)),
                "%" + org.kartei.listing.Condition.literal(typed) + "%",
                limit,
                offset);
    }
}
