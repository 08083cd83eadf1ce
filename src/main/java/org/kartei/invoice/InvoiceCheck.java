package org.kartei.invoice;

import java.sql.Date;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kartei.job.Check;
import org.kartei.job.Progress;
import org.kartei.security.CurrentUser;
import org.kartei.shell.Translations;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Checks that numbers have no holes, invoices add up, customers' rows show what is open, and those in instalments when the next is due (INV-1). */
@Component
class InvoiceCheck implements Check {

    /** Series and year, how many numbers were given, and how many documents there are, where these differ; offers may be forgotten. */
    static final String HOLES = """
            select concat(s.series, ' ', s.year), s.last_number - s.begun_behind given, count(i.id) found
            from invoice_series s left join invoice i on i.kind = s.series and year(i.issued_on) = s.year and i.state <> 'DRAFT'
                and i.foreign_number = ''
            where s.series <> 'OFFER'
            group by s.series, s.year, s.last_number, s.begun_behind having found <> given""";

    /** Number, what it says, and what its lines, vouchers and payments add up to, where these differ. */
    static final String DRIFTS = """
            select coalesce(i.number, concat('#', i.id)) name, i.total, i.paid,
                coalesce((select sum(l.gross) from invoice_line l where l.invoice_id = i.id), 0)
                    - coalesce((select sum(v.amount) from invoice_voucher v where v.invoice_id = i.id), 0) - i.credit_total added,
                coalesce((select sum(p.amount - p.credited) from payment p where p.invoice_id = i.id), 0) came
            from invoice i having i.total <> added or i.paid <> came order by name""";

    /** Number, what the row shows, and what is open, where these differ. */
    static final String FIGURES = """
            select c.number, c.open_amount,
                coalesce((select sum(i.open_amount) from invoice i where i.customer_id = c.id), 0) opened
            from customer c
            where c.open_amount <> 0 or c.id in (select o.customer_id from invoice o where o.open_amount <> 0)
            having c.open_amount <> opened order by c.number""";

    /** Number, the day on the row of one in instalments, and that of the first instalment that is not paid, where these differ. */
    static final String INSTALMENTS = """
            select i.number, i.instalment_due_on shown, {next} next_due
            from invoice i
            where i.instalment_due_on is not null or i.id in (select s.invoice_id from instalment_plan s where s.standing = 1)
            having not (shown <=> next_due) order by i.number""".replace("{next}", InstalmentTables.NEXT);

    private final JdbcTemplate jdbc;
    private final Translations texts;
    private final CurrentUser currentUser;

    InvoiceCheck(JdbcTemplate jdbc, Translations texts, CurrentUser currentUser) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.currentUser = currentUser;
    }

    @Override
    public long things() {
        Long count = jdbc.queryForObject("select count(*) from invoice", Long.class);
        return count == null ? 0 : count;
    }

    @Override
    public void run(Progress progress) {
        Locale language = currentUser.language();
        long wrong = found(HOLES, "invoice.check.holes", language, progress)
                + found(DRIFTS, "invoice.check.drift", language, progress)
                + found(FIGURES, "invoice.check.open", language, progress)
                + found(INSTALMENTS, "invoice.check.instalments", language, progress);
        progress.done(Math.max(0, things() - wrong));
    }

    private long found(String sql, String key, Locale language, Progress progress) {
        return jdbc.query(sql, (rs, row) -> {
                    Object[] values = new Object[rs.getMetaData().getColumnCount() - 1];
                    for (int i = 0; i < values.length; i++) {
                        values[i] = written(rs.getObject(i + 2));
                    }
                    progress.failed(rs.getString(1), texts.getTranslation(key, language, values));
                    return row;
                })
                .size();
    }

    private static Object written(@Nullable Object value) {
        return value instanceof Date day ? day.toLocalDate() : Objects.requireNonNullElse(value, "–");
    }
}
