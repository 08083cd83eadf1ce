package org.kartei.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kartei.Fixtures;
import org.kartei.customer.CustomerDraft;
import org.kartei.customer.CustomerFile;
import org.kartei.security.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** Invoices as a clerk uses them (INV-1, INV-5, CREDIT-3, CREDIT-4). */
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
        button("Options").click();
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
        Download pdf =
                page.waitForDownload(() -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("PDF"))
                        .click());
        org.assertj.core.api.Assertions.assertThat(pdf.suggestedFilename()).isEqualTo("2026-00001.pdf");
        org.assertj.core.api.Assertions.assertThat(pdf.path())
                .content(StandardCharsets.ISO_8859_1)
                .startsWith("%PDF-");
        open("/customers/10001/credit");
        assertThat(page.getByText("Invoice 2026-00002").first()).isVisible();
        assertThat(page.locator(".credit-balance")).hasText("€\u00a020.00");
    }

    /** INV-1: the example of the rules, by keyboard alone: 81.00 less a voucher of 20.00 less 50.00 of credit. */
    @Test
    void inv1AnInvoiceIsWrittenByKeyboardAlone() {
        CustomerFile anna =
                fixtures.customer(new CustomerDraft().lastName("Anna Müller").standingDiscount(BigDecimal.TEN));
        fixtures.credit(anna, "50.00");
        fixtures.voucher("SOMMER2026", "20.00");
        signIn(Role.OFFICE);
        open("/customers/10001/invoices");
        button("New invoice").press("Enter");
        assertThat(inLine(1, "What")).isFocused();
        type("Ballet");
        tab(3); // VAT and quantity are right already
        type("120");
        tab(1);
        type("27");
        press("Enter");
        assertThat(inLine(2, "What")).isFocused();
        assertThat(page.locator(".draft-sums")).containsText("To pay€\u00a081.00");
        press("Control+Enter");
        assertThat(inLine(3, "What")).isFocused();
        assertThat(inLine(1, "Discount")).hasValue("27");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Why this price: 81.00"))
                .press("Enter");
        assertThat(page.locator(".invoice-why")).containsText("Standing discount: 10\u00a0%\u221212.00");
        axeFindsNothing();
        press("Escape");
        page.getByLabel("Voucher code").focus();
        type("sommer 2026");
        press("Enter");
        assertThat(page.locator(".draft-sums")).containsText("To pay€\u00a061.00");
        assertThat(page.getByLabel("Amount of credit")).hasValue("50.00");
        button("Use credit").press("Enter");
        assertThat(page.locator(".draft-sums")).containsText("To pay€\u00a011.00");
        button("Issue").press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*/invoices/2026-00001"));
        assertThat(page.getByText("Invoice 2026-00001 issued").first()).isVisible();
        assertThat(page.locator(".invoice-total")).containsText("11.00");
    }

    /** CREDIT-3: credit from before is found and taken by the next invoice, which waits as a draft meanwhile. */
    @Test
    void credit3CreditFromBeforeIsTakenByTheNextInvoice() {
        fixtures.credit(fixtures.customer("Anna Müller"), "30.00");
        signIn(Role.OFFICE);
        open("/customers");
        page.locator(".row-menu").first().click();
        menuItem("New invoice");
        inLine(1, "What").fill("Ballet");
        inLine(1, "Unit price").fill("50");
        assertThat(page.getByLabel("Amount of credit")).hasValue("30.00");
        button("Use credit").click();
        assertThat(page.locator(".draft-sums")).containsText("To pay€\u00a020.00");
        button("Save draft").click();
        assertThat(page).hasURL(Pattern.compile(".*/invoices/drafts/[0-9]+"));

        open("/invoices");
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Draft").setExact(true))
                .click();
        assertThat(inLine(1, "Unit price")).hasValue("50.00");
        assertThat(page.getByText("30.00 is used.").first()).isVisible();
        button("Issue").click();
        assertThat(page).hasURL(Pattern.compile(".*/invoices/2026-00001"));
        open("/customers/10001/credit");
        assertThat(page.getByText("Invoice 2026-00001").first()).isVisible();
        assertThat(page.locator(".credit-balance")).hasText("€\u00a00.00");
    }

    private Locator inLine(int place, String label) {
        return page.getByRole(
                        AriaRole.GROUP,
                        new Page.GetByRoleOptions().setName("Line " + place).setExact(true))
                .getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
    }

    private void type(String text) {
        page.keyboard().type(text);
    }

    private void press(String key) {
        page.keyboard().press(key);
    }

    private void tab(int times) {
        for (int i = 0; i < times; i++) {
            press("Tab");
        }
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    /** INV-1, LIST-8 b: everybody who matches is charged the same, in one go. */
    @Test
    void inv1ManyAreChargedAtOnce() {
        fixtures.customer("Anna Müller");
        fixtures.customer(new CustomerDraft().lastName("Ben Müller").standingDiscount(BigDecimal.TEN));
        fixtures.customer("Carla Schmidt");
        signIn(Role.OFFICE);
        open("/customers?q=M%C3%BCller");
        button("Tools").click();
        menuItem("Select all that match");
        button("Actions").click();
        menuItem("Write invoices");
        button("Issue invoices").click();
        assertThat(page.getByText("An invoice needs at least one line.").first())
                .isVisible();
        inLine(1, "What").fill("Yearly fee");
        inLine(1, "Unit price").fill("120");
        assertThat(page.getByText("€\u00a0120.00 for each customer, before standing discount and credit"))
                .isVisible();
        page.getByLabel("Days to pay").fill(""); // as many as the settings say
        button("Issue invoices").click();
        assertThat(page).hasURL(Pattern.compile(".*/invoices/runs/[0-9]+"));
        assertThat(page.getByText("2 of 2 issued").first()).isVisible();
        assertThat(page.getByText("108.00").first()).isVisible();
        assertThat(page.getByText("Carla Schmidt")).hasCount(0);
        Download archive = page.waitForDownload(
                () -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("All as PDF (ZIP)"))
                        .click());
        org.assertj.core.api.Assertions.assertThat(archive.path())
                .content(StandardCharsets.ISO_8859_1)
                .startsWith("PK");
    }
}
