package org.kartei.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kartei.Fixtures;
import org.kartei.security.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** APP-4: the page stays open all day; what was left is let go by the browser, too. */
class AllDayJourneyTests extends BrowserTest {

    @Autowired
    private Fixtures fixtures;

    @Test
    void pagesThatWereLeftDoNotPileUpInTheBrowser() {
        List.of("Anna Müller", "Ben Poor", "Carla Weiss").forEach(fixtures::customer);
        signIn(Role.OFFICE);
        open("/customers");
        CDPSession chromium = page.context().newCDPSession(page);
        goRound(3);
        int before = nodes(chromium);
        goRound(6);
        assertThat(nodes(chromium)).as("nodes in the browser").isLessThan(before * 5 / 4);
    }

    /** With the mouse alone, from the list to a file and its tabs, and back. */
    private void goRound(int times) {
        for (int i = 0; i < times; i++) {
            page.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName("Ben Poor").setExact(true))
                    .click();
            assertThat(page.getByLabel("Last name")).hasValue("Poor");
            page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Credit (0)"))
                    .click();
            assertThat(page.getByText("No movements yet.").first()).isVisible();
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Customers"))
                    .first()
                    .click();
            assertThat(page.getByText("3 customers").first()).isVisible();
            settle();
        }
    }

    private static int nodes(CDPSession chromium) {
        chromium.send("HeapProfiler.collectGarbage");
        chromium.send("HeapProfiler.collectGarbage");
        return chromium.send("Memory.getDOMCounters").get("nodes").getAsInt();
    }
}
