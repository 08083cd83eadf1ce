package org.kartei;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Ends work in the middle of its transaction: the database refuses a statement, and then once more ends the connection there, as when it is killed. */
public final class BrokenOff {

    private static final String REFUSED = "signal sqlstate '45000' set message_text = 'broken off'";
    private static final String KILLED = "kill connection connection_id()";

    private final JdbcTemplate jdbc;
    private final String place;

    private BrokenOff(JdbcTemplate jdbc, String place) {
        this.jdbc = jdbc;
        this.place = place;
    }

    /**
     * Names the place.
     *
     * @param statement insert, update or delete; of what goes by itself with another row no trigger hears
     */
    public static BrokenOff at(JdbcTemplate jdbc, String table, String statement) {
        return new BrokenOff(jdbc, " before " + statement + " on " + table);
    }

    /** @param nothingHasHappened looks, each time it has been broken off */
    public void eachWay(ThrowingCallable work, Runnable nothingHasHappened) {
        refused(work);
        nothingHasHappened.run();
        with(KILLED, () -> assertThatExceptionOfType(RuntimeException.class).isThrownBy(work));
        nothingHasHappened.run();
    }

    /** Only that the database refuses the statement. */
    public void refused(ThrowingCallable work) {
        with(
                REFUSED,
                () -> assertThatExceptionOfType(RuntimeException.class)
                        .isThrownBy(work)
                        .withStackTraceContaining("broken off"));
    }

    private void with(String end, Runnable work) {
        jdbc.execute("create trigger broken_off" + place + " for each row " + end);
        try {
            work.run();
        } finally {
            jdbc.execute("drop trigger broken_off");
        }
    }
}
