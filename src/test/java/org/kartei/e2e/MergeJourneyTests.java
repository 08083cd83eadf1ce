package org.kartei.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kartei.Fixtures;
import org.kartei.customer.CustomerDraft;
import org.kartei.customer.CustomerEnd;
import org.kartei.customer.CustomerFile;
import org.kartei.customer.CustomerMerge;
import org.kartei.customer.CustomerService;
import org.kartei.customer.MergeChoices;
import org.kartei.note.NoteDraft;
import org.kartei.note.NoteOrigin;
import org.kartei.note.NoteService;
import org.kartei.security.Acting;
import org.kartei.security.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** Two who are one: found, compared, merged, and parted again (LIST-12). */
class MergeJourneyTests extends BrowserTest {

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private CustomerService customers;

    @Autowired
    private CustomerMerge merging;

    @Autowired
    private CustomerEnd end;

    @Autowired
    private NoteService notes;

    private CustomerFile anna;
    private CustomerFile other;

    @BeforeEach
    void twoOfThem() {
        anna = fixtures.customer(new CustomerDraft()
                .firstName("Anna")
                .lastName("Müller")
                .email("anna@example.org")
                .city("Ulm"));
        other = fixtures.customer(new CustomerDraft()
                .firstName("Anna")
                .lastName("Mueller")
                .email("anna@example.org")
                .phone("0731 1234")
                .city("Neu-Ulm"));
        Acting.as(
                Role.OFFICE,
                () -> notes.add(other.id(), NoteOrigin.CUSTOMER, new NoteDraft("Wants ballet", "", null, Set.of())));
    }

    @Test
    void list12MergeFromTheFileAndUndoIt() {
        signIn(Role.OFFICE);
        open("/customers/" + anna.number() + "/details");
        option("Merge with…");
        Locator search = page.getByLabel("Other customer");
        search.fill("Mueller");
        page.getByRole(AriaRole.OPTION).first().click();
        button("Compare").click();
        assertThat(page.getByText("Notes: 1").first()).isVisible();
        page.getByText(other.number() + ": Neu-Ulm").click();
        axeFindsNothing();
        button("Merge").click();

        assertThat(heading("Anna Müller")).isVisible();
        assertThat(page.getByLabel("City")).hasValue("Neu-Ulm");
        assertThat(page.getByRole(AriaRole.TEXTBOX, exactly("Phone"))).hasValue("0731 1234");
        assertThat(page.getByRole(AriaRole.TAB, exactly("Notes (1)"))).isVisible();

        open("/customers/" + other.number() + "/notes");
        assertThat(page).hasURL(Pattern.compile(".*/customers/" + anna.number() + "/.*"));
        assertThat(page.getByText(other.number() + " was merged into " + anna.number())
                        .first())
                .isVisible();

        option("Undo merge…");
        axeFindsNothing();
        button("Undo merge").click();
        assertThat(page.getByRole(AriaRole.TAB, exactly("Notes (0)"))).isVisible();
        open("/customers/" + other.number() + "/notes");
        assertThat(page.getByRole(AriaRole.TAB, exactly("Notes (1)"))).isVisible();
    }

    @Test
    void list12FindThemAllAndDecide() {
        fixtures.customer(new CustomerDraft().firstName("Eva").lastName("Berg").phone("0731 99887"));
        fixtures.customer(new CustomerDraft().firstName("Ole").lastName("Berg").phone("0731 99887"));
        signIn(Role.OFFICE);
        open("/customers");
        page.getByRole(AriaRole.BUTTON, exactly("Tools")).click();
        page.getByRole(AriaRole.MENUITEM, exactly("Find duplicates")).click();
        button("Search all customers").click();
        assertThat(page.getByText("1–2 of 2 pairs").first()).isVisible();
        axeFindsNothing();
        button("Not a duplicate 10003, 10004").click();
        assertThat(page.getByText("1 pair", new Page.GetByTextOptions().setExact(true))
                        .first())
                .isVisible();
        button("Merge… 10001, 10002").click();
        button("Merge").click();
        assertThat(page.getByText("There is no such pair.").first()).isVisible();
        assertThat(page).hasURL(Pattern.compile(".*/customers/duplicates"));
    }

    @Test
    void list12AfterAMergeOneIsWhereOneWasAmongTheDuplicates() {
        for (int i = 10; i < 40; i++) {
            fixtures.customer(
                    new CustomerDraft().firstName("Eva").lastName("Berg").phone("0731 998" + i));
            fixtures.customer(
                    new CustomerDraft().firstName("Ole").lastName("Berg").phone("0731 998" + i));
        }
        signIn(Role.OFFICE);
        page.setViewportSize(1366, 600);
        open("/customers/duplicates");
        button("Search all customers").click();
        assertThat(page.getByText("1–20 of 31 pairs").first()).isVisible();
        button("Next page").click();
        assertThat(page.getByText("21–31 of 31 pairs").first()).isVisible();
        Locator pairs = page.locator(".duplicate-pair");
        String next = pairs.nth(6).locator(".duplicate-side").first().textContent();
        pairs.nth(5).getByRole(AriaRole.BUTTON).first().click();
        button("Merge").click();
        assertThat(page.getByText("21–30 of 30 pairs").first()).isVisible();
        assertThat(pairs.nth(5).locator(".duplicate-side").first()).hasText(next);
        assertThat(pairs.nth(5)).isInViewport();
    }

