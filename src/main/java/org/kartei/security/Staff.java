package org.kartei.security;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Somebody who works here and can sign in. */
@Entity
class Staff {

    private static final int ATTEMPTS = 5;
    private static final Duration LOCK_OUT = Duration.ofMinutes(15);

    @Id
    @GeneratedValue(generator = "staff_seq")
    @SequenceGenerator(name = "staff_seq", sequenceName = "staff_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private int version;

    private String name = "";

    private String email = "";

    private String passwordHash = "";

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Role role = Role.OFFICE;

    private @Nullable String language;

    private @Nullable String colorScheme;

    private boolean active = true;

    private int failedSignIns;

    private @Nullable Instant lockedUntil;

    private @Nullable Instant lastSignInAt;

    @Column(updatable = false)
    private Instant createdAt = Instant.EPOCH;

    protected Staff() {}

    Staff(String name, String email, String passwordHash, Role role, Instant createdAt) {
        this.name = name;
        this.email = email;
        this.passwordHash = passwordHash;
        this.role = role;
        this.createdAt = createdAt;
    }

    void change(String newName, String newEmail, Role newRole, boolean isActive) {
        this.name = newName;
        this.email = newEmail;
        this.role = newRole;
        this.active = isActive;
    }

    void choosePassword(String newPasswordHash) {
        this.passwordHash = newPasswordHash;
        unlock();
    }

    void prefer(@Nullable String newLanguage, @Nullable String newColorScheme) {
        this.language = newLanguage;
        this.colorScheme = newColorScheme;
    }

    void signedIn(Instant at) {
        this.lastSignInAt = at;
        unlock();
    }

    /** After the fifth wrong password in a row nobody gets in for 15 minutes, not even with the right one. */
    void refused(Instant at) {
        failedSignIns++;
        if (failedSignIns >= ATTEMPTS) {
            lockedUntil = at.plus(LOCK_OUT);
            failedSignIns = 0;
        }
    }

    void unlock() {
        this.failedSignIns = 0;
        this.lockedUntil = null;
    }

    boolean isLockedAt(Instant at) {
        return lockedUntil != null && at.isBefore(lockedUntil);
    }

    StaffId id() {
        return new StaffId(java.util.Objects.requireNonNull(id));
    }

    int version() {
        return version;
    }

    String name() {
        return name;
    }

    String email() {
        return email;
    }

    String passwordHash() {
        return passwordHash;
    }

    Role role() {
        return role;
    }

    @Nullable
    String language() {
        return language;
    }

    @Nullable
    String colorScheme() {
        return colorScheme;
    }

    boolean isActive() {
        return active;
    }
}
