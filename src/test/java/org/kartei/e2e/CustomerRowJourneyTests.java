package org.kartei.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kartei.customer.CustomerDraft;
import org.kartei.customer.NewCustomer;
import org.kartei.security.Acting;
import org.kartei.security.Role;

/** What can be done from a row of the overview (LIST-7). */
class CustomerRowJourneyTests extends CustomerOverviewTest {

    @Test
    void list7TheNameOpensTheFileAndBackKeepsTheFilter() {
        signIn(Role.OFFICE);
        open("/customers?city=~utrecht");
        page.getByRole(AriaRole.LINK, named("José de Vries")).click();
        assertThat(page).hasURL(Pattern.compile(".*/customers/10002/details"));
        assertThat(page.getByLabel("First name")).hasValue("José");
        goBack();
        assertThat(page.getByText("1 of 3 customers").first()).isVisible();
    }

    /** The framework takes the two addresses for one, because it has not seen the filter come into the second. */
    @Test
    void list3BackTakesAFilterAwayThatCameAfterOpeningTheListAgain() {
        signIn(Role.OFFICE);
        overview();
        link("Customers").click();
        page.waitForFunction("() => history.state?.idx > 0 && !window.Vaadin.Flow.navigation");
        settle();
        Locator city = page.getByRole(AriaRole.TEXTBOX, named("Filter City"));
        city.fill("utrecht");
        assertThat(page.getByText("1 of 3 customers").first()).isVisible();
        assertThat(page).hasURL(Pattern.compile(".*/customers\\?city=~utrecht"));
        goBack();
        assertThat(cell("3 customers")).isVisible();
        assertThat(city).hasValue("");
        assertThat(page).hasURL(Pattern.compile(".*/customers"));
        page.waitForFunction("() => !window.Vaadin.Flow.navigation");
        page.goForward();
        assertThat(page.getByText("1 of 3 customers").first()).isVisible();
        assertThat(city).hasValue("utrecht");
    }

    @Test
    void list7ANoteWithoutOpeningTheFile() {
        signIn(Role.OFFICE);
        open("/customers?city=~utrecht");
        rowMenu("Add note");
        page.getByLabel("Title").fill("Wants to come on Fridays");
        button("Save").click();
        assertThat(page.getByText("The note about José de Vries stands in Notes.")
                        .first())
                .isVisible();
        assertThat(page).hasURL(Pattern.compile(".*/customers\\?city=.*"));
        open("/customers/10002/notes");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Wants to come on Fridays")))
                .isVisible();
    }

    @Test
    void list7TheMenusViewKnowsTheWayBack() {
        signIn(Role.OFFICE);
        open("/customers?city=~utrecht");
        rowMenu("View");
        assertThat(page).hasURL(Pattern.compile(".*/customers/10002/details\\?city=.*utrecht&at=0"));
        goBack();
        assertThat(page).hasURL(Pattern.compile(".*/customers\\?city=.*utrecht&at=0"));
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
        manyOfUlm();
        signIn(Role.OFFICE);
        open("/customers?city=~ulm&sort=number");
        assertThat(page.getByText("200 of 203 customers").first()).isVisible();
        page.locator("vaadin-grid.list-grid").evaluate("grid => grid.scrollToIndex(120)");
        settle();
        assertThat(link("Nr 222")).isInViewport();
        ticks().nth(3).click();
        assertThat(page.getByText("1 selected").first()).isVisible();
        link("Nr 222").click();
        opensTheFileOf222();
        goBack();
        assertThat(page.getByText("200 of 203 customers").first()).isVisible();
        assertThat(page.getByText("1 selected").first()).isVisible();
        assertThat(link("Nr 222")).isInViewport();

        page.getByRole(AriaRole.TEXTBOX, named("Filter Name")).fill("nr 22");
        assertThat(page.getByText("10 of 203 customers").first()).isVisible();
        link("Nr 222").click();
        opensTheFileOf222();
        goBack();
        assertThat(page.getByText("10 of 203 customers").first()).isVisible();
        assertThat(page.getByText("1 selected")).not().isVisible();
    }

    @Test
    void list7OnAPhoneACardOpensItsFileAndBackEndsWhereItBegan() {
        manyOfUlm();
        page.setViewportSize(390, 844);
        signIn(Role.OFFICE);
        open("/customers?city=~ulm&sort=number");
        settle();
        page.locator("vaadin-grid.list-grid").evaluate("grid => grid.scrollToIndex(120)");
        settle();
        Locator card = page.locator("a.row-card").filter(new Locator.FilterOptions().setHasText("Nr 222"));
        card.click();
        opensTheFileOf222();
        button("Next customer of the list").click();
        assertThat(page.getByLabel("Last name")).hasValue("Nr 223");
        assertThat(page).hasURL(Pattern.compile(".*/customers/10127/details.*"));
        goBack();
        opensTheFileOf222();
        goBack();
        assertThat(card).isInViewport();
    }

    private void opensTheFileOf222() {
        assertThat(page).hasURL(Pattern.compile(".*/customers/10126/details.*"));
        assertThat(page.getByLabel("Last name"))
                .hasValue("Nr 222"); // the address is there before the file, or after it
    }

    private void manyOfUlm() {
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
    }
}
