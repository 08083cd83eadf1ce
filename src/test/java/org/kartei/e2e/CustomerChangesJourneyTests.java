package org.kartei.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kartei.customer.CustomerData;
import org.kartei.customer.CustomerDraft;
import org.kartei.customer.CustomerFile;
import org.kartei.security.Acting;
import org.kartei.security.Role;

/** New customers, and changes to customers on the overview itself: cell by cell, and many at once (LIST-8). */
class CustomerChangesJourneyTests extends CustomerOverviewTest {

    private static final int WIDE = 2_400;

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
        assertThat(page.getByText("A customer needs a name: first name, last name, display name or company.")
                        .first())
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

    /** A day is there when it is saved from within its field; of a choice enough letters do. */
    @Test
    void list8EverythingIsTypedWithoutLookingUp() {
        signIn(Role.OFFICE);
        open("/customers/new");
        page.getByLabel("First name").fill("Eva");
        Locator birthday = page.getByRole(AriaRole.COMBOBOX, named("Birthday"));
        birthday.pressSequentially("05/06/1990");
        page.keyboard().press("Control+s");
        page.waitForURL("**/details");
        assertThat(birthday).hasValue("05/06/1990");
        Locator country = page.getByRole(AriaRole.COMBOBOX, named("Country"));
        assertThat(country).hasValue("Germany"); // where the school is
        country.selectText(); // as Tab does
        country.pressSequentially("Eston");
        assertThat(page.getByRole(AriaRole.OPTION)).hasCount(1);
        page.keyboard().press("Tab");
        assertThat(birthday).isFocused();
        page.keyboard().press("Control+s");
        assertThat(page.getByText("Saved.").first()).isVisible();
        page.reload();
        assertThat(country).hasValue("Estonia");
        assertThat(birthday).hasValue("05/06/1990");
    }

    @Test
    void list8ANewCustomerWhoIsThereAlreadyIsAskedAbout() {
        signIn(Role.OFFICE);
        open("/customers/new");
        page.getByLabel("First name").fill("Anna");
        page.getByLabel("Last name").fill("Müller");
        page.getByRole(AriaRole.TEXTBOX, named("E-mail")).fill("ANNA@example.org");
        button("Save").click();
        assertThat(page.getByText("Customer 10001, Anna Müller, has this name and the same e-mail or phone.")
                        .first())
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
        page.getByRole(AriaRole.BUTTON, named("Tools")).click();
        page.getByRole(AriaRole.MENUITEM, named("Select all that match")).click();
        page.getByRole(AriaRole.BUTTON, named("Actions")).click();
        page.getByRole(AriaRole.MENUITEM, named("Archive customers")).click();
        assertThat(page.getByText("This changes all that match: 2.").first()).isVisible();
        button("Apply").click();
        open("/customers?status=%3DARCHIVED");
        assertThat(page.getByText("2 of 3 customers").first()).isVisible();
    }

