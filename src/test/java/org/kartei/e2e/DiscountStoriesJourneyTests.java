package org.kartei.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kartei.Fixtures;
import org.kartei.customer.CustomerFile;
import org.kartei.security.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** The ways to a discount of the seed {@code 004_…}: A credit of a cancellation, B a standing discount, C one for the last invoice. */
class DiscountStoriesJourneyTests extends BrowserTest {

    @Autowired
    private Fixtures fixtures;

    private CustomerFile anna;

    @BeforeEach
    void aClerkAndACustomer() {
        anna = fixtures.customer("Anna Müller");
        signIn(Role.OFFICE);
    }

    /** A: what was paid of a cancelled invoice is settled internally, and the next ones take it, in part or whole (CREDIT-1, CREDIT-3). */
    @Test
    void credit1WhatWasPaidOfACancelledInvoicePaysTheNextOnes() {
        anInvoiceThatIsPaid();
        button("Cancel invoice").click();
        dialog().getByLabel("Settle internally (credit)", exactly()).check();
        inDialog("Cancel invoice").click();
        assertThat(page).hasURL(Pattern.compile(".*/invoices/S2026-00001"));

        anInvoiceOver("80");
        Locator credit = page.getByLabel("Amount of credit");
        assertThat(credit).hasValue("80.00");
        credit.fill("50");
        button("Use credit").click();
        assertThat(page.locator(".draft-sums")).containsText("To pay€\u00a030.00");
        issue("2026-00002");
        assertThat(state()).hasText("Issued");

        anInvoiceOver("90");
        assertThat(credit).hasValue("70.00");
        button("Use credit").click();
        assertThat(page.locator(".draft-sums")).containsText("To pay€\u00a020.00");
        issue("2026-00003");
        creditIs("0.00");
    }

    /** B: what is typed into the customer's details is taken off whatever comes, and what was issued stays as it is (CREDIT-5). */
    @Test
    void credit5AStandingDiscountIsTakenOffTheInvoicesToCome() {
        fixtures.invoice(anna, "120.00");
        open("/customers/10001/details");
        page.getByLabel("Standing discount").fill("10");
        page.keyboard().press("Control+s");
        assertThat(page.getByText("Saved.", new Page.GetByTextOptions().setExact(true))
                        .first())
                .isVisible();

        anInvoiceOver("120");
        assertThat(page.locator(".draft-sums")).containsText("To pay€\u00a0108.00");
        issue("2026-00002");
        assertThat(page.locator(".invoice-total")).containsText("108.00");
        open("/invoices/2026-00001");
        assertThat(page.locator(".invoice-total")).containsText("120.00");
    }

    /** C 1: the last invoice is opened again, and one line of it discounted (CREDIT-7). */
    @Test
    void credit7ALineOfTheLastInvoiceIsDiscountedLater() {
        anInvoiceThatIsPaid();
        button("Correct invoice").click();
        page.getByLabel("Discount", new Page.GetByLabelOptions().setExact(true)).fill("10 %");
        issue("2026-00002");
        assertThat(state()).hasText("Paid");
        assertThat(page.locator(".invoice-counterpart")).hasText("Takes the place of 2026-00001");
        assertThat(page.locator(".invoice-payments")).containsText("2026-00001 (12.00 of it became credit)");
        creditIs("12.00");
    }

    /** C 2: a voucher is made and applied to the last invoice, whose lines stay as they are (CREDIT-6, CREDIT-7). */
    @Test
    void credit7AVoucherIsAppliedToTheLastInvoice() {
        anInvoiceThatIsPaid();
        open("/vouchers");
        button("New voucher").click();
        dialog().getByLabel("Value", exactly()).fill("30");
        dialog().getByLabel("Code", exactly()).fill("TREUE2026");
        inDialog("Save").click();
        assertThat(page).hasURL(Pattern.compile(".*/vouchers/TREUE2026"));

        open("/invoices/2026-00001");
        button("Correct invoice").click();
        page.getByLabel("Voucher code").fill("treue-2026");
        page.getByLabel("Voucher code").press("Enter");
        assertThat(page.locator(".draft-sums")).containsText("To pay€\u00a090.00");
        issue("2026-00002");
        assertThat(state()).hasText("Paid");
        assertThat(page.locator(".invoice-paper")).containsText("120.00");
        creditIs("30.00");
        open("/invoices/2026-00001");
        assertThat(state()).hasText("Cancelled");
        assertThat(page.locator(".invoice-total")).containsText("120.00");
    }

    private void anInvoiceThatIsPaid() {
        fixtures.invoice(anna, "120.00");
        open("/invoices/2026-00001");
        button("Record payment").click();
        inDialog("Record payment").click();
        assertThat(state()).hasText("Paid");
    }

    private void anInvoiceOver(String price) {
        open("/customers");
        page.locator(".row-menu").first().click();
        menuItem("New invoice");
        Locator line = page.getByRole(
                AriaRole.GROUP, new Page.GetByRoleOptions().setName("Line 1").setExact(true));
        line.getByLabel("What", exactly()).fill("Ballet");
        line.getByLabel("Unit price", exactly()).fill(price);
        line.getByLabel("Unit price", exactly()).press("Tab");
    }

    private void issue(String number) {
        button("Issue").click();
        assertThat(page).hasURL(Pattern.compile(".*/invoices/" + number));
    }

    private Locator state() {
        return page.locator(".invoice-title .badge");
    }

    private void creditIs(String amount) {
        open("/customers/10001/credit");
        assertThat(page.locator(".credit-balance")).hasText("€\u00a0" + amount);
    }

    private Locator dialog() {
        return page.getByRole(AriaRole.DIALOG);
    }

    private Locator inDialog(String name) {
        return dialog().getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator.GetByLabelOptions exactly() {
        return new Locator.GetByLabelOptions().setExact(true);
    }
}
