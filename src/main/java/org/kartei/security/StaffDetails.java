package org.kartei.security;

import java.time.Clock;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells Spring Security about the accounts. */
@Component
class StaffDetails implements UserDetailsService {

    private final StaffRepository staff;
    private final Clock clock;

    StaffDetails(StaffRepository staff, Clock clock) {
        this.staff = staff;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public UserDetails loadUserByUsername(String email) {
        return staff.findByEmail(email.strip())
                .map(found -> new SignedInStaff(found, found.isLockedAt(clock.instant())))
                .orElseThrow(() -> new UsernameNotFoundException("unknown"));
    }
}
