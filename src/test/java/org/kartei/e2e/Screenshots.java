package org.kartei.e2e;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.kartei.Fixtures;
import org.kartei.customer.CustomerFile;
import org.kartei.customer.CustomerService;
import org.kartei.demo.DemoSchool;
import org.kartei.job.Job;
import org.kartei.job.JobId;
import org.kartei.job.JobService;
import org.kartei.operations.FirstStart;
import org.kartei.security.Acting;
import org.kartei.security.Role;
import org.kartei.shell.Translations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.util.ReflectionTestUtils;

/** Draws every screen for people to look at. No test of the build: docs/screenshots runs it. */
class Screenshots extends BrowserTest {

    private static final Path FOLDER = Path.of("target/screenshots");
    private static final int CUSTOMERS = 1_200;
    private static final List<int[]> WINDOWS =
            List.of(new int[] {1366, 768}, new int[] {1920, 1080}, new int[] {390, 844});

    @Autowired
    private Translations texts;

    @Autowired
    private FirstStart firstStart;

    @Autowired
    private DemoSchool demoSchool;

    @Autowired
    private JobService jobs;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private CustomerService customers;

    /** Each page is loaded once per language; then only the window and the colours change. */
    @Test
    void everyScreen() {
        List<Locale> languages = Stream.of(
                        System.getProperty("kartei.screenshots", "en").split(","))
                .map(Locale::forLanguageTag)
                .toList();
        ReflectionTestUtils.setField(firstStart, "isOver", false);
        for (Locale language : languages) {
            tour(language, WINDOWS).visit("setup", "/setup");
        }
        Acting.email(Role.ADMIN);
        for (Locale language : languages) {
            tour(language, WINDOWS).outside();
        }
        page.setExtraHTTPHeaders(Map.of("Accept-Language", "en"));
        CustomerFile first = aSchool();
        long deleted = fixtures.deletedNumber();
        long merged = fixtures.mergedNumber(first);
        signIn(Role.ADMIN);
        for (Locale language : languages) {
            tour(language, WINDOWS.subList(0, 1)).overview();
        }
        for (Locale language : languages) {
            Tour all = tour(language, WINDOWS);
            all.pages();
            all.ended(deleted, merged);
            all.importing();
            all.frame();
            all.dialogs();
        }
    }

    private CustomerFile aSchool() {
        Acting.asAdmin();
        JobId job = demoSchool.start(CUSTOMERS);
        Awaitility.await()
                .pollInSameThread()
                .atMost(Duration.ofMinutes(2))
                .until(() -> jobs.own(job).filter(Job::isRunning).isEmpty());
        CustomerFile first = customers.find(10001).orElseThrow();
        fixtures.invoice(first, "120.00");
        fixtures.run(first);
        fixtures.offer(first, "120.00");
        fixtures.credit(first, "50.00");
        fixtures.followUp(first, Role.ADMIN);
        Acting.asAdmin();
        return first;
    }

    private Tour tour(Locale language, List<int[]> windows) {
        page.setExtraHTTPHeaders(Map.of("Accept-Language", language.getLanguage()));
        return new Tour(this, texts, language, name -> draw(name + "-" + language.getLanguage(), windows));
    }

    private void draw(String name, List<int[]> windows) {
        for (int[] window : windows) {
            page.setViewportSize(window[0], window[1]);
            for (ColorScheme colors : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colors));
                settle();
                String file = name + "-" + colors.name().toLowerCase(Locale.ROOT) + "-" + window[0] + ".png";
                page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(file)));
            }
        }
        page.setViewportSize(WINDOWS.getFirst()[0], WINDOWS.getFirst()[1]);
        settle();
    }
}
