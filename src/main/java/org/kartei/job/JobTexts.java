package org.kartei.job;

import java.util.Collection;
import java.util.stream.Collectors;
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
     * Takes the rest of each name away that begins with a number, what was told about it, and whatever was told of others
     * that quotes it.
     *
     * @param number with which the names begin that {@link Progress#failed} was told
     */
    public void forget(long number) {
        jdbc.update(
                "update job_failure set subject = if(subject regexp ?, ?, subject), reason = ''"
                        + " where subject regexp ? or reason regexp ?",
                "^" + number + "( |$)",
                String.valueOf(number),
                "^" + number + "( |$)",
                "(^|[^0-9])" + number + " ");
    }

    /** The same for many of whom nothing was told anywhere else. */
    public void forgetNames(Collection<Long> numbers) {
        if (!numbers.isEmpty()) {
            String list = numbers.stream().map(number -> "'" + number + "'").collect(Collectors.joining(","));
            jdbc.update("update job_failure set subject = substring_index(subject, ' ', 1), reason = ''"
                    + " where substring_index(subject, ' ', 1) in (" + list + ")");
        }
    }
}
