package org.kartei.customer;

import java.util.Map;
import org.kartei.job.Check;
import org.kartei.job.Progress;
import org.kartei.shared.BusinessRuleViolation;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Checks that the order within every family is one without gaps, that every participant belongs to a household, and that
 * exactly one of its households pays. Whether the families say what the customers' rows say is seen by {@link CustomerCheck}.
 */
@Component
class FamilyCheck implements Check {

    private static final String ORDER = """
            select c.number from customer c join (
                select customer_id from household_member group by customer_id
                having min(position) <> 0 or max(position) <> count(*) - 1 or count(distinct position) <> count(*)
            ) wrong on wrong.customer_id = c.id""";
    private static final String HOMELESS = """
            select p.id from participant p
            where not exists (select 1 from household_member m where m.participant_id = p.id)""";
    private static final String PAYER = """
            select min(c.number) from household_member m join customer c on c.id = m.customer_id
            group by m.participant_id having count(m.payer_of) <> 1""";

    private final JdbcTemplate jdbc;
    private final BulkTexts texts;

    FamilyCheck(JdbcTemplate jdbc, BulkTexts texts) {
        this.jdbc = jdbc;
        this.texts = texts;
    }

    @Override
    public long things() {
        Long participants = jdbc.queryForObject("select count(*) from participant", Long.class);
        return participants == null ? 0 : participants;
    }

    @Override
    public void run(Progress progress) {
        long participants = things();
        Map.of(
                        ORDER, "customer.family.check.order",
                        HOMELESS, "customer.family.check.homeless",
                        PAYER, "customer.family.check.payer")
                .forEach((sql, key) -> tell(sql, texts.of(new BusinessRuleViolation(key)), progress));
        progress.done(participants);
    }

    private void tell(String sql, String reason, Progress progress) {
        if (!progress.isCancelled()) {
            jdbc.query(sql, rs -> {
                progress.failed(rs.getString(1), reason);
            });
        }
    }
}
