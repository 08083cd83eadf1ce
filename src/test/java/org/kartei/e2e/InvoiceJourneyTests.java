package org.kartei.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kartei.Fixtures;
import org.kartei.customer.CustomerFile;
import org.kartei.security.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** Invoices as a clerk uses them (INV-5, CREDIT-4). */
class InvoiceJourneyTests extends BrowserTest {

    @Autowired
    private Fixtures fixtures;

    @Test
    void credit4CreditIsPaidOutInOneStep() {
        CustomerFile anna = fixtures.customer("Anna Müller");
        fixtures.invoice(anna, "120.00");
        fixtures.credit(anna, "50.00");
        signIn(Role.OFFICE);
        open("/customers/10001/credit");
        menuItem("Options");
        menuItem("Pay out credit");
        assertThat(page.getByLabel("Amount", exactly())).hasValue("50.00");
        button("Pay out").click();
        assertThat(page.getByText("Please say where the money goes.").first()).isVisible();
        page.getByLabel("Amount", exactly()).fill("30.00");
        page.getByLabel("Where it goes", exactly()).fill("DE02 1203 0000 0000 2020 51");
        button("Pay out").click();
        assertThat(page).hasURL(Pattern.compile(".*/invoices/2026-00002"));
        assertThat(page.getByText("Payout of customer credit").first()).isVisible();
        assertThat(page.getByText("Refunded by: Bank transfer. DE02 1203 0000 0000 2020 51")
                        .first())
                .isVisible();
        assertThat(page.locator(".invoice-total")).containsText("\u221230.00");

        open("/invoices?state=%3DPAID");
        assertThat(page.getByText("1 of 2 invoices").first()).isVisible();
        assertThat(page.locator(".row-menu")).hasCount(0); // a menu without anything in it is none
        open("/customers/10001/invoices");
        assertThat(page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Invoices (2)")))
                .isVisible();
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("2026-00001").setExact(true))
                .click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Invoice 2026-00001")))
                .isVisible();
        assertThat(page.locator(".invoice-lines")).containsText("VAT on 100.84 net19.16");
        open("/customers/10001/credit");
        assertThat(page.getByText("Invoice 2026-00002").first()).isVisible();
        assertThat(page.locator(".credit-balance")).hasText("€\u00a020.00");
    }

    private void menuItem(String name) {
        page.getByRole(
                        AriaRole.MENUITEM,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }
}
