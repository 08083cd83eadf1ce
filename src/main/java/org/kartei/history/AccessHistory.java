package org.kartei.history;

import org.kartei.security.SignedInStaff;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.stereotype.Component;

/** Who signed in, and who was refused at the door. */
@Component
class AccessHistory {

    private final History history;

    AccessHistory(History history) {
        this.history = history;
    }

    @EventListener
    public void on(AuthenticationSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof SignedInStaff staff) {
            history.atTheDoor(Action.SIGNED_IN, staff, staff.getUsername());
        }
    }

    @EventListener
    public void on(AbstractAuthenticationFailureEvent event) {
        history.atTheDoor(Action.REFUSED, null, event.getAuthentication().getName());
    }
}
