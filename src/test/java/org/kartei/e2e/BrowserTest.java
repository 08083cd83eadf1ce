package org.kartei.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kartei.KarteiTest;
import org.kartei.security.Acting;
import org.kartei.security.Role;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A journey in a real browser, by accessible names as a screen reader would tell them. A new session for each test. */
@KarteiTest
@ExtendWith(PictureOfFailure.class)
public abstract class BrowserTest {

    private static final double PATIENCE_MS = 30_000;

    /** Colours are judged as they end up. What turns for ever, such as a sign of waiting, is no reason to wait. */
    private static final String STILL = """
            () => {
              const animations = (root) => [
                ...root.getAnimations(),
                ...[...root.querySelectorAll('*')].flatMap((e) => e.shadowRoot ? animations(e.shadowRoot) : []),
              ];
              return animations(document).every((each) => each.playState !== 'running'
                || each.effect.getComputedTiming().iterations === Infinity);
            }""";

    @LocalServerPort
    private int port;

    private BrowserContext context;

    /** The only tab of this test. */
    protected Page page;

    @BeforeEach
    void openBrowser() {
        context = Chromium.shared().newContext(options());
        context.setDefaultTimeout(PATIENCE_MS);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
        page = context.newPage();
    }

    @AfterEach
    void closeBrowser() {
        context.close();
    }

    /** Window, language and colours; English on a desktop unless a test says otherwise. */
    protected Browser.NewContextOptions options() {
        return new Browser.NewContextOptions().setViewportSize(1366, 768).setLocale("en-GB");
    }

    /** Opens a path such as "/customers?q=anna". */
    protected void open(String path) {
        page.navigate("http://localhost:" + port + path);
    }

    /** Signs in through the sign-in page. */
    protected void signIn(Role role) {
        String email = Acting.email(role); // while there is no account, every page is the set-up page
        open("/login");
        page.getByLabel("E-mail").fill(email);
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(Acting.PASSWORD);
        button("Sign in").click();
        page.waitForURL(url -> !url.contains("/login"));
    }

    /** Accessibility of what is on the screen now, once everything that slides or fades in has arrived. */
    protected void axeFindsNothing() {
        page.waitForFunction(STILL);
        List<String> findings = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .map(rule -> rule.getId() + " at "
                                + rule.getNodes().stream()
                                        .map(node -> node.getTarget() + " " + node.getHtml())
                                        .toList())
                        .toList();
        assertThat(findings).as(page.url()).isEmpty();
    }

    protected Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
