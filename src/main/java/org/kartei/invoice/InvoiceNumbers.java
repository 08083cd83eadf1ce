package org.kartei.invoice;

import java.time.LocalDate;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Numbers without a hole: the counter's row stays locked until the issuing transaction ends, and goes back with it
 * (rules.md, "Invoices"). How they are written is {@link NumberForms}.
 */
@Component
class InvoiceNumbers {

    private static final String TAKE = """
            insert into invoice_series (series, year, last_number) values (?, ?, 1)
            on duplicate key update last_number = last_number + 1
            returning last_number, (select f.form from number_form f where f.series = ? and f.valid_from <= ?
                order by f.valid_from desc limit 1)""";

    private final JdbcTemplate jdbc;

    InvoiceNumbers(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The next number of the year of a day, written as it is on that day: "2026-00001". */
    String next(DocumentSeries series, LocalDate day) {
        return Objects.requireNonNull(jdbc.queryForObject(
                TAKE,
                (rs, row) -> {
                    String set = rs.getString(2);
                    NumberForm form = set == null ? series.usual() : NumberForm.of(set);
                    return form.write(day.getYear(), rs.getLong(1));
                },
                series.name(),
                day.getYear(),
                series.name(),
                day));
    }
}
