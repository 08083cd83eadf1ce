package org.kartei.shell;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.ClientAbortException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** A window that is closed during a download fills no log. */
class HungUpTests {

    @Test
    void aBrowserThatIsGoneEndsTheRequestQuietly() {
        assertThatCode(() -> answer((request, response) -> {
                    throw new ServletException(new ClientAbortException(new IOException("Broken pipe")));
                }))
                .doesNotThrowAnyException();
    }

    @Test
    void whateverElseFailsGoesOn() {
        assertThatThrownBy(() -> answer((request, response) -> {
                    throw new IOException("Broken pipe");
                }))
                .isInstanceOf(IOException.class);
    }

    private static void answer(FilterChain chain) throws Exception {
        new HungUp().doFilter(new MockHttpServletRequest("GET", "/"), new MockHttpServletResponse(), chain);
    }
}
