package org.kartei.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends the sessions of an account that was closed, got another role or another password, at their next request. It asks
 * the database each time, by primary key: that is a fraction of a millisecond, and holds across several servers.
 */
class EndedAccess extends OncePerRequestFilter {

    private final JdbcTemplate jdbc;
    private final SecurityContextLogoutHandler logout = new SecurityContextLogoutHandler();

    EndedAccess(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedInStaff staff && !mayGoOn(staff)) {
            logout.logout(request, response, authentication);
        }
        chain.doFilter(request, response);
    }

    private boolean mayGoOn(SignedInStaff staff) {
        return !jdbc.queryForList(
                        "select id from staff where id = ? and active and access_version = ?",
                        Long.class,
                        staff.id().value(),
                        staff.accessVersion())
                .isEmpty();
    }
}
