package org.kartei.e2e;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.google.gson.JsonObject;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kartei.KarteiTest;
import org.kartei.security.Acting;
import org.kartei.security.Role;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A journey in a real browser, by accessible names as a screen reader would tell them. Each test has a new session; what the browser has fetched
 * of scripts and styles it keeps, as the browsers of an office do.
 */
@KarteiTest
@ExtendWith(PictureOfFailure.class)
public abstract class BrowserTest {

    private static final double PATIENCE_MS = 30_000;

    /**
     * A page is there once its headline is. What turns for ever, such as a sign of waiting, is no reason to wait. Lists
     * hear of a new width a moment later, and draw in the frames after that.
     */
    private static final String SETTLED = """
            () => {
              const animations = (root) => [
                ...root.getAnimations(),
                ...[...root.querySelectorAll('*')].flatMap((e) => e.shadowRoot ? animations(e.shadowRoot) : []),
              ];
              const clients = () => Object.values(window.Vaadin?.Flow?.clients ?? {}).filter((each) => each.isActive);
              const isCalm = () => clients().length > 0 && document.querySelector('h1, vaadin-login-form')
                && clients().every((each) => !each.isActive())
                && [...document.querySelectorAll('vaadin-grid')].every((each) => !each.loading)
                && [...document.querySelectorAll('vaadin-grid.list-grid')]
                  .every((each) => each.classList.contains('cards') === innerWidth < 640);
              const isStill = () => animations(document).every((each) => each.playState !== 'running'
                || each.effect.getComputedTiming().iterations === Infinity);
              window.calmFrames = isCalm() ? (window.calmFrames || 0) + 1 : 0;
              return window.calmFrames > 2 && isStill();
            }""";

    /** Rules of axe about what changes with the colours. */
    protected static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");

    private static final String AXE = script("/axe.min.js");

    private static final String VIOLATIONS = """
            async rules => {
              const options = { resultTypes: ['violations'], ...(rules.length > 0 && { runOnly: rules }) };
              const { violations } = await axe.run(document, options);
              return violations.flatMap(({ id, nodes }) =>
                nodes.map((node) => `${id} at ${node.target} ${node.html} ${node.failureSummary}`));
            }""";

    @LocalServerPort
    private int port;

    private BrowserContext context;

    /** The only tab of this test. */
    protected Page page;

    @BeforeEach
    void openBrowser() {
        context = Chromium.window(options());
        context.setDefaultTimeout(PATIENCE_MS);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
        page = context.newPage();
        hurry();
    }

    /** What slides or fades does so a hundred times as fast. */
    private void hurry() {
        var rate = new JsonObject();
        rate.addProperty("playbackRate", 100);
        CDPSession chromium = context.newCDPSession(page);
        chromium.send("Animation.enable");
        chromium.send("Animation.setPlaybackRate", rate);
    }

    @AfterEach
    void closeBrowser() {
        context.pages().forEach(Page::close);
        context.clearCookies();
        context.setOffline(false);
    }

    /** English on a desktop. */
    protected static Browser.NewContextOptions options() {
        return new Browser.NewContextOptions().setViewportSize(1366, 768).setLocale("en-GB");
    }

    /** Opens a path such as "/customers?q=anna". */
    protected void open(String path) {
        page.navigate(address(path));
    }

    /** Goes to a path as a link does, which is quicker; there has to be a page of ours already. */
    protected void go(String path) {
        page.evaluate("""
                path => {
                  const link = Object.assign(document.createElement('a'), { href: path });
                  link.setAttribute('router-link', '');
                  document.body.append(link);
                  link.click();
                  link.remove();
                }""", path);
        page.waitForURL(address(path));
        page.waitForFunction("() => !window.Vaadin.Flow.navigation");
    }

    protected String address(String path) {
        return "http://localhost:" + port + path;
    }

    /** Signs in without the page for it, which {@link SignInJourneyTests} walks, and opens none. */
    protected void signIn(Role role) {
        signIn(context, role);
    }

    /** Signs somebody in in other windows. */
    protected void signIn(BrowserContext windows, Role role) {
        APIResponse answer = windows.request()
                .post(
                        address("/login"),
                        RequestOptions.create()
                                .setMaxRedirects(0)
                                .setForm(FormData.create()
                                        .set("username", Acting.email(role))
                                        .set("password", Acting.PASSWORD)));
        assertThat(answer.headers().get("location"))
                .as("where signing in leads")
                .doesNotContain("/login");
    }

    /** Until the server has answered, the lists have their rows, and everything that slides or fades has arrived. */
    protected void settle() {
        page.evaluate("window.calmFrames = 0");
        page.waitForFunction(SETTLED);
    }

    /** Types a day, as in any other field. */
    protected void typeDay(Locator field, String day) {
        field.fill(day);
        field.press("Enter");
    }

    /** Goes back once the page has arrived: within the few milliseconds before, the framework takes it for its own step. */
    protected void goBack() {
        page.waitForFunction("() => !window.Vaadin.Flow.navigation");
        page.goBack();
    }

    /** Accessibility of what is on the screen now. */
    protected void axeFindsNothing() {
        settle();
        assertThat(axe(List.of())).as(page.url()).isEmpty();
    }

    /** The same in light and in dark. */
    protected void axeFindsNothingByDayAndNight() {
        axeFindsNothing();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        settle();
        assertThat(axe(COLOURS)).as(page.url() + " in dark").isEmpty();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    /**
     * What axe finds on the screen as it is.
     *
     * @param rules only these; all where empty
     */
    @SuppressWarnings("unchecked")
    protected List<String> axe(List<String> rules) {
        if (Boolean.FALSE.equals(page.evaluate("() => 'axe' in window"))) {
            page.evaluate(AXE);
        }
        return (List<String>) page.evaluate(VIOLATIONS, rules);
    }

    protected Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static String script(String resource) {
        try (InputStream script = AxeBuilder.class.getResourceAsStream(resource)) {
            return new String(requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Chooses from an open menu. */
    void menuItem(String name) {
        page.getByRole(
                        AriaRole.MENUITEM,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }
}
