package org.kartei.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kartei.Fixtures;
import org.kartei.customer.CustomerFile;
import org.kartei.security.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** Money comes in, and an invoice is taken back (INV-2, INV-4, CREDIT-1). */
class PaymentJourneyTests extends BrowserTest {

    @Autowired
    private Fixtures fixtures;

    @Test
    void inv2APaymentIsRecordedAndAWrongOneTakenBack() {
        fixtures.invoice(fixtures.customer("Anna Müller"), "120.00");
        signIn(Role.OFFICE);
        open("/invoices/2026-00001");
        button("Record payment").click();
        assertThat(dialog().getByLabel("Amount", exactly())).hasValue("120.00");
        dialog().getByLabel("Amount", exactly()).fill("0.005");
        inDialog("Record payment").click();
        assertThat(page.getByText("Please type an amount such as 1,234.50.").first())
                .isVisible();
        dialog().getByLabel("Amount", exactly()).fill("150");
        assertThat(dialog().getByText("€\u00a030.00 of it becomes credit.")).isVisible();
        dialog().getByLabel("Cash", exactly()).check();
        dialog().getByLabel("Note", exactly()).fill("At the desk");
        axeFindsNothing();
        inDialog("Record payment").click();
        assertThat(page.locator(".invoice-title .badge")).hasText("Paid");
        assertThat(page.locator(".invoice-payments")).containsText("At the desk (30.00 of it became credit)");

        button("Reverse").click();
        inDialog("Reverse").click();
        assertThat(page.getByText("Please say why the payment was wrong.").first())
                .isVisible();
        dialog().getByLabel("Why it was wrong", exactly()).fill("Meant for Ben");
        axeFindsNothing();
        inDialog("Reverse").click();
        assertThat(page.locator(".invoice-title .badge")).hasText("Issued");
        assertThat(page.locator(".invoice-payments")).containsText("Reversal. Meant for Ben");
        assertThat(button("Reverse")).hasCount(0);
        axeFindsNothing();
        open("/customers/10001/credit");
        assertThat(page.locator(".credit-balance")).hasText("€\u00a00.00");
    }

    @Test
    void credit1AnInvoiceIsCancelledAndWhatWasPaidIsCredit() {
        CustomerFile anna = fixtures.customer("Anna Müller");
        fixtures.invoice(anna, "120.00");
        fixtures.invoice(anna, "80.00");
        signIn(Role.OFFICE);
        open("/invoices/2026-00001");
        button("Record payment").click();
        dialog().getByLabel("Amount", exactly()).fill("100");
        inDialog("Record payment").click();
        assertThat(page.locator(".invoice-title .badge")).hasText("Partly paid");
        button("Cancel invoice").click();
        dialog().getByLabel("Refund", exactly()).check();
        assertThat(dialog()).containsText("Paid back: €\u00a0100.00");
        inDialog("Cancel invoice").click();
        assertThat(page.getByText("Please say where the money goes.").first()).isVisible();
        axeFindsNothing();
        dialog().getByLabel("Settle internally (credit)", exactly()).check();
        assertThat(dialog()).containsText("Becomes credit: €\u00a0100.00");
        assertThat(dialog()).containsText("No longer to be paid: €\u00a020.00");
        inDialog("Cancel invoice").click();
        assertThat(page).hasURL(Pattern.compile(".*/invoices/S2026-00001"));
        assertThat(page.getByRole(AriaRole.HEADING, named("Cancellation invoice S2026-00001")))
                .isVisible();
        assertThat(page.locator(".invoice-total")).containsText("\u2212120.00");
        assertThat(button("Cancel invoice")).hasCount(0);
        axeFindsNothing();
        page.getByRole(AriaRole.LINK, named("2026-00001")).click();
        assertThat(page.locator(".invoice-title .badge")).hasText("Cancelled");
        assertThat(page.locator(".invoice-counterpart")).hasText("Cancelled by S2026-00001");
        assertThat(button("Record payment")).hasCount(0);
        open("/customers/10001/credit");
        assertThat(page.locator(".credit-balance")).hasText("€\u00a0100.00");
        page.getByRole(AriaRole.LINK, named("Cancellation invoice S2026-00001")).click();
        assertThat(page).hasURL(Pattern.compile(".*/invoices/S2026-00001"));

        open("/invoices/2026-00002"); // nothing was paid on this one
        button("Cancel invoice").click();
        assertThat(dialog()).containsText("Nothing has been paid that could be refunded.");
        assertThat(dialog().getByLabel("Refund", exactly())).isDisabled();
    }

    private Locator dialog() {
        return page.getByRole(AriaRole.DIALOG);
    }

    private Locator inDialog(String name) {
        return dialog().getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Locator.GetByLabelOptions exactly() {
        return new Locator.GetByLabelOptions().setExact(true);
    }
}
