package org.kartei.invoice;

import java.util.Locale;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Numbers without a hole: the counter's row stays locked until the issuing transaction ends, and goes back with it
 * (rules.md, "Invoices").
 */
@Component
class InvoiceNumbers {

    private final JdbcTemplate jdbc;

    InvoiceNumbers(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The next number of a kind of document in a year, such as "2026-00001" or "S2026-00001". */
    String next(InvoiceKind kind, int year) {
        return next(kind.name(), kind == InvoiceKind.CANCELLATION ? "S" : "", year);
    }

    /** The next number of an offer, such as "A2026-00001". */
    String nextOffer(int year) {
        return next("OFFER", "A", year);
    }

    private String next(String series, String mark, int year) {
        Long number = jdbc.queryForObject(
                "insert into invoice_series (series, year, last_number) values (?, ?, 1)"
                        + " on duplicate key update last_number = last_number + 1 returning last_number",
                Long.class,
                series,
                year);
        return String.format(Locale.ROOT, "%s%d-%05d", mark, year, Objects.requireNonNull(number));
    }
}
