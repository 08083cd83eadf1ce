package org.kartei.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.kartei.Fixtures;
import org.kartei.security.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** CREDIT-6: vouchers as the office makes, finds, prints, blocks and extends them. */
class VoucherJourneyTests extends BrowserTest {

    @Autowired
    private Fixtures fixtures;

    @Test
    void aVoucherIsMadeSeenPrintedExtendedAndBlocked() throws IOException {
        fixtures.customer("Anna Müller");
        signIn(Role.OFFICE);
        open("/vouchers");
        assertThat(page.getByText("No vouchers yet.").first()).isVisible();
        assertThat(button("New vouchers")).not().isVisible();

        button("New voucher").click();
        field("Value").fill("12,5");
        field("Code").fill("Sommer 2026");
        date("Valid until", "31/12/2026");
        button("Save").click();
        assertThat(page.getByText("Please type an amount such as 1,234.50.").first())
                .isVisible();
        field("Value").fill("50");
        axeFindsNothing();
        button("Save").click();
        assertThat(page).hasURL(Pattern.compile(".*/vouchers/SOMMER2026$"));
        assertThat(page.getByRole(AriaRole.HEADING, named("SOMM-ER20-26"))).isVisible();
        assertThat(page.getByText("Not redeemed yet.").first()).isVisible();
        axeFindsNothing();

        assertThat(printed("Print voucher")).containsSubsequence("Voucher", "50.00", "SOMM-ER20-26");

        button("Extend").click();
        date("Valid until", "31/12/2027");
        page.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, inDialog("Extend"))
                .click();
        assertThat(page.locator(".facts")).containsText("31 Dec 2027");

        button("Block").click();
        page.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, inDialog("Block"))
                .click();
        assertThat(page.getByText("Please say the reason.").first()).isVisible();
        field("Reason for blocking").fill("Lost on the bus");
        axeFindsNothing();
        page.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, inDialog("Block"))
                .click();
        assertThat(page.locator(".voucher-title .badge")).hasText("Blocked");
        assertThat(page.locator(".facts")).containsText("Lost on the bus");
        assertThat(button("Unblock")).not().isVisible();

        open("/vouchers?state=%3DBLOCKED");
        assertThat(page.getByText("1 of 1 vouchers")
                        .or(page.getByText("1 voucher"))
                        .first())
                .isVisible();
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("SOMM-ER20-26").setExact(true))
                .click();
        assertThat(page).hasURL(Pattern.compile(".*/vouchers/SOMMER2026.*"));
    }

    @Test
    void fiftyAreMadeInBulkAndPrintedAsABatch() throws IOException {
        signIn(Role.MANAGER);
        open("/vouchers");
        button("New vouchers").click();
        button("Make vouchers").click();
        assertThat(page.getByText("Please name the batch.").first()).isVisible();
        field("Name of the batch").fill("Summer fair");
        field("How many").fill("50");
        field("Value").fill("5");
        axeFindsNothing();
        button("Make vouchers").click();
        assertThat(page.getByText("50 vouchers", new Page.GetByTextOptions().setExact(true))
                        .first())
                .isVisible();
        axeFindsNothing();

        button("Print batch").click();
        page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Name of the batch"))
                .click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Summer fair · 50"))
                .click();
        axeFindsNothing();
        List<String> lines = printed(page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.BUTTON, inDialog("Print")))
                .lines()
                .filter(line -> line.strip().matches("\\w{4}-\\w{4}-\\w{4}"))
                .distinct()
                .toList();
        assertThat(lines).hasSize(50);

        page.getByRole(
                        AriaRole.TEXTBOX,
                        new Page.GetByRoleOptions().setName("Search").setExact(true))
                .fill(lines.getFirst());
        assertThat(page.getByText("1 of 50 vouchers").first()).isVisible();
    }

    private String printed(String button) throws IOException {
        return printed(button(button));
    }

    private String printed(Locator button) throws IOException {
        button.click();
        Download download = page.waitForDownload(() -> page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Download").setExact(true))
                .click());
        assertThat(download.suggestedFilename()).isEqualTo("vouchers.pdf");
        try (var in = download.createReadStream();
                var pdf = Loader.loadPDF(in.readAllBytes())) {
            assertThat(page.getByText("Language of all others")).not().isVisible();
            return new PDFTextStripper().getText(pdf);
        }
    }

    /** The calendar that opens while one types hides everything else, until it is done. */
    private void date(String label, String day) {
        field(label).fill(day);
        field(label).press("Enter");
    }

    private Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Locator.GetByRoleOptions inDialog(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }

    private Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }
}
