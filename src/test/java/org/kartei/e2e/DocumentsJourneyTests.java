package org.kartei.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.kartei.security.Role;
import org.kartei.template.Logos;

/** Managers see what documents will look like before they save it (INV-3). */
class DocumentsJourneyTests extends BrowserTest {

    @Test
    void inv3ALogoAndATextAreSeenBeforeTheyAreSaved() throws IOException {
        signIn(Role.MANAGER);
        open("/settings/documents");
        seen(".document-page");
        String before = page.locator(".document-page").getAttribute("src");
        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload("logo.svg.png", "image/png", Logos.transparentFile()));
        seen(".document-logo");
        Locator beginning = page.getByLabel("Text at the beginning");
        beginning.click();
        page.keyboard().type("Dear ,");
        page.keyboard().press("ArrowLeft");
        button("Name").click();
        assertThat(beginning).hasValue("Dear {name},");
        page.waitForFunction("before => document.querySelector('.document-page').src !== before", before);
        seen(".document-page");
        axeFindsNothingByDayAndNight();
        button("Save").click();
        assertThat(page.getByText("Saved as a new version").first()).isVisible();
        assertThat(page.locator(".small-table tbody tr")).hasCount(2);
        assertThat(beginning).hasValue("Dear {name},");
    }

    /** Whether the browser could draw it, too. */
    private void seen(String picture) {
        page.waitForFunction(
                "picture => document.querySelector(picture)?.naturalWidth > 0",
                picture,
                new Page.WaitForFunctionOptions().setPollingInterval(50));
    }
}
