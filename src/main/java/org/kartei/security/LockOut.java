package org.kartei.security;

import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts wrong passwords, and closes an account for a while when they are too many (APP-1). */
@Component
class LockOut {

    private final StaffRepository staff;
    private final Clock clock;

    LockOut(StaffRepository staff, Clock clock) {
        this.staff = staff;
        this.clock = clock;
    }

    @EventListener
    @Transactional
    public void on(AuthenticationFailureBadCredentialsEvent event) {
        staff.findByEmail(event.getAuthentication().getName().strip())
                .ifPresent(account -> account.refused(clock.instant()));
    }

    @EventListener
    @Transactional
    public void on(AuthenticationSuccessEvent event) {
        staff.findByEmail(event.getAuthentication().getName()).ifPresent(account -> account.signedIn(clock.instant()));
    }
}
