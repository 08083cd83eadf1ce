package org.kartei.e2e;

import static org.kartei.security.Acting.asAdmin;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.kartei.demo.DemoSchool;
import org.kartei.job.JobId;
import org.kartei.job.JobService;
import org.kartei.job.JobState;
import org.kartei.security.Role;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Not a test, so its name does not end like one: draws every page in every size, colour and language into
 * target/screenshots, to be looked at (docs/screenshots). With -Dkartei.screenshots=en it does one language only.
 */
class Screenshots extends BrowserTest {

    private static final Map<String, String> PAGES = new LinkedHashMap<>();
    private static final List<int[]> SIZES =
            List.of(new int[] {1366, 768}, new int[] {1920, 1080}, new int[] {390, 844});

    static {
        PAGES.put("customers", "/customers");
        PAGES.put("customers-filtered", "/customers?q=mar");
        PAGES.put("customer", "/customers/10001/details");
        PAGES.put("customer-new", "/customers/new");
        PAGES.put("import", "/import");
        PAGES.put("groups", "/groups");
        PAGES.put("staff", "/staff");
        PAGES.put("settings", "/settings");
        PAGES.put("not-found", "/no-such-page");
    }

    @Autowired
    private DemoSchool school;

    @Autowired
    private JobService jobs;

    private String language = "en";
    private int[] size = SIZES.getFirst();
    private ColorScheme colors = ColorScheme.LIGHT;

    @Override
    protected Browser.NewContextOptions options() {
        return new Browser.NewContextOptions()
                .setLocale(language)
                .setViewportSize(size[0], size[1])
                .setReducedMotion(ReducedMotion.REDUCE)
                .setColorScheme(colors);
    }

    @Test
    void draw() {
        makeSchool();
        String wanted = System.getProperty("kartei.screenshots", "en,de,nl,et");
        for (String each : wanted.split(",")) {
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                for (int[] window : SIZES) {
                    language = each;
                    colors = scheme;
                    size = window;
                    drawAll();
                }
            }
        }
    }

    private void makeSchool() {
        asAdmin();
        JobId making = school.start(300);
        Awaitility.await()
                .atMost(Duration.ofMinutes(5))
                .pollInSameThread()
                .until(() -> jobs.own(making).orElseThrow().state() == JobState.DONE);
    }

    private void drawAll() {
        closeBrowser();
        openBrowser();
        open("/login");
        draw("login");
        signInInAnyLanguage();
        PAGES.forEach((name, path) -> {
            open(path);
            draw(name);
        });
    }

    private void signInInAnyLanguage() {
        page.locator("input[name=username]").fill(org.kartei.security.Acting.email(Role.ADMIN));
        page.locator("input[name=password]").fill(org.kartei.security.Acting.PASSWORD);
        page.locator("input[name=password]").press("Enter");
        page.waitForURL(url -> !url.contains("/login"));
    }

    private void draw(String name) {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.waitForFunction("() => !document.querySelector('vaadin-grid[loading]')"
                + " && !(window.Vaadin?.Flow?.clients && Object.values(window.Vaadin.Flow.clients)"
                + ".some(client => client.isActive && client.isActive()))");
        String file =
                "%s-%s-%s-%d.png".formatted(name, language, colors.name().toLowerCase(java.util.Locale.ROOT), size[0]);
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", file)));
    }
}
