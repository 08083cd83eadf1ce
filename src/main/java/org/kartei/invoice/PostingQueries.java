package org.kartei.invoice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.kartei.listing.Sql;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads what documents and payments say about money; nothing is computed anew. */
@Component
class PostingQueries {

    private static final String OWN = "i.issued_on between ? and ? and i.currency = ? and i.foreign_number = ''";

    /** Of an imported invoice those payments came along that were written down together with it. */
    private static final String PAID = "p.paid_on between ? and ? and i.currency = ?"
            + " and (i.foreign_number = '' or p.recorded_at > i.created_at)";

    /** What is only moved between invoices of the same customer, or asked for no more, is in no part: it changes nothing on the account. */
    private static final List<String> PARTS = List.of(
            "select i.id, 0 payment, i.issued_on day, 1 part, 'SALES' kind, t.category, t.percent, null way, t.gross amount, i.customer_number"
                    + " from invoice i join invoice_tax t on t.invoice_id = i.id where t.gross <> 0 and " + OWN,
            "select i.id, 0, i.issued_on, 2, 'VOUCHER', null, null, null, -v.amount, i.customer_number"
                    + " from invoice i join invoice_voucher v on v.invoice_id = i.id where v.effect = 'PAYS' and v.amount <> 0 and "
                    + OWN,
            "select i.id, 0, i.issued_on, 3, 'CREDIT', null, null, null, -i.credit_total, i.customer_number"
                    + " from invoice i where i.credit_total <> 0 and " + OWN,
            "select i.id, p.id, p.paid_on, 4, if(p.way = 'CREDIT', 'CREDIT', 'MONEY'), null, null, nullif(p.way, 'CREDIT'), -p.amount,"
                    + " i.customer_number from payment p join invoice i on i.id = p.invoice_id"
                    + " where p.way not in ('OFFSET', 'MOVED') and "
                    + PAID,
            "select i.id, p.id, p.paid_on, 5, 'FEES', null, null, null, p.reminder_fees, i.customer_number"
                    + " from payment p join invoice i on i.id = p.invoice_id where p.reminder_fees <> 0 and " + PAID,
            "select i.id, p.id, p.paid_on, 6, 'CREDIT', null, null, null, p.credited - p.reminder_fees, i.customer_number"
                    + " from payment p join invoice i on i.id = p.invoice_id where p.credited <> p.reminder_fees and "
                    + PAID);

    private static final String ALL = "(" + String.join(" union all ", PARTS) + ")";

    private static final String ONE_BY_ONE =
            "select a.*, i.number, i.kind = 'CANCELLATION' is_cancellation, coalesce(o.number, i.number) settles, i.recipient_name from "
                    + ALL
                    + " a join invoice i on i.id = a.id left join invoice o on o.id = i.cancels_id"
                    + " order by a.day, a.id, a.payment, a.part, a.category, a.percent, a.amount";

    private static final String SUMS =
            "select a.kind, a.category, a.percent, a.way, count(*) rows_, sum(greatest(a.amount, 0)) owed,"
                    + " -sum(least(a.amount, 0)) settled, min(a.customer_number) lowest, max(a.customer_number) highest from "
                    + ALL
                    + " a group by a.kind, a.category, a.percent, a.way order by min(a.part), a.category, a.percent desc, a.way";

    private final JdbcTemplate jdbc;

    PostingQueries(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    List<Against> sales() {
        return jdbc.query(
                "select 'SALES' kind, category, percent, null way from invoice_tax group by category, percent",
                (rs, row) -> Against.of(rs));
    }

    void forEach(LocalDate from, LocalDate until, CurrencyUnit currency, Consumer<Posting> consumer) {
        new Sql(ONE_BY_ONE, args(from, until, currency)).forEach(jdbc, rs -> consumer.accept(posting(rs)));
    }

    List<PostingSum> sums(LocalDate from, LocalDate until, CurrencyUnit currency) {
        return jdbc.query(
                SUMS,
                (rs, row) -> new PostingSum(
                        Against.of(rs),
                        rs.getLong("rows_"),
                        rs.getBigDecimal("owed"),
                        rs.getBigDecimal("settled"),
                        rs.getLong("lowest"),
                        rs.getLong("highest")),
                args(from, until, currency));
    }

    private static Object[] args(LocalDate from, LocalDate until, CurrencyUnit currency) {
        return IntStream.range(0, PARTS.size())
                .boxed()
                .flatMap(part -> Stream.of(from, until, currency.getCode()))
                .toArray();
    }

    private static Posting posting(ResultSet rs) throws SQLException {
        return new Posting(
                rs.getObject("day", LocalDate.class),
                Against.of(rs),
                rs.getBigDecimal("amount"),
                rs.getString("number"),
                rs.getString("settles"),
                rs.getBoolean("is_cancellation"),
                rs.getLong("customer_number"),
                rs.getString("recipient_name"));
    }
}
