package org.kartei.invoice;

import java.time.YearMonth;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.kartei.settings.VatCategory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Adds up the taxes of issued documents. */
@Component
class TurnoverQueries {

    /** A payout is taxed on nothing, and would only leave lines of zeros. */
    private static final String BY_MONTH = """
            select year(i.issued_on) y, month(i.issued_on) m, t.category, t.percent, sum(t.gross) gross, sum(t.vat) vat
            from invoice i join invoice_tax t on t.invoice_id = i.id
            where i.issued_on between ? and ? and i.currency = ? and t.gross <> 0 and (? or i.foreign_number = '')
            group by y, m, t.category, t.percent
            order by y, m, t.percent desc, t.category""";

    private final JdbcTemplate jdbc;

    TurnoverQueries(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    List<TurnoverPart> byMonth(YearMonth from, YearMonth until, CurrencyUnit currency, boolean withImported) {
        return jdbc.query(
                BY_MONTH,
                (rs, row) -> new TurnoverPart(
                        YearMonth.of(rs.getInt("y"), rs.getInt("m")),
                        VatCategory.valueOf(rs.getString("category")),
                        rs.getBigDecimal("percent"),
                        rs.getBigDecimal("gross"),
                        rs.getBigDecimal("vat")),
                from.atDay(1),
                until.atEndOfMonth(),
                currency.getCode(),
                withImported);
    }
}
