package org.kartei.security;

import java.util.Arrays;
import java.util.List;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** What somebody may do. Who administers may do all that managers may, and these all that the office may. */
public enum Role {
    OFFICE,
    MANAGER,
    ADMIN;

    /** The names that Spring Security and the guards know: the own one, and those of all that this role may do too. */
    List<GrantedAuthority> authorities() {
        return Arrays.stream(values())
                .filter(role -> role.compareTo(this) <= 0)
                .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList();
    }
}
