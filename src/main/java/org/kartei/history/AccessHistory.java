package org.kartei.history;

import org.kartei.security.SignedInStaff;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/**
 * Who signed in, and who was refused at the door. What was typed there is kept only where it is an account's e-mail: it may
 * be anything, a password in the wrong field too.
 */
@Component
class AccessHistory {

    private static final String UNKNOWN = "history.access.unknown";

    private final History history;
    private final UserDetailsService accounts;

    AccessHistory(History history, UserDetailsService accounts) {
        this.history = history;
        this.accounts = accounts;
    }

    @EventListener
    public void on(AuthenticationSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof SignedInStaff staff) {
            history.atTheDoor(Action.SIGNED_IN, staff, staff.getUsername());
        }
    }

    @EventListener
    public void on(AbstractAuthenticationFailureEvent event) {
        history.atTheDoor(
                Action.REFUSED, null, account(event.getAuthentication().getName()));
    }

    private String account(String typed) {
        try {
            return accounts.loadUserByUsername(typed).getUsername();
        } catch (UsernameNotFoundException e) {
            return HistoryValue.key(UNKNOWN).kept();
        }
    }
}
