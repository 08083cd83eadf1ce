package org.kartei.security;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Somebody who works here and can sign in. */
@Entity
@DynamicUpdate // the lock-out counts beside it; a change must not write its old numbers back
class Staff {

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

    /** Counts what must end open sessions: another role, another password, a closed account. */
    private int accessVersion;

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
        if (newRole != role || isActive != active) {
            accessVersion++;
        }
        this.name = newName;
        this.email = newEmail;
        this.role = newRole;
        this.active = isActive;
    }

    void choosePassword(String newPasswordHash) {
        this.passwordHash = newPasswordHash;
        this.accessVersion++;
        unlock();
    }

    void prefer(@Nullable String newLanguage, @Nullable String newColorScheme) {
        this.language = newLanguage;
        this.colorScheme = newColorScheme;
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

    int accessVersion() {
        return accessVersion;
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
