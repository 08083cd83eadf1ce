package org.kartei.operations;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * While nobody has an account, only this machine gets an answer, and every page is the set-up page: whoever comes first
 * becomes admin.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class FirstStartGate extends OncePerRequestFilter {

    private static final String SETUP = "/setup";
    private static final List<IpAddressMatcher> LOOPBACK =
            List.of(new IpAddressMatcher("127.0.0.0/8"), new IpAddressMatcher("::1"));

    private final FirstStart firstStart;

    FirstStartGate(FirstStart firstStart) {
        this.firstStart = firstStart;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!firstStart.isDue()) {
            chain.doFilter(request, response);
        } else if (!isFromThisMachine(request)) {
            refuse(response);
        } else if (isOtherPage(request)) {
            response.sendRedirect(request.getContextPath() + SETUP);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Only a proxy on this machine is believed whom it speaks for: see {@code server.tomcat.remoteip.internal-proxies}. */
    private static boolean isFromThisMachine(HttpServletRequest request) {
        return isLoopback(request.getRemoteAddr());
    }

    private static boolean isLoopback(String address) {
        return LOOPBACK.stream().anyMatch(own -> own.matches(address));
    }

    private static boolean isOtherPage(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return "GET".equals(request.getMethod())
                && accept != null
                && accept.contains("text/html")
                && !path.equals(SETUP)
                && !path.startsWith("/VAADIN/")
                && !path.startsWith("/actuator/");
    }

    private static void refuse(HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        response.setContentType("text/plain");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter()
                .println("Kartei is not set up yet. Until it is, it only answers the machine it runs on: open it there,"
                        + " or start it with kartei.setup.email and kartei.setup.password.");
    }
}
