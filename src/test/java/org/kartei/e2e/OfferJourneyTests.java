package org.kartei.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kartei.Fixtures;
import org.kartei.security.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** Offers as a clerk uses them (INV-1, INV-5). */
class OfferJourneyTests extends BrowserTest {

    @Autowired
    private Fixtures fixtures;

    @Test
    void inv1AnOfferIsWrittenAcceptedAndBecomesAnInvoice() {
        fixtures.customer("Anna Müller");
        signIn(Role.OFFICE);
        open("/customers/10001/offers");
        button("New offer").click();
        page.getByLabel("What").first().fill("Ballet");
        page.getByLabel("Unit price").first().fill("120");
        page.getByLabel("Text above the lines").fill("Dear Anna,");
        assertThat(page.locator(".draft-sums")).containsText("€\u00a0120.00");
        axeFindsNothing();
        button("Issue").click();
        assertThat(page).hasURL(Pattern.compile(".*/offers/A2026-00001"));
        assertThat(page.getByText("Valid until 3 Jun 2026").first()).isVisible();
        assertThat(page.getByText("Dear Anna,").first()).isVisible();
        axeFindsNothing();
        button("Accept offer").click();
        assertThat(page).hasURL(Pattern.compile(".*/invoices/drafts/[0-9]+"));
        button("Issue").click();
        assertThat(page).hasURL(Pattern.compile(".*/invoices/2026-00001"));
        assertThat(page.getByText("As offered in A2026-00001").first()).isVisible();
        link("A2026-00001").click();
        assertThat(page).hasURL(Pattern.compile(".*/offers/A2026-00001"));
        assertThat(link("2026-00001")).isVisible();

        open("/offers?state=%3DACCEPTED");
        assertThat(link("A2026-00001")).isVisible();
        open("/customers/10001/offers");
        assertThat(page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Offers (1)")))
                .isVisible();
    }

    private Locator link(String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
