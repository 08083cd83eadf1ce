package org.kartei.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kartei.KarteiTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the browser is told to refuse (docs/security.md). */
@KarteiTest
class WebSecurityTests {

    @LocalServerPort
    private int port;

    @BeforeEach
    void thereIsAnAccount() {
        Acting.email(Role.ADMIN);
    }

    @Test
    void pagesTakeNothingFromElsewhereAndShowInNoFrame() throws Exception {
        var headers = get("/login").headers();
        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'self'", "object-src 'none'", "frame-ancestors 'none'");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(headers.firstValue("Cache-Control").orElseThrow()).contains("no-store");
    }

    @Test
    void theSessionCookieIsForTheServerOnly() throws Exception {
        assertThat(get("/login").headers().firstValue("Set-Cookie").orElseThrow())
                .contains("HttpOnly", "SameSite=Lax")
                .doesNotContain("Secure");
    }

    @Test
    void behindTlsTheCookieIsSecureAndTheBrowserStaysWithTls() throws Exception {
        var headers = get("/login", "X-Forwarded-Proto", "https").headers();
        assertThat(headers.firstValue("Set-Cookie").orElseThrow()).contains("Secure");
        assertThat(headers.firstValue("Strict-Transport-Security").orElseThrow())
                .contains("max-age=31536000");
    }

    @Test
    void errorsTellNothingAboutTheInside() throws Exception {
        for (String path : new String[] {"/actuator/env", "/actuator/heapdump", "/no/such/page", "/login/%2e%2e/x"}) {
            assertThat(get(path).body()).doesNotContain("Exception", "\tat ", "org.kartei");
        }
    }

    @Test
    void healthTellsNoDetails() throws Exception {
        assertThat(get("/actuator/health").body()).contains("\"status\":\"UP\"").doesNotContain("components\":{");
    }

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
