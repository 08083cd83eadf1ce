package org.kartei.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kartei.Fixtures;
import org.kartei.TestClock;
import org.kartei.customer.CustomerData;
import org.kartei.customer.CustomerDraft;
import org.kartei.customer.CustomerFile;
import org.kartei.customer.CustomerService;
import org.kartei.customer.NewCustomer;
import org.kartei.group.GroupId;
import org.kartei.note.NoteDraft;
import org.kartei.note.NoteOrigin;
import org.kartei.note.NoteService;
import org.kartei.ownfield.OwnField;
import org.kartei.ownfield.OwnFieldKind;
import org.kartei.security.Acting;
import org.kartei.security.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** The virtual file as a clerk uses it: the stories of the seeds 001 and 004 (FILE, NOTE). */
class CustomerFileJourneyTests extends BrowserTest {

    private static final LocalDate TODAY = TestClock.START.toLocalDate();

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private CustomerService customers;

    @Autowired
    private NoteService notes;

    @Autowired
    private TestClock clock;

    private CustomerFile anna;
    private CustomerFile ben;

    @BeforeEach
    void aSmallSchool() {
        anna = fixtures.customer(new CustomerDraft()
                .firstName("Anna")
                .lastName("Müller")
                .email("anna@example.org")
                .street("Königstraße 28")
                .city("Ulm"));
        ben = fixtures.customer("Ben Schwarz");
        fixtures.customer("Carla Weiss");
    }

    @Test
    void file1FindOpenAndGoOnToTheNext() {
        signIn(Role.OFFICE);
        open("/customers?sort=name");
        page.getByRole(AriaRole.LINK, exactly("Ben Schwarz")).click();
        assertThat(page.getByRole(AriaRole.TABLIST)).isVisible();
        assertThat(tab("Details")).isVisible();
        assertThat(tab("Notes (0)")).isVisible();
        assertThat(page.locator(".notes")).hasCount(0); // read when it is selected
        tab("Notes (0)").click();
        assertThat(page.locator(".notes")).isVisible();
        assertThat(page.locator(".file-history")).hasCount(0);
        for (String before : List.of("Aa One", "Ab Two", "Ac Three")) {
            fixtures.customer(before); // the list grows before the place
        }
        button("Next customer of the list").click();
        assertThat(heading("Carla Weiss")).isVisible();
        assertThat(button("Next customer of the list")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.getByText("This is the last customer of the list.").first())
                .isVisible();
        button("Previous customer of the list").click();
        assertThat(heading("Ben Schwarz")).isVisible();
        page.getByRole(AriaRole.MAIN)
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Customers"))
                .click();
        assertThat(page).hasURL(Pattern.compile(".*/customers\\?.*sort=name.*"));
    }

    @Test
    void file1BackInTheListOneIsWhereOneWas() {
        Acting.as(
                Role.OFFICE,
                () -> customers.registerAll(
                        IntStream.range(10, 90)
                                .mapToObj(i -> new NewCustomer(
                                        null,
                                        new CustomerDraft()
                                                .lastName("Person " + i)
                                                .data()))
                                .toList(),
                        null));
        signIn(Role.OFFICE);
        open("/customers?sort=name");
        Locator wanted = page.getByRole(AriaRole.LINK, exactly("Person 60"));
        assertThat(page.getByRole(AriaRole.LINK, exactly("Anna Müller"))).isVisible();
        page.locator("vaadin-grid").evaluate("grid => grid.scrollToIndex(53)");
        wanted.click();
        assertThat(heading("Person 60")).isVisible();
        page.getByRole(AriaRole.MAIN)
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Customers"))
                .click();
        assertThat(wanted).isInViewport();
        assertThat(page.getByRole(AriaRole.LINK, exactly("Anna Müller"))).hasCount(0);
    }