    /** What is typed stays, and the message says where to go on. */
    @Test
    void list12WhoeverEditsTheLoserMeanwhileIsToldAndLosesNothing() {
        signIn(Role.OFFICE);
        open("/customers/" + other.number() + "/details");
        page.getByLabel("City").fill("Bonn");
        mergeMeanwhile();
        assertThat(page.getByRole(AriaRole.LINK, exactly("Open " + anna.number())))
                .isVisible();
        button("Save").click();
        assertThat(page.locator(".notice").getByText(other.number() + " was merged into " + anna.number()))
                .isVisible();
        assertThat(page.getByLabel("City")).hasValue("Bonn");
        tab("Notes").click();
        assertThat(page).hasURL(Pattern.compile(".*/notes"));
        assertThat(page.getByRole(AriaRole.LINK, exactly("Open " + anna.number())))
                .isVisible();
        tab("Details").click();
        assertThat(page).hasURL(Pattern.compile(".*/details"));
        assertThat(page.getByRole(AriaRole.LINK, exactly("Open " + anna.number())))
                .isVisible();
        assertThat(page.getByLabel("City")).hasValue("Bonn");
    }

    @Test
    void list12WhereNothingIsTypedTheNextTabOfTheLoserIsTheSurvivors() {
        signIn(Role.OFFICE);
        open("/customers/" + other.number() + "/details");
        assertThat(page.getByLabel("City")).hasValue("Neu-Ulm");
        mergeMeanwhile();
        assertThat(page.getByRole(AriaRole.LINK, exactly("Open " + anna.number())))
                .isVisible();
        tab("Notes").click();
        assertThat(page).hasURL(Pattern.compile(".*/customers/" + anna.number() + "/notes"));
        assertThat(heading("Anna Müller")).isVisible();
        tab("Details").click();
        assertThat(page.getByLabel("City")).hasValue("Ulm");
    }

    @Test
    void list12ARefusedMergeKeepsWhatWasChosen() {
        signIn(Role.OFFICE);
        open("/customers/" + anna.number() + "/merge/" + other.number());
        radio("No. " + other.number()).check();
        assertThat(page.getByText("Everything that hangs on " + anna.number() + " moves to " + other.number())
                        .first())
                .isVisible();
        radio(anna.number() + ": Ulm").check();
        Acting.as(
                Role.MANAGER,
                () -> customers.change(
                        anna.id(),
                        anna.version(),
                        new CustomerDraft(anna.data()).phone("0731 999").data()));
        button("Merge").click();
        assertThat(page.locator(".notice").getByText("Please look at both again."))
                .isVisible();
        assertThat(radio(anna.number() + ": 0731 999")).isVisible();
        assertThat(radio("No. " + other.number())).isChecked();
        assertThat(radio(anna.number() + ": Ulm")).isChecked();
        button("Merge").click();
        assertThat(page).hasURL(Pattern.compile(".*/customers/" + other.number() + "/.*"));
        assertThat(page.getByLabel("City")).hasValue("Ulm");
        assertThat(page.getByRole(AriaRole.TEXTBOX, exactly("Phone"))).hasValue("0731 1234");
    }

    @Test
    void list12WhereOneOfThemIsGoneTheFileOfTheOtherIsLeft() {
        compare();
        delete(other);
        button("Merge").click();
        assertThat(page).hasURL(Pattern.compile(".*/customers/" + anna.number() + "/details"));
        assertThat(page.locator(".notice").getByText("This customer does not exist any more."))
                .isVisible();
        assertThat(heading("Anna Müller")).isVisible();
    }

    @Test
    void list12WhereBothAreGoneTheListIsLeft() {
        compare();
        delete(anna);
        delete(other);
        button("Merge").click();
        assertThat(page).hasURL(Pattern.compile(".*/customers$"));
        assertThat(page.locator(".notice").getByText("This customer does not exist any more."))
                .isVisible();
    }

    private void compare() {
        signIn(Role.OFFICE);
        open("/customers/" + anna.number() + "/merge/" + other.number());
        assertThat(page.getByText("Notes: 1").first()).isVisible();
    }

    private void delete(CustomerFile customer) {
        Acting.as(Role.OFFICE, () -> {
            end.delete(customer.id(), List.of(), "");
            return customer;
        });
    }

    private void mergeMeanwhile() {
        Acting.as(Role.MANAGER, () -> {
            CustomerFile survivor = customers.get(anna.id());
            CustomerFile loser = customers.get(other.id());
            return merging.merge(survivor, loser, new MergeChoices(survivor.data(), loser.data()).data());
        });
    }

    private void option(String name) {
        page.getByRole(AriaRole.BUTTON, exactly("Options")).click();
        page.getByRole(AriaRole.MENUITEM, exactly(name)).click();
    }

    private Locator tab(String name) {
        return page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(name));
    }

    private Locator radio(String name) {
        return page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(name));
    }

    private Locator heading(String name) {
        return page.getByRole(AriaRole.HEADING, exactly(name));
    }

    private static Page.GetByRoleOptions exactly(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
