package org.kartei.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.kartei.Fixtures;
import org.kartei.security.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** INV-5, CREDIT-8: what another program has of a customer comes in through the page, by accessible names. */
class MoneyImportJourneyTests extends BrowserTest {

    @Autowired
    private Fixtures fixtures;

    @Test
    void inv5InvoicesAndOpeningCreditOfAnotherProgramComeIn() {
        long number = fixtures.customer("Anna").number();
        signIn(Role.OFFICE);
        open("/invoices");
        button("Tools").click();
        menuItem("Import");
        choose(
                "payments.csv",
                "payment_id,customer_id,amount,payment_date\nA/1," + number + ",12.50,2025-03-01\nA/2,999999,5,x\n");
        assertThat(main().getByLabel("Meaning of column payment_date")).containsText("Paid on");
        button("Check").click();
        assertThat(main().getByText("2 rows: 1 new, 1 with mistakes").first()).isVisible();
        assertThat(main().getByText("“x” is no date. Write it like 2015-03-01.").first())
                .isVisible();
        axeFindsNothing();
        button("Import 1 row").click();
        assertThat(main().getByText("2 rows: 1 added, 1 left out for mistakes").first())
                .isVisible();
        button("To the invoices").click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("A/1"))
                .first()
                .click();
        assertThat(page.getByText("Imported from another program").first()).isVisible();
        axeFindsNothing();

        open("/invoices/import");
        main().getByLabel("Opening credit").check();
        axeFindsNothing();
        choose("credit.csv", "customer number,balance\n" + number + ",7.50\n");
        button("Check").click();
        button("Import 1 row").click();
        assertThat(main().getByText("1 row: 1 added").first()).isVisible();
        open("/customers/" + number + "/credit");
        assertThat(page.getByText("Opening credit").first()).isVisible();
    }

    private void choose(String name, String csv) {
        FileChooser chooser =
                page.waitForFileChooser(() -> button("Choose file …").click());
        chooser.setFiles(new FilePayload(name, "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
    }

    private Locator main() {
        return page.getByRole(AriaRole.MAIN);
    }
}
