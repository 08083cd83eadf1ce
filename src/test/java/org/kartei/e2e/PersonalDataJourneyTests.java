package org.kartei.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kartei.Fixtures;
import org.kartei.customer.CustomerDraft;
import org.kartei.customer.CustomerEnd;
import org.kartei.customer.CustomerFile;
import org.kartei.note.NoteDraft;
import org.kartei.note.NoteOrigin;
import org.kartei.note.NoteService;
import org.kartei.privacy.Erasures;
import org.kartei.security.Acting;
import org.kartei.security.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody asks for her data, and then to be forgotten (FILE-7). */
class PersonalDataJourneyTests extends BrowserTest {

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private NoteService notes;

    @Autowired
    private Erasures erasures;

    @Autowired
    private CustomerEnd end;

    private CustomerFile anna;

    @BeforeEach
    void aCustomer() {
        anna = fixtures.customer(
                new CustomerDraft().firstName("Anna").lastName("M\u00fcller").email("anna@example.org"));
        fixtures.customer("Ben Schwarz");
        Acting.as(
                Role.OFFICE,
                () -> notes.add(anna.id(), NoteOrigin.CUSTOMER, new NoteDraft("Call", "About ballet", null, Set.of())));
    }

    @Test
    void file7TheCopyIsDownloaded() throws IOException {
        signIn(Role.OFFICE);
        open("/customers/" + anna.number() + "/details");
        page.getByRole(AriaRole.BUTTON, exactly("Options")).click();
        assertThat(page.getByRole(AriaRole.MENUITEM, exactly("Erase personal data\u2026")))
                .hasCount(0);
        Download download =
                page.waitForDownload(() -> page.getByRole(AriaRole.MENUITEM, exactly("Export personal data"))
                        .click());
        assertThat(download.suggestedFilename()).isEqualTo("personal-data-" + anna.number() + ".zip");
        Map<String, byte[]> files = unzip(download);
        assertThat(files).containsOnlyKeys("data.json", "personal-data.pdf");
        assertThat(new String(files.get("data.json"), StandardCharsets.UTF_8))
                .contains("\"lastName\" : \"M\u00fcller\"", "About ballet");
        assertThat(files.get("personal-data.pdf")).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        page.getByRole(AriaRole.TAB, exactly("History (3)")).click();
        assertThat(page.locator("vaadin-grid").getByText("Exported")).isVisible();
    }

