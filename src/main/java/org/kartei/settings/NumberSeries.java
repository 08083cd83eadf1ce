package org.kartei.settings;

import org.kartei.security.OfficeOnly;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Numbers that are never given twice. They are taken in a transaction of their own, so that nobody waits for a long
 * one; where that one fails, its numbers stay unused.
 */
@Service
@OfficeOnly
public class NumberSeries {

    private final JdbcTemplate jdbc;

    NumberSeries(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes as many numbers in a row as asked for and returns the first. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public long take(String series, int count) {
        Long next = jdbc.queryForObject(
                "select next_value from number_series where name = ? for update", Long.class, series);
        if (next == null) {
            throw new IllegalArgumentException(series);
        }
        jdbc.update("update number_series set next_value = ? where name = ?", next + count, series);
        return next;
    }

    /** Makes sure that the series goes on behind a number that came from elsewhere. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void goOnBehind(String series, long number) {
        jdbc.update(
                "update number_series set next_value = ? where name = ? and next_value <= ?",
                number + 1,
                series,
                number);
    }
}
