package org.kartei.credit;

import java.util.Locale;
import org.kartei.job.Check;
import org.kartei.job.Progress;
import org.kartei.security.CurrentUser;
import org.kartei.shell.Translations;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Checks that each balance is the sum of its entries, and that the customer's row shows it (CREDIT-8). */
@Component
class CreditCheck implements Check {

    /** Number, what the row shows, the balance, and the sum of the entries, where they differ. */
    static final String DRIFTS = """
            select c.number, c.credit_balance, coalesce(a.balance, 0) balance,
                coalesce((select sum(e.amount) from credit_entry e where e.customer_id = c.id), 0) entries
            from customer c left join credit_account a on a.customer_id = c.id
            where c.credit_balance <> 0 or a.customer_id is not null
                or exists (select 1 from credit_entry e where e.customer_id = c.id)
            having c.credit_balance <> balance or balance <> entries
            order by c.number""";

    private final JdbcTemplate jdbc;
    private final Translations texts;
    private final CurrentUser currentUser;

    CreditCheck(JdbcTemplate jdbc, Translations texts, CurrentUser currentUser) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.currentUser = currentUser;
    }

    @Override
    public long things() {
        Long count = jdbc.queryForObject("select count(*) from credit_account", Long.class);
        return count == null ? 0 : count;
    }

    @Override
    public void run(Progress progress) {
        Locale language = currentUser.language();
        long drifts = jdbc.query(DRIFTS, (rs, row) -> {
                    String reason = texts.getTranslation(
                            "credit.check.drift",
                            language,
                            rs.getBigDecimal(2),
                            rs.getBigDecimal(3),
                            rs.getBigDecimal(4));
                    progress.failed(rs.getString(1), reason);
                    return reason;
                })
                .size();
        progress.done(Math.max(0, things() - drifts));
    }
}
