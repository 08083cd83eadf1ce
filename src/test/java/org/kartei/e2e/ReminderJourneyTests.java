package org.kartei.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kartei.Fixtures;
import org.kartei.TestClock;
import org.kartei.security.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** Overdue invoices are reminded of in one go (INV-2). */
class ReminderJourneyTests extends BrowserTest {

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private TestClock clock;

    @Test
    void inv2AllThatIsDueIsMadeInOneGoAndStandsOnTheInvoice() {
        fixtures.invoice(fixtures.customer("Anna Müller"), "120.00");
        fixtures.invoice(fixtures.customer("Ben Okafor"), "80.00");
        clock.moveTo(TestClock.START.toLocalDate().plusDays(21));
        signIn(Role.OFFICE);
        open("/invoices");
        button("Tools").click();
        menuItem("Reminders");
        assertThat(page.getByText("2 reminders").first()).isVisible();
        axeFindsNothing();
        button("Select all").click();
        button("Actions").click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Make reminders"))
                .click();
        assertThat(page).hasURL(Pattern.compile(".*/invoices/reminders/[0-9]+"));
        assertThat(page.getByText("2 of 2 made by").first()).isVisible();
        assertThat(page.getByText("All as PDF (ZIP)")).isVisible();
        axeFindsNothing();
        page.getByText("2026-00001").first().click();
        assertThat(page.locator(".invoice-payments")).containsText("1 Jun 2026");
        axeFindsNothing();
        open("/invoices?overdue=%3DOVERDUE");
        assertThat(page.getByText("2 of 2 invoices").first()).isVisible();
        open("/invoices/reminders");
        assertThat(page.getByText("No reminders here.").first()).isVisible();
    }
}
