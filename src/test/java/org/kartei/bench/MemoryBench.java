package org.kartei.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What an open session costs, and whether anything stays behind when it has gone. */
final class MemoryBench {

    private static final int SESSIONS = 20;
    private static final int CYCLES = 1_000;

    private final Report report;
    private final int port;

    MemoryBench(Report report, int port) {
        this.report = report;
        this.port = port;
    }

    void run() {
        report.chapter("Memory", "Heap alive after a full collection.");
        report.columns("what", "MB", "goal", "verdict");
        try (Playwright playwright = Tab.playwright();
                Browser browser = Tab.browser(playwright)) {
            try (Tab warmUp = new Tab(browser, port)) {
                use(warmUp);
            }
            sessions(browser);
            cycles(browser);
        }
    }

    private void sessions(Browser browser) {
        long before = aliveBytes();
        List<Tab> tabs = new ArrayList<>();
        for (int i = 0; i < SESSIONS; i++) {
            tabs.add(new Tab(browser, port));
            use(tabs.getLast());
        }
        double each = (aliveBytes() - before) / (1024.0 * 1024 * SESSIONS);
        tabs.forEach(Tab::close);
        report.row(
                "per session with the list, then a file open (of " + SESSIONS + ")",
                number(each),
                "≤ 0.5",
                report.verdict("memory per session", each <= 0.5));
    }

    /** Opens and leaves the list and a file in one session, over and over. */
    private void cycles(Browser browser) {
        try (Tab tab = new Tab(browser, port)) {
            for (int i = 0; i < 50; i++) {
                openAndLeave(tab);
            }
            long before = aliveBytes();
            CDPSession chromium = tab.page.context().newCDPSession(tab.page);
            double browserBefore = browserBytes(chromium);
            for (int i = 0; i < CYCLES; i++) {
                openAndLeave(tab);
            }
            double grown = (aliveBytes() - before) / (1024.0 * 1024);
            report.row(
                    "grown over " + CYCLES + " open/close cycles",
                    number(grown),
                    "nothing (± 2)",
                    report.verdict("growth over open/close cycles", grown <= 2));
            double browserGrown = (browserBytes(chromium) - browserBefore) / (1024 * 1024);
            report.row(
                    "grown meanwhile in the browser",
                    number(browserGrown),
                    "≤ 20",
                    report.verdict("growth in the browser", browserGrown <= 20));
        }
    }

    /** Within one page, so that whatever the page holds on to adds up. */
    private static void openAndLeave(Tab tab) {
        tab.page
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Customers"))
                .first()
                .click();
        openFirst(tab);
    }

    private static void use(Tab tab) {
        tab.list();
        openFirst(tab);
    }

    private static void openFirst(Tab tab) {
        tab.page.locator("a[href^='customers/']").first().click();
        tab.page.getByLabel("First name").waitFor();
    }

    private static double browserBytes(CDPSession chromium) {
        chromium.send("HeapProfiler.collectGarbage");
        return chromium.send("Runtime.getHeapUsage").get("usedSize").getAsDouble();
    }

    private static long aliveBytes() {
        System.gc();
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static String number(double megabytes) {
        return String.format(Locale.ROOT, "%.2f", megabytes);
    }
}