    @Test
    void file7ThePlanThenTheErasureThenTheCertificate() throws IOException {
        signIn(Role.MANAGER);
        open("/customers/" + anna.number() + "/details");
        option("Erase personal data\u2026");
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog.getByText("erase now").first()).isVisible();
        axeFindsNothing();
        assertThat(page.waitForDownload(() -> dialog.getByText("Download plan").click())
                        .suggestedFilename())
                .isEqualTo("erasure-plan-" + anna.number() + ".pdf");
        assertThat(dialog.getByRole(AriaRole.BUTTON, named("Erase personal data")))
                .isDisabled();
        dialog.getByRole(AriaRole.CHECKBOX).check();
        dialog.getByRole(AriaRole.BUTTON, named("Erase personal data")).click();
        assertThat(dialog.getByText("are erased")).isVisible();
        assertThat(page.waitForDownload(
                                () -> dialog.getByText("Certificate", new Locator.GetByTextOptions().setExact(true))
                                        .click())
                        .suggestedFilename())
                .isEqualTo("erasure-certificate-" + anna.number() + ".pdf");
        dialog.getByRole(AriaRole.BUTTON, named("Close")).click();
        assertThat(page.getByText("1 customer").first()).isVisible();
        open("/customers/" + anna.number() + "/details");
        assertThat(page.getByText("The data of customer no. " + anna.number() + " were erased on")
                        .first())
                .isVisible();
        open("/settings/retention");
        assertThat(page.getByText("Nothing is due today.").first()).isVisible();
        assertThat(page.waitForDownload(() -> page.getByText("Certificate", new Page.GetByTextOptions().setExact(true))
                                .click())
                        .suggestedFilename())
                .isEqualTo("erasure-certificate-" + anna.number() + ".pdf");
        axeFindsNothing();
    }

    @Test
    void file7AnOpenFileSaysThatItsCustomerIsErased() {
        signIn(Role.OFFICE);
        open("/customers/" + anna.number() + "/details");
        page.getByLabel("City").fill("Bonn");
        Acting.as(Role.MANAGER, () -> erasures.erase(anna.id(), erasures.plan(anna.id()), Locale.ENGLISH));
        assertThat(page.getByText("The data of customer no. " + anna.number() + " were erased on")
                        .first())
                .isVisible();
        assertThat(page.getByLabel("City")).hasCount(0);
        axeFindsNothing();
        page.getByRole(AriaRole.LINK, exactly("Back to the customers")).click();
        assertThat(page.getByText("1 customer").first()).isVisible();
    }

    @Test
    void file7AnOpenFileSaysThatItsCustomerIsDeleted() {
        signIn(Role.OFFICE);
        open("/customers/" + anna.number() + "/notes");
        assertThat(page.getByText("About ballet").first()).isVisible();
        deleteAnna();
        assertThat(page.getByText("was deleted on").first()).isVisible();
        assertThat(page.getByText("About ballet")).hasCount(0);
        assertThat(page.getByText("What you had typed here was not saved.")).hasCount(0);

        page.keyboard().press("Control+k");
        page.getByRole(AriaRole.TEXTBOX, exactly("Customers and participants")).fill("schwarz");
        page.getByRole(AriaRole.LINK, exactly("Ben Schwarz")).click();
        assertThat(page.getByRole(AriaRole.HEADING, exactly("Ben Schwarz"))).isVisible();
        assertThat(page.getByText("was deleted on")).hasCount(0);
        assertThat(page.getByLabel("First name")).hasValue("Ben");
        page.keyboard().press("Alt+3");
        assertThat(page).hasURL(Pattern.compile(".*/participants"));
    }

    @Test
    void file7WhoWasTypingWhenTheCustomerIsDeletedIsToldSo() {
        signIn(Role.OFFICE);
        open("/customers/" + anna.number() + "/details");
        page.getByLabel("City").fill("Bonn"); // the field is not left yet
        deleteAnna();
        assertThat(page.getByText("was deleted on").first()).isVisible();
        assertThat(page.getByText("What you had typed here was not saved.").first())
                .isVisible();
        axeFindsNothing();
    }

    @Test
    void file7ANoteThatIsBeingWrittenWhenTheCustomerIsDeletedStaysToBeCopied() {
        signIn(Role.OFFICE);
        open("/customers/" + anna.number() + "/notes");
        button("Add note").click();
        Locator title = page.getByRole(AriaRole.TEXTBOX, exactly("Title"));
        title.fill("Wants her money back");
        deleteAnna();
        assertThat(page.getByText("was deleted on").first()).isVisible();
        button("Save").click();
        assertThat(page.locator(".notice").getByText("This customer does not exist any more."))
                .isVisible();
        assertThat(title).hasValue("Wants her money back");
    }

    @Test
    void file7ANumberThatNeverWasSaysSo() {
        signIn(Role.OFFICE);
        String longerThanAny = "9".repeat(20);
        for (String address : List.of(
                "/customers/99999/details",
                "/customers/99999/merge/" + anna.number(),
                "/customers/" + longerThanAny,
                "/customers/" + longerThanAny + "/details",
                "/customers/" + longerThanAny + "/merge/" + anna.number(),
                "/customers/" + anna.number() + "/merge/" + longerThanAny)) {
            open(address);
            assertThat(page.getByRole(AriaRole.HEADING, exactly("Nothing here")))
                    .isVisible();
            assertThat(page.getByRole(AriaRole.TABLIST)).hasCount(0);
        }
    }

    private void deleteAnna() {
        Acting.as(Role.OFFICE, () -> {
            end.delete(anna.id(), List.of(), "");
            return anna;
        });
    }

    private void option(String name) {
        page.getByRole(AriaRole.BUTTON, exactly("Options")).click();
        page.getByRole(AriaRole.MENUITEM, exactly(name)).click();
    }

    private static Map<String, byte[]> unzip(Download download) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        try (InputStream in = download.createReadStream();
                var zip = new ZipInputStream(in)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private static Page.GetByRoleOptions exactly(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }
}
