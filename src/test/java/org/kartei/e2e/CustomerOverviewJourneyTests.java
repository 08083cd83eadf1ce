package org.kartei.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
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
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kartei.Fixtures;
import org.kartei.customer.CustomerDraft;
import org.kartei.customer.CustomerFigures;
import org.kartei.customer.CustomerFile;
import org.kartei.customer.CustomerId;
import org.kartei.customer.CustomerService;
import org.kartei.customer.NewCustomer;
import org.kartei.group.GroupId;
import org.kartei.security.Acting;
import org.kartei.security.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** The overview as a clerk uses it (LIST-1 to LIST-9), by accessible names. */
class CustomerOverviewJourneyTests extends BrowserTest {

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private CustomerService customers;

    @Autowired
    private CustomerFigures figures;

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
    void list3EachFilterFitsItsColumn() {
        CustomerId anna = Acting.as(
                Role.OFFICE, () -> customers.find(10_001).orElseThrow().id());
        figures.creditBalance(anna, new BigDecimal("49.50"));
        figures.nextFollowUp(anna, LocalDate.of(2026, 5, 10));
        signIn(Role.OFFICE);
        overview();

        page.getByRole(AriaRole.COMBOBOX, named("Filter Customer groups")).fill("Dance");
        page.getByRole(AriaRole.OPTION, named("Dance")).click();
        assertThat(page.getByText("2 of 3 customers")).isVisible();
        page.keyboard().press("Escape");
        button("Clear filters").click();

        button("Filter Phone: more").click();
        page.getByRole(AriaRole.MENUITEM, named("Empty")).click();
        assertThat(page.getByText("1 of 3 customers")).isVisible();
        assertThat(cell("Manuela Weiß")).isVisible();
        button("Clear filters").click();

        button("Filter Credit balance").click();
        Locator from = page.getByRole(AriaRole.TEXTBOX, named("From"));
        from.pressSequentially("49.5");
        assertThat(page.getByText("1 of 3 customers")).isVisible();
        assertThat(cell("Anna Müller")).isVisible();
        assertThat(from).isFocused();
        assertThat(from).hasValue("49.5");
        from.pressSequentially("1");
        assertThat(page.getByText("0 of 3 customers")).isVisible();
        page.getByRole(AriaRole.RADIO, named("Empty")).check();
        assertThat(page.getByText("2 of 3 customers")).isVisible();
        page.keyboard().press("Escape");
        button("Clear filters").click();

        button("Filter Next follow-up").click();
        Locator day = page.getByRole(AriaRole.COMBOBOX, named("From"));
        day.fill("10/05/2026");
        day.press("Enter");
        assertThat(page.getByText("1 of 3 customers")).isVisible();
        assertThat(page).hasURL(Pattern.compile(".*nextFollowUp=2026-05-10\\.\\."));
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
        rowMenu("Add note");
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
    void list7MailGroupAndArchiveWithoutOpeningTheFile() {
        signIn(Role.OFFICE);
        open("/customers?name=~anna");
        cell("anna@example.org").waitFor();
        page.evaluate("window.open = (url) => { window.opened = url; }"); // there is no mail program here
        rowMenu("Send e-mail");
        page.waitForFunction("window.opened === 'mailto:anna@example.org'");
        rowMenu("Add to group");
        page.getByRole(AriaRole.MENUITEM, named("Reduced")).click();
        assertThat(page.locator(".badge", new Page.LocatorOptions().setHasText("Reduced")))
                .hasCount(1);
        rowMenu("Archive customer");
        assertThat(page.locator("a.name-link.archived")).hasText("Anna Müller");
        rowMenu("Bring back from archive");
        assertThat(page.locator("a.name-link.archived")).hasCount(0);
        assertThat(page).hasURL(Pattern.compile(".*/customers\\?name=.*"));
    }

    @Test
    void list7BackBringsThePlaceAndWhatWasTicked() {
        Acting.as(
                Role.OFFICE,
                () -> customers.registerAll(
                        IntStream.range(100, 300)
                                .mapToObj(i -> new NewCustomer(
                                        null,
                                        new CustomerDraft()
                                                .lastName("Nr " + i)
                                                .city("Ulm")
                                                .data()))
                                .toList(),
                        null));
        signIn(Role.OFFICE);
        open("/customers?city=~ulm&sort=number");
        assertThat(page.getByText("200 of 203 customers")).isVisible();
        page.locator("vaadin-grid.list-grid").evaluate("grid => grid.scrollToIndex(120)");
        settle();
        assertThat(link("Nr 222")).isInViewport();
        ticks().nth(3).click();
        assertThat(page.getByText("1 selected")).isVisible();
        link("Nr 222").click();
        assertThat(page).hasURL(Pattern.compile(".*/customers/10126/details.*"));
        assertThat(page.getByLabel("Last name")).hasValue("Nr 222"); // the address is there before the file
        page.goBack();
        assertThat(page.getByText("200 of 203 customers")).isVisible();
        assertThat(page.getByText("1 selected")).isVisible();
        assertThat(link("Nr 222")).isInViewport();

        page.getByRole(AriaRole.TEXTBOX, named("Filter Name")).fill("nr 22");
        assertThat(page.getByText("10 of 203 customers")).isVisible();
        link("Nr 222").click();
        assertThat(page.getByLabel("Last name")).hasValue("Nr 222");
        page.goBack();
        assertThat(page.getByText("10 of 203 customers")).isVisible();
        assertThat(page.getByText("1 selected")).not().isVisible();
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
        assertThat(page.getByText("3 customers")).isVisible();
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
        editCells();
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
    void list8aTypingStartsACell() {
        signIn(Role.OFFICE);
        open("/customers?name=~anna");
        editCells();
        cell("0711 2842785").click();
        page.keyboard().type("0711 777");
        assertThat(page.getByRole(AriaRole.TEXTBOX, named("Phone"))).hasValue("0711 777");
        page.keyboard().press("Enter");
        assertThat(cell("0711 777")).isVisible();
    }

    @Test
    void list8aWhoWasSlowerSeesWhatStandsThereAndKeepsWhatWasTyped() {
        signIn(Role.OFFICE);
        open("/customers?name=~anna");
        editCells();
        cell("0711 2842785").click();
        page.keyboard().press("F2");
        Locator phone = page.getByRole(AriaRole.TEXTBOX, named("Phone"));
        assertThat(phone).isFocused();
        Acting.as(Role.OFFICE, () -> {
            CustomerFile anna = customers.find(10_001).orElseThrow();
            var changed = new CustomerDraft(anna.data()).phone("0711 555").city("Bonn");
            return customers.change(anna.id(), anna.version(), changed.data());
        });
        phone.fill("0711 999");
        page.keyboard().press("Enter");
        assertThat(page.getByText("Somebody else has changed this row meanwhile; here stands “0711 555” now.")
                        .first())
                .isVisible();
        assertThat(phone).hasValue("0711 999");
        assertThat(cell("Bonn")).isVisible();
        phone.press("Enter");
        assertThat(cell("0711 999")).isVisible();
        assertThat(cell("Bonn")).isVisible();
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
    void list9ABrowserThatOpensNoWindowIsTold() {
        signIn(Role.OFFICE);
        overview();
        page.evaluate("window.open = () => null");
        button("Print").click();
        assertThat(page.getByText("The browser has not let the page for printing open."))
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

    private void rowMenu(String item) {
        settle();
        page.locator(".row-menu").first().click();
        page.getByRole(AriaRole.MENUITEM, named(item)).click();
    }

    private void editCells() {
        page.getByRole(AriaRole.MENUITEM, named("Tools")).click();
        page.getByRole(AriaRole.MENUITEM, named("Edit cells in place")).click();
        assertThat(page.locator("vaadin-grid.editing")).isVisible();
    }

    private Locator sorter(String caption) {
        return page.locator("vaadin-grid-sorter")
                .filter(new Locator.FilterOptions().setHasText(caption))
                .first();
    }

    private Locator link(String name) {
        return page.getByRole(AriaRole.LINK, named(name));
    }

    private Locator ticks() {
        return page.locator("vaadin-grid-cell-content:visible > vaadin-checkbox");
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