    @Test
    void list8aCellsAreEditedWithTheKeyboard() {
        signIn(Role.OFFICE);
        open("/customers?name=~anna");
        editCells();
        assertThat(page.getByText("Editing cells").first()).isVisible();
        page.keyboard().press("F2"); // the first cell is waiting
        assertThat(page.getByRole(AriaRole.TEXTBOX, named("Name"))).isFocused();
        page.keyboard().press("Escape");
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
        assertThat(page.getByText("“no address” is not an e-mail address.").first())
                .isVisible();
        assertThat(page.getByRole(AriaRole.TEXTBOX, named("E-mail"))).hasValue("no address");
        page.keyboard().press("Escape");
        assertThat(cell("anna@example.org")).isVisible();
        button("Stop editing cells").click();
        assertThat(page.locator("vaadin-grid.editing")).hasCount(0);
        page.getByRole(AriaRole.BUTTON, named("Tools")).click();
        assertThat(page.getByRole(AriaRole.MENUITEM, named("Edit cells in place")))
                .not()
                .hasAttribute("menu-item-checked", "");
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
    void list8aWhoTypesAheadOfTheServerLosesNothing() {
        signIn(Role.OFFICE);
        open("/customers?sort=number");
        editCells();
        page.keyboard().press("F2"); // the name of the first
        page.keyboard().press("Tab");
        for (String phone : List.of("0711 111", "0711 222")) {
            page.keyboard().type(phone);
            page.keyboard().press("Enter");
        }
        page.keyboard().type("0711 333");
        page.keyboard().press("Escape"); // takes back what is in its own cell only
        assertThat(cell("0711 111")).isVisible();
        assertThat(cell("0711 222")).isVisible();
        assertThat(page.locator(".cell-editor")).hasCount(0);
        assertThat(cell("0711 333")).hasCount(0);
        assertThat(anna().data().phone()).isEqualTo("0711 111");
    }

    @Test
    void list8aARemarkKeepsItsLines() {
        change(new CustomerDraft(anna().data()).remark("First line\nsecond line"));
        page.setViewportSize(WIDE, 800);
        signIn(Role.OFFICE);
        open("/customers?name=~anna");
        show("Remark");
        editCells();
        page.getByText("First line").first().click();
        page.keyboard().press("F2");
        Locator remark = page.getByRole(AriaRole.TEXTBOX, named("Remark"));
        assertThat(remark).isFocused();
        assertThat(remark).hasValue("First line\nsecond line");
        page.keyboard().press("Control+End");
        page.keyboard().press("Alt+Enter");
        page.keyboard().type("third");
        page.keyboard().press("Shift+Enter");
        page.keyboard().type("fourth");
        page.keyboard().press("Enter");
        assertThat(page.locator(".cell-editor")).hasCount(0);
        assertThat(anna().data().remark()).isEqualTo("First line\nsecond line\nthird\nfourth");
    }

    @Test
    void list8aEveryKindOfCellIsEditedWithTheKeyboard() {
        page.setViewportSize(WIDE, 800);
        signIn(Role.OFFICE);
        open("/customers?sort=number");
        show("Country", "Birthday", "Standing discount", "Newsletter", "Language", "Status");
        editCells();
        assertThat(page.locator("td[part~='editable']").first()).hasCSS("cursor", "text");
        assertThat(page.locator("td[part~='read-only']").first()).hasCSS("cursor", "not-allowed");
        cell("Stuttgart").click();
        page.keyboard().press("F2");
        Locator city = page.getByRole(AriaRole.TEXTBOX, named("City"));
        assertThat(city).isFocused();
        city.fill("Utrecht");
        page.keyboard().press("Tab");
        Locator country = page.getByRole(AriaRole.COMBOBOX, named("Country"));
        assertThat(country).isFocused();
        country.fill("Netherlands");
        page.keyboard().press("Tab");
        Locator birthday = page.getByRole(AriaRole.COMBOBOX, named("Birthday"));
        assertThat(birthday).isFocused();
        birthday.fill("24/12/1990");
        page.keyboard().press("Tab");
        Locator discount = page.getByRole(AriaRole.TEXTBOX, named("Standing discount"));
        assertThat(discount).isFocused();
        discount.fill("7.5");
        page.keyboard().press("Tab");
        Locator newsletter = page.getByRole(AriaRole.CHECKBOX, named("Newsletter"));
        assertThat(newsletter).isFocused();
        page.keyboard().press("Space");
        page.keyboard().press("Tab");
        Locator language = page.locator("vaadin-select.cell-editor");
        assertThat(language).hasAttribute("focused", "");
        page.keyboard().press("Space");
        assertThat(page.locator("vaadin-select-item[focused]")).isVisible();
        page.getByRole(AriaRole.OPTION, named("Dutch")).press("Enter");
        assertThat(language.locator("vaadin-select-value-button")).hasText("Dutch");
        page.keyboard().press("Shift+Tab");
        assertThat(newsletter).isFocused();
        assertThat(newsletter).isChecked();
        page.keyboard().press("Enter");
        assertThat(newsletter).not().isChecked(); // the next row's
        page.keyboard().press("Escape");
        assertThat(page.locator(".cell-editor")).hasCount(0);
        CustomerData data = anna().data();
        assertThat(List.of(data.city(), data.country(), String.valueOf(data.language())))
                .containsExactly("Utrecht", "NL", "nl");
        assertThat(data.newsletter()).isTrue();
        assertThat(data.birthday()).isEqualTo("1990-12-24");
        assertThat(data.standingDiscount()).isEqualByComparingTo("7.5");
    }

    @Test
    void list8aWhatIsNoValueStaysInItsCell() {
        change(new CustomerDraft(anna().data()).birthday(LocalDate.of(1990, 12, 24)));
        page.setViewportSize(WIDE, 800);
        signIn(Role.OFFICE);
        open("/customers?name=~anna");
        show("Birthday");
        editCells();
        cell("24 Dec 1990").click();
        page.keyboard().press("F2");
        Locator birthday = page.getByRole(AriaRole.COMBOBOX, named("Birthday"));
        assertThat(birthday).isFocused();
        birthday.fill("31/02/1990");
        page.keyboard().press("Enter");
        assertThat(page.getByText("That is no value for this cell.").first()).isVisible();
        assertThat(birthday).hasValue("31/02/1990");
        page.locator(".filter-chip").getByRole(AriaRole.BUTTON).last().hover();
        assertThat(page.getByRole(AriaRole.TOOLTIP)).isVisible(); // it has no use for Esc
        page.keyboard().press("Escape");
        assertThat(page.locator(".cell-editor")).hasCount(0);
        assertThat(anna().data().birthday()).isEqualTo("1990-12-24");
    }

    @Test
    void list8aWhoGoesElsewhereWithTheMouseLosesNothing() {
        signIn(Role.OFFICE);
        open("/customers?name=~anna");
        editCells();
        cell("0711 2842785").click();
        page.keyboard().press("F2");
        Locator phone = page.getByRole(AriaRole.TEXTBOX, named("Phone"));
        assertThat(phone).isFocused();
        phone.fill("0711 999");
        cell("Stuttgart").dblclick();
        Locator city = page.getByRole(AriaRole.TEXTBOX, named("City"));
        assertThat(city).isFocused();
        assertThat(anna().data().phone()).isEqualTo("0711 999");
        city.fill("Bonn");
        link("Follow-ups").first().click();
        page.waitForURL("**/follow-ups");
        assertThat(anna().data().city()).isEqualTo("Bonn");
    }

    @Test
    void list8aWhoLeavesByTheKeyboardWithACellOpenIsAsked() {
        signIn(Role.OFFICE);
        open("/follow-ups");
        link("Customers").first().click();
        assertThat(page.getByText("3 customers").first()).isVisible();
        editCells();
        cell("0711 2842785").click();
        page.keyboard().press("F2");
        Locator phone = page.getByRole(AriaRole.TEXTBOX, named("Phone"));
        assertThat(phone).isFocused();
        phone.fill("0711 999");
        goBack();
        button("Stay").click();
        assertThat(phone).hasValue("0711 999");
        assertThat(phone).isFocused();
        page.keyboard().press("Enter");
        assertThat(phone).hasValue("+31 30 1234567"); // the next row's
        page.keyboard().press("Escape");
        assertThat(page.locator(".cell-editor")).hasCount(0);
        assertThat(anna().data().phone()).isEqualTo("0711 999");
    }

    @Test
    void list8aAStateIsChosenInItsCell() {
        page.setViewportSize(WIDE, 800);
        signIn(Role.OFFICE);
        open("/customers?name=~anna");
        show("Status");
        editCells();
        assertThat(page.locator("td[part~='editable']").first()).hasCSS("cursor", "text");
        assertThat(page.locator("td[part~='read-only']").first()).hasCSS("cursor", "not-allowed");
        cell("Active").click();
        page.keyboard().press("Enter");
        Locator status = page.locator("vaadin-select.cell-editor");
        assertThat(status).hasAttribute("focused", "");
        page.keyboard().press("Space");
        assertThat(page.getByRole(AriaRole.OPTION, named("Active"))).isFocused();
        page.getByRole(AriaRole.OPTION, named("Archived")).press("Enter");
        assertThat(status.locator("vaadin-select-value-button")).hasText("Archived");
        page.keyboard().press("Enter");
        assertThat(page.locator("a.name-link.archived")).hasText("Anna Müller");
        assertThat(page.locator(".cell-editor")).hasCount(0);
    }

    private void show(String... columns) {
        button("Columns").click();
        for (String column : columns) {
            page.getByRole(AriaRole.CHECKBOX, named(column)).check();
        }
        page.keyboard().press("Escape");
        settle();
    }

    private CustomerFile anna() {
        return Acting.as(Role.OFFICE, () -> customers.find(10_001).orElseThrow());
    }

    private void change(CustomerDraft draft) {
        CustomerFile anna = anna();
        Acting.as(Role.OFFICE, () -> customers.change(anna.id(), anna.version(), draft.data()));
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
        change(new CustomerDraft(anna().data()).phone("0711 555").city("Bonn"));
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
        page.getByRole(AriaRole.BUTTON, named("Tools")).click();
        page.getByRole(AriaRole.MENUITEM, named("Select all that match")).click();
        assertThat(page.getByText("All 2 that match are selected").first()).isVisible();
        Locator ticked = page.locator("vaadin-grid-cell-content > vaadin-checkbox[checked]");
        assertThat(ticked).hasCount(2);
        axeFindsNothing();
        button("Clear selection").click();
        assertThat(ticked).hasCount(0);
        page.getByRole(AriaRole.BUTTON, named("Tools")).click();
        page.getByRole(AriaRole.MENUITEM, named("Select all that match")).click();
        assertThat(ticked).hasCount(2);
        page.getByRole(AriaRole.BUTTON, named("Actions")).click();
        page.getByRole(AriaRole.MENUITEM, named("Add to group")).click();
        button("Apply").click();
        assertThat(page.getByText("Please choose a group.").first()).isVisible();
        page.getByRole(AriaRole.COMBOBOX, named("Customer group")).fill("Reduced");
        page.getByRole(AriaRole.OPTION, named("Reduced")).click();
        button("Apply").click();
        assertThat(page.locator(".badge", new Page.LocatorOptions().setHasText("Reduced")))
                .hasCount(2);
    }
}