    @Test
    void file2TheSidebarTellsAtAGlance() {
        GroupId ballet = fixtures.group("Ballet");
        CustomerFile carla = fixtures.customer(
                new CustomerDraft().firstName("Carla").lastName("Lind").groups(Set.of(ballet)));
        Acting.as(Role.OFFICE, () -> {
            for (int i = 6; i > 0; i--) {
                notes.add(carla.id(), NoteOrigin.CUSTOMER, new NoteDraft("Note " + i, "", null, Set.of()));
            }
            return carla;
        });
        signIn(Role.OFFICE);
        open("/customers/" + carla.number() + "/details");
        Locator sidebar = page.getByRole(AriaRole.COMPLEMENTARY, exactly("At a glance"));
        assertThat(sidebar.locator(".file-notes li"))
                .hasText(new String[] {"Note 1", "Note 2", "Note 3", "Note 4", "Note 5"});
        assertThat(sidebar.locator(".fact-groups")).hasText("Ballet");
        assertThat(sidebar.locator(".facts dt"))
                .hasText(new String[] {"Created on", "Credit balance", "Open amount", "Active passes"});
        assertThat(sidebar.locator(".facts dd")).hasText(new String[] {"4 May 2026", "0.00", "0.00", "0"});
        sidebar.getByText("All notes").click();
        assertThat(noteTitles()).hasCount(6);
    }

    @Test
    void file3EditAndTheHistoryTells() {
        clock.moveTo(TODAY.plusDays(10));
        signIn(Role.OFFICE);
        open("/customers/" + anna.number() + "/details");
        assertThat(button("Save")).isInViewport(); // though the form is longer than the window
        page.getByLabel("City").fill("Bonn");
        button("Save").click();
        assertThat(tab("History (2)")).isVisible();
        tab("History (2)").click();
        assertThat(page).hasURL(Pattern.compile(".*/history"));
        assertThat(page.locator("vaadin-grid").getByText("City", new Locator.GetByTextOptions().setExact(true)))
                .isVisible();
        assertThat(cell("Ulm")).isVisible();
        assertThat(cell("Bonn")).isVisible();
        button("Show").click();
        assertThat(page.getByText("Please choose a day.").first()).isVisible();
        typeDay(page.getByRole(AriaRole.COMBOBOX, exactly("File as of")), "06/05/2026");
        button("Show").click();
        Locator then = page.getByRole(AriaRole.DIALOG);
        assertThat(then.getByText("Details as of 6 May 2026")).isVisible();
        assertThat(then.getByText("Ulm", new Locator.GetByTextOptions().setExact(true)))
                .isVisible();
        assertThat(then.getByText("Bonn")).hasCount(0);
        axeFindsNothing();
    }

    @Test
    void file9ThePageOfEverythingTellsManagers() {
        Acting.as(
                Role.OFFICE,
                () -> customers.change(
                        anna.id(),
                        anna.version(),
                        new CustomerDraft(anna.data()).city("Bonn").data()));
        signIn(Role.MANAGER);
        open("/audit");
        assertThat(page.getByRole(AriaRole.LINK, exactly(anna.number() + " Anna Müller"))
                        .first())
                .isVisible();
        assertThat(cell("Test Office")).isVisible();
        assertThat(cell("Ulm")).isVisible();
        assertThat(cell("Bonn")).isVisible();
        assertThat(cell("Signed in")).isVisible();
    }

