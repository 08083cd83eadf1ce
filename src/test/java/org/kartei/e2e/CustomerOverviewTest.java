package org.kartei.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.kartei.Fixtures;
import org.kartei.customer.CustomerDraft;
import org.kartei.customer.CustomerFigures;
import org.kartei.customer.CustomerService;
import org.kartei.group.GroupId;
import org.springframework.beans.factory.annotation.Autowired;

/** Three customers on the overview, and how a clerk names what is there. */
abstract class CustomerOverviewTest extends BrowserTest {

    @Autowired
    Fixtures fixtures;

    @Autowired
    CustomerService customers;

    @Autowired
    CustomerFigures figures;

    @BeforeEach
    void aSmallSchool() {
        GroupId dance = fixtures.group("Dance");
        customer("Anna", "Müller", "Stuttgart", "0711 2842785", Set.of(dance));
        customer("José", "de Vries", "Utrecht", "+31 30 1234567", Set.of());
        customer("Manuela", "Weiß", "Stuttgart", "", Set.of(dance));
        fixtures.group("Reduced");
    }

    void overview() {
        open("/customers");
        assertThat(page.getByText("3 customers").first()).isVisible();
    }

    void rowMenu(String item) {
        settle();
        page.locator(".row-menu").first().click();
        page.getByRole(AriaRole.MENUITEM, named(item)).click();
    }

    void editCells() {
        page.getByRole(AriaRole.BUTTON, named("Tools")).click();
        page.getByRole(AriaRole.MENUITEM, named("Edit cells in place")).click();
        assertThat(page.locator("vaadin-grid.editing")).isVisible();
    }

    Locator sorter(String caption) {
        return page.locator("vaadin-grid-sorter")
                .filter(new Locator.FilterOptions().setHasText(caption))
                .first();
    }

    Locator link(String name) {
        return page.getByRole(AriaRole.LINK, named(name));
    }

    Locator ticks() {
        return page.locator("vaadin-grid-cell-content:visible > vaadin-checkbox");
    }

    Locator cell(String text) {
        return page.getByText(text, new Page.GetByTextOptions().setExact(true)).first();
    }

    Locator firstName() {
        return page.locator("a.name-link").first();
    }

    static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    void customer(String first, String last, String city, String phone, Set<GroupId> groups) {
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
