package org.kartei.voucher;

import java.util.Locale;
import org.kartei.job.Check;
import org.kartei.job.Progress;
import org.kartei.security.CurrentUser;
import org.kartei.shell.Translations;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Checks that each rest is the voucher's worth less its movements, and that its uses are those not given back (CREDIT-6). */
@Component
class VoucherCheck implements Check {

    /** Code, rest and what it should be, uses and how many there should be, where they differ. */
    static final String DRIFTS = """
            select v.code, coalesce(v.rest, 0) shown, if(v.rest is null, 0, v.worth - coalesce(m.amount, 0)) left_over, v.uses,
                coalesce(m.uses, 0) used
            from voucher v left join (
                select voucher_id, sum(amount) amount, sum(kind = 'REDEEMED') - sum(kind = 'RETURNED') uses
                from voucher_movement group by voucher_id) m on m.voucher_id = v.id
            having shown <> left_over or v.uses <> used
            order by v.code""";

    private final JdbcTemplate jdbc;
    private final Translations texts;
    private final CurrentUser currentUser;

    VoucherCheck(JdbcTemplate jdbc, Translations texts, CurrentUser currentUser) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.currentUser = currentUser;
    }

    @Override
    public long things() {
        Long count = jdbc.queryForObject("select count(*) from voucher", Long.class);
        return count == null ? 0 : count;
    }

    @Override
    public void run(Progress progress) {
        Locale language = currentUser.language();
        long drifts = jdbc.query(DRIFTS, (rs, row) -> {
                    String reason = texts.getTranslation(
                            "voucher.check.drift",
                            language,
                            rs.getBigDecimal(2),
                            rs.getBigDecimal(3),
                            rs.getLong(4),
                            rs.getLong(5));
                    progress.failed(new VoucherCode(rs.getString(1)).spoken(), reason);
                    return reason;
                })
                .size();
        progress.done(Math.max(0, things() - drifts));
    }
}