    /** However far down the form one is, and whatever the language's sign is: "7,5" is not 75. */
    @Test
    void file3WhatIsNoNumberOrDateIsSaidAndGoneTo() {
        signIn(Role.OFFICE);
        open("/customers/" + anna.number() + "/details");
        Locator discount = page.getByLabel("Standing discount");
        discount.fill("");
        discount.pressSequentially("7,5");
        discount.press("Tab");
        assertThat(discount).hasValue("7,5");
        assertThat(page.getByText("Please type a number such as 7.5.").first()).isVisible();
        Locator birthday = page.getByRole(AriaRole.COMBOBOX, exactly("Birthday"));
        birthday.fill("31/02/1999");
        page.getByLabel("Remark").click();
        page.keyboard().press("Control+s");
        assertThat(birthday).isFocused();
        assertThat(birthday).isInViewport();
        birthday.fill("01/02/1999");
        page.keyboard().press("Control+s");
        assertThat(discount).isFocused();
        discount.fill("7.5");
        page.keyboard().press("Control+s");
        assertThat(page.getByText("Saved.", new Page.GetByTextOptions().setExact(true))
                        .first())
                .isVisible();
        settle();
        assertThat(discount).isInViewport(); // whoever saves stays where they are
        CustomerData saved =
                Acting.as(Role.OFFICE, () -> customers.get(anna.id())).data();
        org.assertj.core.api.Assertions.assertThat(saved.standingDiscount()).isEqualByComparingTo("7.5");
        org.assertj.core.api.Assertions.assertThat(saved.birthday()).isEqualTo("1999-02-01");
    }

    @Test
    void file3FurtherContactsAndAConsent() {
        signIn(Role.OFFICE);
        open("/customers/" + anna.number() + "/details");
        page.getByRole(AriaRole.TEXTBOX, exactly("Phone")).fill("0711 284217");
        page.keyboard().press("Tab");
        assertThat(page.getByText("+49 711 284217").first()).isVisible();
        button("Add phone").click();
        Locator phone = page.getByRole(AriaRole.TEXTBOX, exactly("Further phone"));
        assertThat(phone).isFocused();
        phone.fill("ask the mother");
        page.keyboard().press("Tab");
        assertThat(page.getByText("Not understood as a phone number; kept as typed.")
                        .first())
                .isVisible();
        button("Add e-mail").click();
        page.getByRole(AriaRole.TEXTBOX, exactly("Further e-mail")).fill("office@example.org");
        page.getByRole(AriaRole.CHECKBOX, exactly("Newsletter")).check();
        page.getByRole(AriaRole.TEXTBOX, exactly("Consent by")).fill("Form at the desk");
        Locator since = page.getByRole(AriaRole.COMBOBOX, exactly("Consent on"));
        typeDay(since, "31/02/2026");
        button("Save").click();
        assertThat(page.getByText("That is not a date.").first()).isVisible();
        assertThat(since).isFocused();
        axeFindsNothing();
        typeDay(since, "");
        button("Save").click();
        assertThat(button("Since 4 May 2026 · Form at the desk")).isVisible();
        open("/customers?q=office%40example.org");
        page.getByRole(AriaRole.LINK, exactly("Anna Müller")).click();
        assertThat(phone).hasValue("ask the mother");
        button("Take out").first().click();
        button("Save").click();
        assertThat(page.getByText("Saved.").first()).isVisible();
        assertThat(phone).hasCount(0);
        assertThat(page.getByRole(AriaRole.TEXTBOX, exactly("Further e-mail"))).hasValue("office@example.org");
    }

    @Test
    void file3OwnFieldsAreFilledInAndAreColumns() {
        OwnField size = fixtures.ownField("T-shirt", OwnFieldKind.CHOICE, "Small", "Large");
        fixtures.ownField("Shoe size", OwnFieldKind.NUMBER);
        signIn(Role.OFFICE);
        open("/customers/" + anna.number() + "/details");
        assertThat(heading("Own fields")).isVisible();
        page.getByRole(AriaRole.TEXTBOX, exactly("Shoe size")).fill("38.5");
        page.locator("vaadin-select")
                .filter(new Locator.FilterOptions().setHasText("T-shirt"))
                .click();
        page.getByRole(AriaRole.OPTION, exactly("Large")).click();
        axeFindsNothing();
        button("Save").click();
        assertThat(page.getByText("Saved.").first()).isVisible();
        tab("History (3)").click();
        assertThat(page.locator("vaadin-grid").getByText("T-shirt")).isVisible();
        open("/customers?" + size.columnKey() + "=%3Dlarge");
        assertThat(page.getByText("1 of 3 customers").first()).isVisible();
        button("Columns").click();
        page.getByRole(AriaRole.CHECKBOX, exactly("Shoe size")).check();
        page.keyboard().press("Escape");
        assertThat(page.getByText("38.5", new Page.GetByTextOptions().setExact(true))
                        .first())
                .isVisible();
    }

