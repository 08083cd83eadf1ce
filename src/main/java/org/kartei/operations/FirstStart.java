package org.kartei.operations;

import org.kartei.demo.DemoSchool;
import org.kartei.security.StaffService;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.stereotype.Service;

/** The first start: makes the first account, and the demo school on request (APP-1, APP-5). */
@Service
public class FirstStart {

    private final StaffService staff;
    private final UserDetailsService accounts;
    private final DemoSchool demoSchool;
    private volatile boolean isOver;

    FirstStart(StaffService staff, UserDetailsService accounts, DemoSchool demoSchool) {
        this.staff = staff;
        this.accounts = accounts;
        this.demoSchool = demoSchool;
    }

    /** Whether nobody can sign in yet. Once somebody can, this is remembered: the last admin can't be removed. */
    @PreAuthorize("permitAll()")
    public boolean isDue() {
        if (!isOver) {
            isOver = !staff.isEmpty();
        }
        return !isOver;
    }

    /**
     * Makes the first account, an admin, and starts making the demo school in its name. One at a time, so that two who
     * are first at the same moment are not both.
     *
     * @param demoCustomers how many customers the demo school gets; 0 for none
     * @throws org.kartei.shared.BusinessRuleViolation when there already is an account, the password is too weak or the
     *     size is not possible
     */
    @PreAuthorize("permitAll()")
    public synchronized void begin(String name, String email, String password, int demoCustomers) {
        if (demoCustomers != 0) {
            DemoSchool.checkSize(demoCustomers); // before there is an account, for there is no second first start
        }
        staff.createFirst(name, email, password);
        if (demoCustomers != 0) {
            as(accounts.loadUserByUsername(email), () -> demoSchool.start(demoCustomers));
        }
    }

    private static void as(UserDetails admin, Runnable action) {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContextHolder.setContext(new SecurityContextImpl(
                UsernamePasswordAuthenticationToken.authenticated(admin, null, admin.getAuthorities())));
        try {
            action.run();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
