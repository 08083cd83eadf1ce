package org.kartei.security;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.stereotype.Component;

/**
 * Counts wrong passwords, and closes an account when they are too many (APP-1): after the fifth in a row nobody gets in
 * for 15 minutes, not even with the right one. Counted in the database in one statement, so that a hundred guesses at
 * once are a hundred guesses, and so that a form that is open on the account stays valid.
 */
@Component
class LockOut {

    private static final int ATTEMPTS = 5;
    private static final Duration CLOSED = Duration.ofMinutes(15);

    private final JdbcTemplate jdbc;
    private final Clock clock;

    LockOut(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @EventListener
    public void on(AuthenticationFailureBadCredentialsEvent event) {
        jdbc.update(
                """
                update staff
                set locked_until = if(failed_sign_ins + 1 >= ?, ?, locked_until),
                    failed_sign_ins = if(failed_sign_ins + 1 >= ?, 0, failed_sign_ins + 1)
                where email = ?""",
                ATTEMPTS,
                Timestamp.from(clock.instant().plus(CLOSED)),
                ATTEMPTS,
                event.getAuthentication().getName().strip());
    }

    /** @throws LockedException when it was closed after the account had been read: other guesses came meanwhile */
    @EventListener
    public void on(AuthenticationSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof SignedInStaff staff) {
            Timestamp now = Timestamp.from(clock.instant());
            int open = jdbc.update("""
                    update staff set failed_sign_ins = 0, locked_until = null, last_sign_in_at = ?
                    where id = ? and (locked_until is null or locked_until <= ?)""", now, staff.id().value(), now);
            if (open == 0) {
                throw new LockedException("closed while this password was being compared");
            }
        }
    }
}