    @Test
    void file6NoAddressNoMail() {
        signIn(Role.OFFICE);
        open("/customers/" + anna.number() + "/details");
        assertThat(button("Send e-mail")).isEnabled();
        open("/customers/" + ben.number() + "/details");
        assertThat(heading("Ben Schwarz")).isVisible();
        assertThat(button("Send e-mail")).isDisabled();
        button("Send e-mail").hover(new Locator.HoverOptions().setForce(true));
        assertThat(page.getByRole(AriaRole.TOOLTIP).getByText("This customer has no e-mail address."))
                .isVisible();
    }

    @Test
    void file7ArchiveAndDelete() {
        signIn(Role.OFFICE);
        open("/customers/" + ben.number() + "/details");
        option("Archive customer");
        assertThat(page.getByRole(AriaRole.MAIN).getByText("Archived")).isVisible();
        open("/customers/" + ben.number());
        assertThat(page.getByRole(AriaRole.MAIN).getByText("Archived")).isVisible();
        assertThat(tab("Details")).isVisible();
        option("Bring back from archive");
        assertThat(page.getByRole(AriaRole.MAIN).getByText("Archived")).hasCount(0);
        option("Delete customer");
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog.getByText("is deleted for good")).isVisible();
        axeFindsNothing();
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Delete customer"))
                .click();
        assertThat(page.getByText("2 customers").first()).isVisible();
        open("/customers/" + ben.number() + "/details");
        assertThat(page.getByText("was deleted on").first()).isVisible();
    }

    @Test
    void file8FindsFromAnywhereByKeyboard() {
        String number = fixtures.invoice(ben, "120.00");
        signIn(Role.OFFICE);
        open("/follow-ups");
        assertThat(page.getByText("Nothing waits for you.").first()).isVisible();
        page.keyboard().press("Control+k");
        Locator field = page.getByRole(AriaRole.TEXTBOX, exactly("Customers and participants"));
        assertThat(field).isFocused();
        field.fill("koenigstr");
        assertThat(page.getByText("By address").first()).isVisible();
        assertThat(page.getByText("Königstraße 28 · Ulm").first()).isVisible();
        field.fill("2026-0");
        assertThat(page.getByRole(AriaRole.LINK, exactly(number))).isVisible();
        assertThat(page.getByText("Ben Schwarz · 4 May 2026 · Issued").first()).isVisible();
        field.fill("mueller");
        assertThat(page.getByRole(AriaRole.LINK, exactly("Anna Müller"))).isVisible();
        axeFindsNothing();
        field.press("Enter");
        assertThat(heading("Anna Müller")).isVisible();
        page.keyboard().press("Alt+3");
        assertThat(page).hasURL(Pattern.compile(".*/participants"));
    }

    private void option(String name) {
        page.getByRole(AriaRole.BUTTON, exactly("Options")).click();
        page.getByRole(AriaRole.MENUITEM, exactly(name)).click();
    }

    private Locator noteTitles() {
        return page.locator(".note h2");
    }

    private Locator heading(String name) {
        return page.getByRole(AriaRole.HEADING, exactly(name));
    }

    private Locator tab(String name) {
        return page.getByRole(AriaRole.TAB, exactly(name));
    }

    private Locator cell(String text) {
        return page.getByText(text, new Page.GetByTextOptions().setExact(true)).first();
    }

    private static Page.GetByRoleOptions exactly(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
