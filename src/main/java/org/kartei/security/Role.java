package org.kartei.security;

import java.util.Arrays;
import java.util.stream.Stream;

/** What somebody may do. Who administers may do all that managers may, and these all that the office may. */
public enum Role {
    OFFICE,
    MANAGER,
    ADMIN;

    /** This role and all that it includes. */
    Stream<Role> implied() {
        return Arrays.stream(values()).limit(ordinal() + 1L);
    }

    /** The name that Spring Security and the guards know. */
    public String authority() {
        return "ROLE_" + name();
    }
}
