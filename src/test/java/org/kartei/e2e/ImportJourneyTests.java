package org.kartei.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.kartei.security.Role;

/** LIST-11: a file of customers comes in, and goes out again, through the page and by accessible names. */
class ImportJourneyTests extends BrowserTest {

    private static final Path SAKILA = Path.of("src/test/resources/sakila/customers.csv");

    @Test
    void aFileGoesInOnceAndOutAgain() {
        signIn(Role.OFFICE);
        begin(chooser -> chooser.setFiles(SAKILA));
        assertThat(heading("What the columns of customers.csv mean")).isVisible();
        assertThat(main().getByLabel("Meaning of column first_name")).containsText("First name");
        assertThat(main().getByText("PATRICIA", exactly()).first()).isVisible();
        axeFindsNothing();
        button("Check").click();
        assertThat(main().getByText("599 rows: 599 new", exactly()).first()).isVisible();
        axeFindsNothing();
        button("Import 599 customers").click();
        assertThat(main().getByText("599 rows: 599 added", exactly()).first()).isVisible();
        axeFindsNothing();
        button("To the customers").click();
        assertThat(page.getByText("599 customers", new Page.GetByTextOptions().setExact(true))
                        .first())
                .isVisible();

        begin(chooser -> chooser.setFiles(SAKILA));
        button("Check").click();
        assertThat(main().getByText("599 rows: 599 there already", exactly()).first())
                .isVisible();
        assertThat(main().getByText("Is there already: MARY SMITH (1)").first()).isVisible();
        assertThat(button("Import 0 customers")).isDisabled();
        axeFindsNothing();
        button("Discard file").click();

        assertThat(heading("Choose a file")).isVisible();
        axeFindsNothing();
        button("Undo").click();
        assertThat(dialog().getByText("The 599 customers who came with it are removed"))
                .isVisible();
        axeFindsNothing();
        dialog().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Undo"))
                .click();
        assertThat(main().getByText("599 rows: 599 added, 599 taken out again").first())
                .isVisible();
        axeFindsNothing();
        open("/customers");
        assertThat(page.getByText("0 customers", new Page.GetByTextOptions().setExact(true))
                        .first())
                .isVisible();
    }

    @Test
    void wrongRowsAreListedBeforeAndAfterAndTheOthersGoIn() {
        signIn(Role.OFFICE);
        begin(chooser -> chooser.setFiles(csv("""
                Name,E-mail,Birthday,Status
                Kadri Tamm,kadri@example.ee,2011-02-30,active
                Ole Berg,no address,2001-03-04,active
                Ida Holm,ida@example.org,1999-09-09,sleeping
                Eva Lind,eva@example.org,1988-08-08,active
                """)));
        button("Check").click();
        assertThat(main().getByText("4 rows: 1 new, 3 with mistakes", exactly()).first())
                .isVisible();
        assertThat(main().getByText("“2011-02-30” is no date. Write it like 2015-03-01.", exactly())
                        .first())
                .isVisible();
        assertThat(main().getByText("“no address” is not an e-mail address.").first())
                .isVisible();
        assertThat(main().getByText("“sleeping” is no status: active or archived.", exactly())
                        .first())
                .isVisible();
        axeFindsNothing();
        button("Import 1 customer").click();
        assertThat(main().getByText("4 rows: 1 added, 3 left out for mistakes", exactly())
                        .first())
                .isVisible();
        assertThat(main().getByText("Ida Holm", exactly()).first()).isVisible();
        axeFindsNothing();
        button("To the customers").click();
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("View Eva Lind")))
                .isVisible();
    }

    @Test
    void whatIsNoTableIsRefusedInWords() {
        signIn(Role.OFFICE);
        begin(chooser -> chooser.setFiles(new FilePayload("empty.csv", "text/csv", new byte[0])));
        assertThat(page.getByRole(AriaRole.ALERT)
                        .filter(new Locator.FilterOptions().setHasText("There is nothing in this file.")))
                .isVisible();
        axeFindsNothing();
    }

    private void begin(Consumer<FileChooser> choose) {
        open("/customers/import");
        assertThat(heading("Choose a file")).isVisible();
        choose.accept(page.waitForFileChooser(() -> button("Choose file …").click()));
    }

    private static FilePayload csv(String text) {
        return new FilePayload("wrong.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private Locator main() {
        return page.getByRole(AriaRole.MAIN);
    }

    private Locator dialog() {
        return page.getByRole(AriaRole.DIALOG);
    }

    private Locator heading(String text) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(text).setExact(true));
    }

    private static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }
}
