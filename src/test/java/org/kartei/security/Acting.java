package org.kartei.security;

import java.time.Clock;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;

/**
 * Who acts in a test: one account per role, made when first needed. Use it by static import:
 * {@code asManager(); groups.create(…)}. The same accounts can sign in through the browser with {@link #PASSWORD}.
 */
@Component
public class Acting {

    public static final String PASSWORD = "correct horse";

    private static @Nullable Acting current;

    private final StaffRepository staff;
    private final Clock clock;

    Acting(StaffRepository staff, Clock clock) {
        this.staff = staff;
        this.clock = clock;
    }

    /** Called before every test: its application makes the accounts. */
    public static void in(ApplicationContext context) {
        current = context.getBean(Acting.class);
    }

    public static SignedInStaff asOffice() {
        return as(Role.OFFICE);
    }

    public static SignedInStaff asManager() {
        return as(Role.MANAGER);
    }

    public static SignedInStaff asAdmin() {
        return as(Role.ADMIN);
    }

    public static void asNobody() {
        SecurityContextHolder.clearContext();
    }

    public static SignedInStaff as(Role role) {
        var signedIn = new SignedInStaff(account(role), false);
        SecurityContextHolder.setContext(new SecurityContextImpl(
                UsernamePasswordAuthenticationToken.authenticated(signedIn, null, signedIn.getAuthorities())));
        return signedIn;
    }

    /** Does one thing in a role; whoever acted before goes on afterwards. */
    public static <T> T as(Role role, Supplier<T> action) {
        SecurityContext before = SecurityContextHolder.getContext();
        as(role);
        try {
            return action.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    /** The e-mail with which the account of this role signs in. */
    public static String email(Role role) {
        return account(role).email();
    }

    private static Staff account(Role role) {
        Acting acting = Objects.requireNonNull(current, "only within a @KarteiTest");
        String name = role.name().charAt(0) + role.name().substring(1).toLowerCase(java.util.Locale.ROOT);
        String email = name.toLowerCase(java.util.Locale.ROOT) + "@kartei.example";
        // Kept as it is: hashing properly would take longer than most tests.
        return acting.staff
                .findByEmail(email)
                .orElseGet(() -> acting.staff.save(
                        new Staff("Test " + name, email, "{noop}" + PASSWORD, role, acting.clock.instant())));
    }
}
