package org.kartei.security;

import java.util.Locale;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who is asking right now; also in background work, which carries its starter along. */
@Component
public class CurrentUser {

    /** Empty when nobody has signed in. */
    public Optional<SignedInStaff> find() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedInStaff staff
                ? Optional.of(staff)
                : Optional.empty();
    }

    /** @throws IllegalStateException when nobody has signed in */
    public SignedInStaff get() {
        return find().orElseThrow(() -> new IllegalStateException("nobody has signed in"));
    }

    /** In which language to speak to them where no screen is at hand to ask: that of their pages. */
    public Locale language() {
        return find().map(SignedInStaff::shown).orElse(Locale.ENGLISH);
    }

    public boolean isManager() {
        return find().filter(staff -> staff.role() != Role.OFFICE).isPresent();
    }
}
