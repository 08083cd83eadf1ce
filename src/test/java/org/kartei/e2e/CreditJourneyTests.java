package org.kartei.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.kartei.Fixtures;
import org.kartei.security.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** CREDIT-8: the account in the customer's file, as a clerk uses it. */
class CreditJourneyTests extends BrowserTest {

    @Autowired
    private Fixtures fixtures;

    @Test
    void goodwillAndACorrectionStandOnTheStatement() {
        fixtures.customer("Anna Müller");
        fixtures.customer("Ben Poor");
        signIn(Role.OFFICE);
        open("/customers/10001/credit");
        assertThat(page.getByText("No movements yet.").first()).isVisible();

        button("Change credit").click();
        field("Amount").fill("12,5");
        field("Reason").fill("The pool was closed");
        button("Save").click();
        assertThat(page.getByText("Please type an amount such as 1,234.50.").first())
                .isVisible();
        field("Amount").fill("12.50");
        axeFindsNothing();
        button("Save").click();
        assertThat(tab("Credit (1)")).isVisible();
        assertThat(page.locator(".credit-balance")).hasText("€\u00a012.50");
        assertThat(cell("By hand: The pool was closed")).isVisible();

        button("Change credit").click();
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Less credit, a correction"))
                .check();
        field("Amount").fill("20");
        field("Reason").fill("Not closed after all");
        button("Save").click();
        assertThat(page.getByText("There is not enough credit: 12.50.").first()).isVisible();
        assertThat(field("Reason")).hasValue("Not closed after all");
        field("Amount").fill("2.50");
        button("Save").click();
        assertThat(tab("Credit (2)")).isVisible();
        assertThat(page.locator(".credit-balance")).hasText("€\u00a010.00");
        axeFindsNothing();

        open("/customers?creditBalance=1..");
        assertThat(page.getByText("1 of 2 customers").first()).isVisible();
        open("/customers/10001/details");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Options"))
                .click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Delete customer"))
                .click();
        assertThat(page.getByText("10.00 of credit is left. Pay it out first.").first())
                .isVisible();
    }

    private Locator tab(String name) {
        return page.getByRole(
                AriaRole.TAB, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private Locator cell(String text) {
        return page.locator("vaadin-grid-cell-content", new Page.LocatorOptions().setHasText(text))
                .first();
    }

    private Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }
}
