package org.kartei.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kartei.Fixtures;
import org.kartei.customer.CustomerFile;
import org.kartei.security.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** INV-5: a manager reads the reports, and takes one along for the tax adviser. */
class ReportJourneyTests extends BrowserTest {

    /** Whether there is more than an empty picture. */
    private static final String DRAWN = """
            canvas => canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data.some((each) => each > 0)""";

    @Autowired
    private Fixtures fixtures;

    @Test
    void inv5ReportsAreSeenReadAndTakenAlong() throws IOException {
        CustomerFile anna = fixtures.customer("Anna Müller");
        fixtures.invoice(anna, "119.00");
        fixtures.invoice(fixtures.customer("Ben Late"), "60.00");
        fixtures.credit(anna, "12.50");
        signIn(Role.MANAGER);
        open("/reports");
        assertThat(page.getByText("2 customers").first()).isVisible();
        assertThat(page.locator(".list-sum")
                        .filter(new Locator.FilterOptions().setHasText("179.00"))
                        .first())
                .isVisible();
        isDrawn();
        typeDay(page.getByLabel("Key date"), "03/05/2026");
        assertThat(page.getByText("Nothing was open on that day.").first()).isVisible();
        assertThat(page).hasURL(Pattern.compile(".*/reports\\?on=2026-05-03"));

        tab("Turnover").click();
        assertThat(page.locator("tfoot")).containsText("150.4228.58179.00");
        isDrawn();
        assertThat(page).hasURL(Pattern.compile(".*/reports\\?report=turnover"));
        Download file = page.waitForDownload(
                () -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Download as CSV"))
                        .click());
        org.assertj.core.api.Assertions.assertThat(file.suggestedFilename()).isEqualTo("turnover.csv");
        org.assertj.core.api.Assertions.assertThat(Files.readString(file.path()))
                .contains("Month,VAT category,VAT %,Net,VAT,Gross", "2026-05,Standard,19.00,150.42,28.58,179.00");

        tab("Credit liability").click();
        assertThat(page.getByText("1 customer").first()).isVisible();
        isDrawn();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Anna Müller"))
                .first()
                .click();
        assertThat(page).hasURL(Pattern.compile(".*/customers/10001/credit"));
        assertThat(page.locator(".credit-balance")).hasText("€\u00a012.50");
    }

    private void isDrawn() {
        Locator picture = page.locator("kartei-chart canvas");
        assertThat(picture).isVisible();
        page.waitForCondition(() -> Boolean.TRUE.equals(picture.evaluate(DRAWN)));
    }

    private Locator tab(String name) {
        return page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(name));
    }
}
