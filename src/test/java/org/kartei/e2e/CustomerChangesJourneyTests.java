package org.kartei.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kartei.customer.CustomerDraft;
import org.kartei.customer.CustomerFile;
import org.kartei.security.Acting;
import org.kartei.security.Role;

/** New customers, and changes to customers on the overview itself: cell by cell, and many at once (LIST-8). */
class CustomerChangesJourneyTests extends CustomerOverviewTest {

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
        assertThat(cell("0711 777")).isVisible();
        cell("0711 777").click();
        page.keyboard().type("0711 888");
        page.keyboard().press("Enter"); // perhaps before the field is there
        assertThat(cell("0711 888")).isVisible();
        assertThat(page.locator(".cell-editor")).hasCount(0);
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
}
