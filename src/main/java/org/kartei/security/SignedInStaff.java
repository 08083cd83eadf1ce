package org.kartei.security;

import java.io.Serial;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.userdetails.User;

/**
 * The principal of a session: who signed in, as they were at that moment; only what they change themselves is kept
 * current.
 */
public final class SignedInStaff extends User {

    @Serial
    private static final long serialVersionUID = 1;

    private final long id;
    private final String name;
    private final Role role;
    private volatile int accessVersion;
    private volatile @Nullable String language;
    private volatile @Nullable String colorScheme;
    private volatile Locale shown = Locale.ENGLISH;

    SignedInStaff(Staff staff, boolean locked) {
        super(
                staff.email(),
                staff.passwordHash(),
                staff.isActive(),
                true,
                true,
                !locked,
                staff.role().authorities());
        this.id = staff.id().value();
        this.name = staff.name();
        this.role = staff.role();
        this.accessVersion = staff.accessVersion();
        this.language = staff.language();
        this.colorScheme = staff.colorScheme();
    }

    void prefer(@Nullable String newLanguage, @Nullable String newColorScheme) {
        this.language = newLanguage;
        this.colorScheme = newColorScheme;
    }

    /** This session goes on although its account has changed; all others of the account end. */
    void goOnWith(int newAccessVersion) {
        this.accessVersion = newAccessVersion;
    }

    int accessVersion() {
        return accessVersion;
    }

    public StaffId id() {
        return new StaffId(id);
    }

    public String name() {
        return name;
    }

    public Role role() {
        return role;
    }

    /** The chosen language as its two letters; null to follow the browser. */
    public @Nullable String language() {
        return language;
    }

    /** Remembers in which language the pages are shown, for work that goes on without one. */
    public void reads(Locale newShown) {
        this.shown = newShown;
    }

    Locale shown() {
        return shown;
    }

    /** "light" or "dark"; null to follow the browser. */
    public @Nullable String colorScheme() {
        return colorScheme;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return super.equals(other);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }
}
