package org.kartei.security;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A line of the staff list. */
public record StaffRow(
        StaffId id,
        String name,
        String email,
        Role role,
        boolean active,
        boolean locked,
        @Nullable Instant lastSignInAt) {}
