package org.kartei.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.KeyboardModifier;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kartei.customer.CustomerId;
import org.kartei.security.Acting;
import org.kartei.security.Role;

/** The overview as a clerk uses it to find and to show (LIST-1 to LIST-6, LIST-9), by accessible names. */
class CustomerOverviewJourneyTests extends CustomerOverviewTest {

    @Test
    void list1ShowsWhatIsAlwaysThere() {
        signIn(Role.OFFICE);
        overview();
        assertThat(page.getByText("3 customers").first()).isVisible();
        assertThat(cell("Anna Müller")).isVisible();
        assertThat(cell("0711 2842785")).isVisible();
        assertThat(cell("anna@example.org")).isVisible();
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("View Anna Müller")))
                .isVisible();
    }

    @Test
    void list3And4FilterWhileTypingAndTellSo() {
        signIn(Role.OFFICE);
        overview();
        page.getByRole(AriaRole.TEXTBOX, named("Filter City")).fill("stutt");
        assertThat(page.getByText("2 of 3 customers").first()).isVisible();
        assertThat(cell("City: stutt")).isVisible();
        assertThat(page).hasURL(Pattern.compile(".*/customers\\?city=~stutt"));
        page.getByRole(AriaRole.TEXTBOX, named("Filter Name")).fill("weiss");
        assertThat(page.getByText("1 of 3 customers").first()).isVisible();
        button("Drop filter City: stutt").click();
        assertThat(page.getByText("1 of 3 customers").first()).isVisible();
        button("Clear filters").click();
        assertThat(page.getByText("3 customers").first()).isVisible();
    }

    @Test
    void list3EachFilterFitsItsColumn() {
        CustomerId anna = Acting.as(
                Role.OFFICE, () -> customers.find(10_001).orElseThrow().id());
        figures.creditBalance(anna, new BigDecimal("49.50"));
        figures.nextFollowUp(anna, LocalDate.of(2026, 5, 10));
        signIn(Role.OFFICE);
        overview();

        page.getByRole(AriaRole.COMBOBOX, named("Filter Customer groups")).fill("Dance");
        page.getByRole(AriaRole.OPTION, named("Dance")).click();
        assertThat(page.getByText("2 of 3 customers").first()).isVisible();
        page.keyboard().press("Escape");
        button("Clear filters").click();

        button("Filter Phone: more").click();
        page.getByRole(AriaRole.MENUITEM, named("Empty")).click();
        assertThat(page.getByText("1 of 3 customers").first()).isVisible();
        assertThat(cell("Manuela Weiß")).isVisible();
        button("Clear filters").click();

        button("Filter Credit balance").click();
        Locator from = page.getByRole(AriaRole.TEXTBOX, named("From"));
        from.pressSequentially("49.5");
        assertThat(page.getByText("1 of 3 customers").first()).isVisible();
        assertThat(cell("Anna Müller")).isVisible();
        assertThat(from).isFocused();
        assertThat(from).hasValue("49.5");
        from.pressSequentially("1");
        assertThat(page.getByText("0 of 3 customers").first()).isVisible();
        page.getByRole(AriaRole.RADIO, named("Empty")).check();
        assertThat(page.getByText("2 of 3 customers").first()).isVisible();
        page.keyboard().press("Escape");
        button("Clear filters").click();

        button("Filter Next follow-up").click();
        Locator day = page.getByRole(AriaRole.COMBOBOX, named("From"));
        typeDay(day, "10/05/2026");
        assertThat(page.getByText("1 of 3 customers").first()).isVisible();
        assertThat(page).hasURL(Pattern.compile(".*nextFollowUp=2026-05-10\\.\\."));
    }

    @Test
    void list3EmptyTextsAreFoundWithTheKeyboard() {
        signIn(Role.OFFICE);
        overview();
        page.getByRole(AriaRole.TEXTBOX, named("Filter Phone")).focus();
        page.keyboard().press("Tab");
        assertThat(button("Filter Phone: more")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.MENUITEM, named("Empty"))).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.getByText("1 of 3 customers").first()).isVisible();
        assertThat(cell("Manuela Weiß")).isVisible();
    }

    @Test
    void list4AnEmptyListSaysWhichFilterHidesHowMany() {
        signIn(Role.OFFICE);
        open("/customers?city=~stutt&name=~jose");
        button("Drop City: stutt (1 more)").click();
        assertThat(cell("José de Vries")).isVisible();
    }

    @Test
    void list6SearchesWithoutCaseAccentsAndSpaces() {
        signIn(Role.OFFICE);
        overview();
        for (var search : Set.of("mueller", "muller", "07112842785", "711 28", "ANNA@")) {
            page.getByRole(AriaRole.TEXTBOX, named("Search")).fill(search);
            assertThat(page.getByText("1 of 3 customers").first()).isVisible();
            assertThat(cell("Anna Müller")).isVisible();
        }
        page.getByRole(AriaRole.TEXTBOX, named("Search")).fill("");
        assertThat(page.getByText("3 customers").first()).isVisible();
    }

    @Test
    void list2SortsAndTheAddressKeepsIt() {
        signIn(Role.OFFICE);
        open("/customers?sort=-name");
        assertThat(firstName()).hasText("Manuela Weiß");
        open("/customers?sort=name");
        assertThat(firstName()).hasText("Anna Müller");
        sorter("Name").click();
        assertThat(page).hasURL(Pattern.compile(".*sort=-name.*"));
        assertThat(firstName()).hasText("Manuela Weiß");
    }

    @Test
    void list2ShiftSortsBySeveralColumns() {
        signIn(Role.OFFICE);
        overview();
        var withShift = new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.SHIFT));
        sorter("City").click();
        assertThat(page).hasURL(Pattern.compile(".*sort=city"));
        sorter("Name").click(withShift);
        assertThat(page).hasURL(Pattern.compile(".*sort=city(,|%2C)name"));
        assertThat(firstName()).hasText("Anna Müller");
        sorter("Name").click(withShift);
        assertThat(page).hasURL(Pattern.compile(".*sort=city(,|%2C)-name"));
        assertThat(firstName()).hasText("Manuela Weiß");
    }

    @Test
    void keysSearchOpenAndMakeNewOnes() {
        signIn(Role.OFFICE);
        overview();
        page.keyboard().press("/");
        Locator search = page.getByRole(AriaRole.TEXTBOX, named("Search"));
        assertThat(search).isFocused();
        page.keyboard().type("n/n");
        assertThat(search).hasValue("n/n");
        search.fill("");
        assertThat(page.getByText("3 customers").first()).isVisible();
        cell("0711 2842785").click();
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*/customers/10001/details.*"));
        overview();
        page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Customers"))
                .click();
        page.keyboard().press("n");
        assertThat(page).hasURL(Pattern.compile(".*/customers/new"));
    }

    @Test
    void list9ExportsWhatIsShown() throws IOException {
        signIn(Role.OFFICE);
        open("/customers?city=~utrecht");
        assertThat(page.getByText("1 of 3 customers").first()).isVisible();
        button("Export").click();
        Download download = page.waitForDownload(
                () -> page.getByRole(AriaRole.LINK, named("Download")).click());
        assertThat(Files.readString(download.path()))
                .contains("No.,Name,Phone,E-mail,City")
                .contains("José de Vries")
                .doesNotContain("Anna");
        assertThat(page.getByRole(AriaRole.DIALOG, named("Export"))).not().isVisible();
    }

    @Test
    void list9PrintsWhatIsShown() {
        signIn(Role.OFFICE);
        open("/customers?city=~utrecht");
        assertThat(page.getByText("1 of 3 customers").first()).isVisible();
        Page paper = page.waitForPopup(() -> button("Print").click());
        assertThat(paper.locator("thead")).containsText("E-mail");
        assertThat(paper.locator("tbody tr")).hasCount(1);
        assertThat(paper.locator("tbody")).containsText("José de Vries");
    }

    @Test
    void list9ABrowserThatOpensNoWindowIsTold() {
        signIn(Role.OFFICE);
        overview();
        page.evaluate("window.open = () => null");
        button("Print").click();
        assertThat(page.getByText("The browser has not let the page for printing open.")
                        .first())
                .isVisible();
    }

    @Test
    void list5ColumnsAndViewsAreRemembered() {
        signIn(Role.OFFICE);
        open("/customers?city=~stutt");
        button("Columns").click();
        page.getByRole(AriaRole.CHECKBOX, named("Postcode")).check();
        page.keyboard().press("Escape");
        button("Views").click();
        assertThat(page.getByLabel("Name of the view")).isFocused();
        page.keyboard().type("Stuttgart people");
        page.keyboard().press("Enter");
        assertThat(button("Stuttgart people")).isVisible();
        overview();
        assertThat(page.locator("vaadin-grid-sorter").filter(new Locator.FilterOptions().setHasText("Postcode")))
                .hasCount(1);
        assertThat(page.getByText("3 customers").first()).isVisible();
        button("Views").click();
        button("Stuttgart people").click();
        assertThat(page.getByText("2 of 3 customers").first()).isVisible();
    }

    @Test
    void list5TheListOfColumnsStaysWhereItIs() {
        signIn(Role.OFFICE);
        overview();
        page.setViewportSize(1366, 600);
        button("Columns").click();
        Locator last = page.getByRole(AriaRole.CHECKBOX, named("Active passes"));
        last.scrollIntoViewIfNeeded();
        Object scrolled = page.locator(".column-rows").evaluate("rows => rows.scrollTop");
        assertThat((Integer) scrolled).isPositive();
        last.check();
        assertThat(page.locator("vaadin-grid-sorter").filter(new Locator.FilterOptions().setHasText("Active passes")))
                .hasCount(1);
        assertThat(page.locator(".column-rows").evaluate("rows => rows.scrollTop"))
                .isEqualTo(scrolled);
        assertThat(last).isFocused();
        button("Move Active passes forward").click();
        assertThat(button("Move Active passes forward")).isFocused();
    }
}
