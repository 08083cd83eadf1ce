package org.kartei.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.util.function.DoubleSupplier;

/** What a clerk sees: from the click or the last key to the picture with the rows. */
final class BrowserBench {

    private static final String FIRST_ROW = "document.querySelector(\"vaadin-grid a[href^='customers/']\")";
    private static final String GRID = "document.querySelector('vaadin-grid')";

    private final Report report;
    private final int port;
    private int scrolled;

    BrowserBench(Report report, int port) {
        this.report = report;
        this.port = port;
    }

    void run() {
        report.chapter(
                "In the browser",
                "Headless Chromium, 1366 × 768, measured inside the page: from the event to the"
                        + " next frame after the rows stand there. A clerk's tab stays open all day, so each action is done"
                        + " over and over in one tab; the first time after a reload stands beside it. Keys include the debounce.");
        report.columns("action", "ms", "goal", "verdict");
        try (Playwright playwright = Tab.playwright();
                Browser browser = Tab.browser(playwright);
                Tab tab = new Tab(browser, port)) {
            row("click in the navigation → list", 250, () -> toList(tab));
            tab.list();
            row("scroll → next rows", 250, () -> nextRows(tab));
            tab.list();
            row("click on a name → file", 250, () -> toFileAndBack(tab));
            row("click on a name → file, the first after a reload", 250, () -> {
                tab.list();
                return toFile(tab);
            });
            row("last key in the search box → rows (with the debounce of at most 250)", 500, () -> search(tab));
        }
    }

    private void row(String action, int goal, DoubleSupplier measured) {
        for (int i = 0; i < 3; i++) {
            measured.getAsDouble();
        }
        var millis = new double[Timing.RUNS];
        for (int i = 0; i < millis.length; i++) {
            millis[i] = measured.getAsDouble();
        }
        Timing timing = Timing.of(millis);
        report.row(action, timing, "≤ " + goal, report.verdict(action, timing.median() <= goal));
    }

    private double toList(Tab tab) {
        tab.open("/");
        tab.page
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Customers"))
                .first()
                .waitFor();
        return tab.untilPainted(
                "document.querySelector(\"vaadin-side-nav-item[path='customers']\").shadowRoot.querySelector('a').click()",
                FIRST_ROW);
    }

    /** Some 500 rows further down than the last time. */
    private double nextRows(Tab tab) {
        scrolled += 18_000;
        return tab.untilPainted(
                GRID + ".shadowRoot.querySelector('#table').scrollTop = " + scrolled,
                "[...document.querySelectorAll('a.row-view')].some((a) => Number(new URL(a.href).searchParams.get('at')) >= "
                        + scrolled / 45 + ")");
    }

    private double toFileAndBack(Tab tab) {
        double millis = toFile(tab);
        tab.page.locator(".file-head a").first().click();
        tab.page.locator("a[href^='customers/']").first().waitFor();
        return millis;
    }

    private double toFile(Tab tab) {
        return tab.untilPainted(
                FIRST_ROW + ".click()",
                "document.querySelector('vaadin-text-field') && !" + GRID
                        + " && location.pathname.endsWith('details')");
    }

    private double search(Tab tab) {
        tab.list();
        tab.page
                .getByRole(
                        AriaRole.TEXTBOX,
                        new Page.GetByRoleOptions().setName("Search").setExact(true))
                .fill("");
        String field = "document.activeElement";
        tab.page
                .getByRole(
                        AriaRole.TEXTBOX,
                        new Page.GetByRoleOptions().setName("Search").setExact(true))
                .focus();
        return tab.untilPainted(
                field + ".value = 'achkinadze'; " + field
                        + ".dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}))",
                FIRST_ROW + " && " + FIRST_ROW + ".textContent.includes('Achkinadze')");
    }
}
