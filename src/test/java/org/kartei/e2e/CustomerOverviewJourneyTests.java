package org.kartei.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kartei.Fixtures;
import org.kartei.customer.CustomerDraft;
import org.kartei.group.GroupId;
import org.kartei.security.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** The overview as a clerk uses it (LIST-1 to LIST-9), by accessible names. */
class CustomerOverviewJourneyTests extends BrowserTest {

    @Autowired
    private Fixtures fixtures;

    @BeforeEach
    void aSmallSchool() {
        GroupId dance = fixtures.group("Dance");
        customer("Anna", "Müller", "Stuttgart", "0711 2842785", Set.of(dance));
        customer("José", "de Vries", "Utrecht", "+31 30 1234567", Set.of());
        customer("Manuela", "Weiß", "Stuttgart", "", Set.of(dance));
        fixtures.group("Reduced");
    }

    @Test
    void list1ShowsWhatIsAlwaysThere() {
        signIn(Role.OFFICE);
        overview();
        assertThat(page.getByText("3 customers")).isVisible();
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
        assertThat(page.getByText("2 of 3 customers")).isVisible();
        assertThat(cell("City: stutt")).isVisible();
        assertThat(page).hasURL(Pattern.compile(".*/customers\\?city=~stutt"));
        page.getByRole(AriaRole.TEXTBOX, named("Filter Name")).fill("weiss");
        assertThat(page.getByText("1 of 3 customers")).isVisible();
        button("Drop filter City: stutt").click();
        assertThat(page.getByText("1 of 3 customers")).isVisible();
        button("Clear filters").click();
        assertThat(page.getByText("3 customers")).isVisible();
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
            assertThat(page.getByText("1 of 3 customers")).isVisible();
            assertThat(cell("Anna Müller")).isVisible();
        }
        page.getByRole(AriaRole.TEXTBOX, named("Search")).fill("");
        assertThat(page.getByText("3 customers")).isVisible();
    }

    @Test
    void list2SortsAndTheAddressKeepsIt() {
        signIn(Role.OFFICE);
        open("/customers?sort=-name");
        assertThat(firstName()).hasText("Manuela Weiß");
        open("/customers?sort=name");
        assertThat(firstName()).hasText("Anna Müller");
        page.locator("vaadin-grid-sorter")
                .filter(new Locator.FilterOptions().setHasText("Name"))
                .first()
                .click();
        assertThat(page).hasURL(Pattern.compile(".*sort=-name.*"));
        assertThat(firstName()).hasText("Manuela Weiß");
    }

    @Test
    void list7TheNameOpensTheFileAndBackKeepsTheFilter() {
        signIn(Role.OFFICE);
        open("/customers?city=~utrecht");
        page.getByRole(AriaRole.LINK, named("José de Vries")).click();
        assertThat(page).hasURL(Pattern.compile(".*/customers/10002/details"));
        assertThat(page.getByLabel("First name")).hasValue("José");
        page.goBack();
        assertThat(page.getByText("1 of 3 customers")).isVisible();
    }

    @Test
    void list7ANoteWithoutOpeningTheFile() {
        signIn(Role.OFFICE);
        open("/customers?city=~utrecht");
        page.locator(".row-menu").first().click();
        page.getByRole(
                        AriaRole.MENUITEM,
                        new Page.GetByRoleOptions().setName("Add note").setExact(true))
                .click();
        page.getByLabel("Title").fill("Wants to come on Fridays");
        button("Save").click();
        assertThat(page.getByText("The note about José de Vries stands in Notes."))
                .isVisible();
        assertThat(page).hasURL(Pattern.compile(".*/customers\\?city=.*"));
        open("/customers/10002/notes");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Wants to come on Fridays")))
                .isVisible();
    }

    @Test
    void list8NewCustomer() {
        signIn(Role.OFFICE);
        overview();
        button("New customer").click();
        page.getByLabel("First name").fill("Kadri");
        page.getByLabel("Last name").fill("Tamm");
        page.getByLabel("E-mail").fill("kadri@example.ee");
        button("Save").click();
        assertThat(page).hasURL(Pattern.compile(".*/customers/10004/details"));
        assertThat(page.getByLabel("Display name")).hasValue("Kadri Tamm");
    }

    @Test
    void list8WhatIsWrongWithANewCustomerStandsAtItsField() {
        signIn(Role.OFFICE);
        open("/customers/new");
        button("Save").click();
        assertThat(page.getByText("A customer needs a name: first name, last name, display name or company."))
                .isVisible();
        page.getByLabel("First name").fill("Kadri");
        Locator email = page.getByRole(AriaRole.TEXTBOX, named("E-mail"));
        email.fill("kadri.example.ee");
        button("Save").click();
        assertThat(email).hasAttribute("aria-invalid", "true");
        assertThat(email).isFocused();
        email.fill(" kadri@example.ee ");
        button("Save").click();
        assertThat(page).hasURL(Pattern.compile(".*/customers/10004/details"));
        assertThat(page.getByRole(AriaRole.TEXTBOX, named("E-mail"))).hasValue("kadri@example.ee");
    }

    @Test
    void list8ANewCustomerWhoIsThereAlreadyIsAskedAbout() {
        signIn(Role.OFFICE);
        open("/customers/new");
        page.getByLabel("First name").fill("Anna");
        page.getByLabel("Last name").fill("Müller");
        page.getByRole(AriaRole.TEXTBOX, named("E-mail")).fill("ANNA@example.org");
        button("Save").click();
        assertThat(page.getByText("Customer 10001, Anna Müller, has this name and the same e-mail or phone."))
                .isVisible();
        button("Back").click();
        assertThat(page.getByLabel("First name")).hasValue("Anna");
        button("Save").click();
        button("Save as a new customer").click();
        assertThat(page).hasURL(Pattern.compile(".*/customers/10004/details"));
    }

    @Test
    void list8bWhatChangesAllThatMatchSaysSoFirst() {
        signIn(Role.OFFICE);
        open("/customers?city=~stutt");
        page.getByRole(AriaRole.MENUITEM, named("Tools")).click();
        page.getByRole(AriaRole.MENUITEM, named("Select all that match")).click();
        page.getByRole(AriaRole.MENUITEM, named("Actions")).click();
        page.getByRole(AriaRole.MENUITEM, named("Archive customers")).click();
        assertThat(page.getByText("This changes all that match: 2.")).isVisible();
        button("Apply").click();
        open("/customers?status=%3DARCHIVED");
        assertThat(page.getByText("2 of 3 customers")).isVisible();
    }

    @Test
    void list8aCellsAreEditedWithTheKeyboard() {
        signIn(Role.OFFICE);
        open("/customers?name=~anna");
        page.getByRole(AriaRole.MENUITEM, named("Tools")).click();
        page.getByRole(AriaRole.MENUITEM, named("Edit cells in place")).click();
        assertThat(page.locator("vaadin-grid.editing")).isVisible();
        cell("0711 2842785").click();
        page.keyboard().press("F2");
        Locator phone = page.getByRole(AriaRole.TEXTBOX, named("Phone"));
        assertThat(phone).isFocused();
        phone.fill("0711 999");
        page.keyboard().press("Tab");
        assertThat(page.getByRole(AriaRole.TEXTBOX, named("E-mail"))).isFocused();
        assertThat(cell("0711 999")).isVisible();
        page.getByRole(AriaRole.TEXTBOX, named("E-mail")).fill("no address");
        page.keyboard().press("Enter");
        assertThat(page.getByText("\"no address\" is not an e-mail address.").first())
                .isVisible();
        assertThat(page.getByRole(AriaRole.TEXTBOX, named("E-mail"))).hasValue("no address");
        page.keyboard().press("Escape");
        assertThat(cell("anna@example.org")).isVisible();
    }

    @Test
    void list8bAllThatMatchGetAGroup() {
        signIn(Role.OFFICE);
        open("/customers?city=~stutt");
        page.getByRole(AriaRole.MENUITEM, named("Tools")).click();
        page.getByRole(AriaRole.MENUITEM, named("Select all that match")).click();
        assertThat(page.getByText("All 2 that match are selected")).isVisible();
        Locator ticked = page.locator("vaadin-grid-cell-content > vaadin-checkbox[checked]");
        assertThat(ticked).hasCount(2);
        axeFindsNothing();
        button("Clear selection").click();
        assertThat(ticked).hasCount(0);
        page.getByRole(AriaRole.MENUITEM, named("Tools")).click();
        page.getByRole(AriaRole.MENUITEM, named("Select all that match")).click();
        assertThat(ticked).hasCount(2);
        page.getByRole(AriaRole.MENUITEM, named("Actions")).click();
        page.getByRole(AriaRole.MENUITEM, named("Add to group")).click();
        button("Apply").click();
        assertThat(page.getByText("Please choose a group.")).isVisible();
        page.getByRole(AriaRole.COMBOBOX, named("Customer group")).fill("Reduced");
        page.getByRole(AriaRole.OPTION, named("Reduced")).click();
        button("Apply").click();
        assertThat(page.locator(".badge", new Page.LocatorOptions().setHasText("Reduced")))
                .hasCount(2);
    }

    @Test
    void list9ExportsWhatIsShown() throws IOException {
        signIn(Role.OFFICE);
        open("/customers?city=~utrecht");
        assertThat(page.getByText("1 of 3 customers")).isVisible();
        button("Export").click();
        Download download = page.waitForDownload(
                () -> page.getByRole(AriaRole.LINK, named("Download")).click());
        assertThat(Files.readString(download.path()))
                .contains("No.,Name,Phone,E-mail,City")
                .contains("José de Vries")
                .doesNotContain("Anna");
    }

    @Test
    void list9PrintsWhatIsShown() {
        signIn(Role.OFFICE);
        open("/customers?city=~utrecht");
        assertThat(page.getByText("1 of 3 customers")).isVisible();
        Page paper = page.waitForPopup(() -> button("Print").click());
        assertThat(paper.locator("thead")).containsText("E-mail");
        assertThat(paper.locator("tbody tr")).hasCount(1);
        assertThat(paper.locator("tbody")).containsText("José de Vries");
    }

    @Test
    void list5ColumnsAndViewsAreRemembered() {
        signIn(Role.OFFICE);
        open("/customers?city=~stutt");
        button("Columns").click();
        page.getByRole(AriaRole.CHECKBOX, named("Postcode")).check();
        page.keyboard().press("Escape");
        button("Views").click();
        page.getByLabel("Name of the view").fill("Stuttgart people");
        button("Save view").click();
        assertThat(button("Stuttgart people")).isVisible();
        overview();
        assertThat(page.locator("vaadin-grid-sorter").filter(new Locator.FilterOptions().setHasText("Postcode")))
                .hasCount(1);
        assertThat(page.getByText("3 customers")).isVisible();
        button("Views").click();
        button("Stuttgart people").click();
        assertThat(page.getByText("2 of 3 customers")).isVisible();
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

    @Test
    void app4AxeFindsNothing() {
        signIn(Role.OFFICE);
        open("/customers?city=~stutt");
        assertThat(page.getByText("2 of 3 customers")).isVisible();
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        open("/customers/10001/details");
        assertThat(page.getByLabel("First name")).hasValue("Anna");
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
    }

    private void overview() {
        open("/customers");
        assertThat(page.getByText("3 customers")).isVisible();
    }

    private Locator cell(String text) {
        return page.getByText(text, new Page.GetByTextOptions().setExact(true)).first();
    }

    private Locator firstName() {
        return page.locator("a.name-link").first();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private void customer(String first, String last, String city, String phone, Set<GroupId> groups) {
        String mail = first.equals("Anna") ? "anna@example.org" : "";
        fixtures.customer(new CustomerDraft()
                .firstName(first)
                .lastName(last)
                .city(city)
                .phone(phone)
                .email(mail)
                .groups(groups));
    }
}
