package org.kartei.job;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What long work wrote down about things that are no more. */
@Component
public class JobTexts {

    private final JdbcTemplate jdbc;

    JobTexts(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Takes the rest of each name away that begins so, and what was told about it.
     *
     * @param number with which the names begin that {@link Progress#failed} was told
     */
    public void forget(long number) {
        jdbc.update(
                "update job_failure set subject = ?, reason = '' where subject like ?",
                String.valueOf(number),
                number + " %");
    }
}
