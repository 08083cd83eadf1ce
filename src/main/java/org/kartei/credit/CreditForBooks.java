package org.kartei.credit;

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

/**
 * Entries of credit that no invoice, payment or cancellation tells of (issue 4, "Reports"): goodwill, corrections by hand, and what was left on
 * accounts that were closed. What was brought along from another program was booked there; what went along in a merge is still the same credit.
 */
@Service
@Transactional(readOnly = true)
@ManagersOnly
public class CreditForBooks {

    private static final String GIVEN = """
            from credit_entry e left join customer c on c.id = e.customer_id
            where e.recorded_at >= ? and e.recorded_at < ? and e.currency = ?
                and e.source not in ('invoice', 'cancellation', 'opening', 'merge', 'unmerge')""";

    private final JdbcTemplate jdbc;
    private final SettingsService settings;
    private final Clock clock;

    CreditForBooks(JdbcTemplate jdbc, SettingsService settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * What they add up to.
     *
     * @param given above nothing
     * @param taken above nothing
     */
    public record Sum(long count, BigDecimal given, BigDecimal taken) {}

    /** One after the other as they are read; both days inclusive. */
    public void forEach(LocalDate from, LocalDate until, Consumer<GivenCredit> consumer) {
        var sql = new Sql(
                "select e.recorded_at, e.amount, e.customer_number, coalesce(c.display_name, '') name " + GIVEN
                        + " order by e.recorded_at, e.id",
                args(from, until));
        sql.forEach(
                jdbc,
                rs -> consumer.accept(new GivenCredit(
                        LocalDate.ofInstant(rs.getTimestamp("recorded_at").toInstant(), clock.getZone()),
                        rs.getBigDecimal("amount"),
                        rs.getLong("customer_number"),
                        rs.getString("name"))));
    }

    /** Both days inclusive. */
    public Sum sum(LocalDate from, LocalDate until) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select count(*), coalesce(sum(greatest(e.amount, 0)), 0), coalesce(-sum(least(e.amount, 0)), 0) "
                        + GIVEN,
                (rs, row) -> new Sum(rs.getLong(1), rs.getBigDecimal(2), rs.getBigDecimal(3)),
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
