package org.kartei.voucher;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Consumer;
import org.kartei.listing.Sql;
import org.kartei.security.ManagersOnly;
import org.kartei.settings.SettingsService;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Vouchers whose value became credit, for the books (issue 4, "Reports"). A percentage has no value. */
@Service
@Transactional(readOnly = true)
@ManagersOnly
public class CreditedVouchers {

    private static final String CREDITED = """
            from voucher_movement m join voucher_movement r on r.id = m.redemption_id join voucher v on v.id = m.voucher_id
            where m.kind = 'CREDITED' and v.kind = 'AMOUNT' and m.recorded_at >= ? and m.recorded_at < ? and v.currency = ?""";

    private final JdbcTemplate jdbc;
    private final SettingsService settings;
    private final Clock clock;

    CreditedVouchers(JdbcTemplate jdbc, SettingsService settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /** What they add up to. */
    public record Sum(long count, BigDecimal amount) {}

    /** One after the other as they are read; both days inclusive. */
    public void forEach(LocalDate from, LocalDate until, Consumer<CreditedVoucher> consumer) {
        var sql = new Sql(
                "select m.recorded_at, r.amount, m.source_name, coalesce(m.customer_number, 0) customer_number "
                        + CREDITED + " order by m.recorded_at, m.id",
                args(from, until));
        sql.forEach(
                jdbc,
                rs -> consumer.accept(new CreditedVoucher(
                        LocalDate.ofInstant(rs.getTimestamp("recorded_at").toInstant(), clock.getZone()),
                        rs.getBigDecimal("amount"),
                        rs.getString("source_name"),
                        rs.getLong("customer_number"))));
    }

    /** Both days inclusive. */
    public Sum sum(LocalDate from, LocalDate until) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select count(*), coalesce(sum(r.amount), 0) " + CREDITED,
                (rs, row) -> new Sum(rs.getLong(1), rs.getBigDecimal(2)),
                args(from, until)));
    }

    private Object[] args(LocalDate from, LocalDate until) {
        return new Object[] {
            start(from), start(until.plusDays(1)), settings.school().currency()
        };
    }

    private Timestamp start(LocalDate day) {
        return Timestamp.from(day.atStartOfDay(clock.getZone()).toInstant());
    }
}
