package org.kartei.security;

/** What somebody may do. Who administers may do all that managers may, and these all that the office may. */
public enum Role {
    OFFICE,
    MANAGER,
    ADMIN;

    /** The name that Spring Security and the guards know. */
    public String authority() {
        return "ROLE_" + name();
    }
}
