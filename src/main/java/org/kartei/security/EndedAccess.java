package org.kartei.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.dao.DataAccessResourceFailureException;
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
        try {
            if (authentication != null
                    && authentication.getPrincipal() instanceof SignedInStaff staff
                    && !mayGoOn(staff)) {
                logout.logout(request, response, authentication);
                refuse(request, response);
                return;
            }
        } catch (DataAccessResourceFailureException noDatabase) {
            // nobody is let in unasked; an open page says that it tries again, and does, with what was typed
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        chain.doFilter(request, response);
    }

    /** A page is asked for again, which leads to the sign-in; an open page understands 401 as an ended session. */
    private static void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String accept = request.getHeader("Accept");
        if ("GET".equals(request.getMethod()) && accept != null && accept.contains("text/html")) {
            response.sendRedirect(request.getRequestURI());
        } else {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        }
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
