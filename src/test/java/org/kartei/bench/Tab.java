package org.kartei.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A clerk's signed-in browser tab, by accessible names as in every browser test. */
final class Tab implements AutoCloseable {

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    final Page page;
    private final BrowserContext context;
    private final String address;

    Tab(Browser browser, int port) {
        address = "http://localhost:" + port;
        context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(1366, 768).setLocale("en-GB"));
        context.setDefaultTimeout(30_000);
        page = context.newPage();
        open("/login");
        page.getByLabel("E-mail").fill(School.EMAIL);
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(School.PASSWORD);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
        page.waitForURL(url -> !url.contains("/login"));
    }

    static Browser browser(Playwright playwright) {
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(System.getProperty("kartei.test.chromium", "/usr/bin/chromium")))
                        .setArgs(FLAGS));
    }

    static Playwright playwright() {
        return Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    void open(String path) {
        page.navigate(address + path);
    }

    /** Opens the list and waits for its rows. */
    void list() {
        open("/customers");
        page.locator("a[href^='customers/']").first().waitFor();
    }

    /**
     * Milliseconds between an action and the first picture in which the condition holds, measured inside the page.
     *
     * @param start JavaScript that does it
     * @param painted JavaScript that is true when its result stands on the page
     */
    double untilPainted(String start, String painted) {
        Object millis = page.evaluate("""
                ([start, painted]) => new Promise((done, fail) => {
                  const holds = new Function('return ' + painted);
                  const began = performance.now();
                  new Function(start)();
                  const look = () => {
                    if (holds()) return requestAnimationFrame(() => done(performance.now() - began));
                    if (performance.now() - began > 20000) return fail(new Error('not painted: ' + painted));
                    requestAnimationFrame(look);
                  };
                  look();
                })""", List.of(start, painted));
        return ((Number) millis).doubleValue();
    }

    @Override
    public void close() {
        context.close();
    }
}
