package org.kartei.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kartei.Fixtures;
import org.kartei.customer.BulkEdit;
import org.kartei.customer.CustomerChange;
import org.kartei.customer.CustomerFile;
import org.kartei.job.JobService;
import org.kartei.job.Progress;
import org.kartei.note.NoteService;
import org.kartei.security.Acting;
import org.kartei.security.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** APP-4: what goes wrong in an office is said in words, and nothing that was typed is lost. */
class AccidentJourneyTests extends BrowserTest {

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private NoteService notes;

    @Autowired
    private JobService jobs;

    @Autowired
    private BulkEdit bulkEdit;

    @Test
    void anEndedSessionSaysSoAndLeavesWhatWasTypedOnTheScreen() {
        fixtures.customer("Anna Müller");
        signIn(Role.OFFICE);
        open("/customers/10001/details");
        field("First name").fill("Annika");
        page.context()
                .addCookies(List.of(
                        new Cookie("JSESSIONID", "ended").setDomain("localhost").setPath("/")));
        button("Save").click();
        assertThat(page.getByText("You have been signed out").first()).isVisible();
        assertThat(page.getByText("Note down what you have not saved").first()).isVisible();
        assertThat(field("First name")).hasValue("Annika");
        page.keyboard().press("Escape");
        assertThat(button("Sign in")).isVisible();
    }

    /** The second click comes before the browser knows that dialog or page are gone. */
    @Test
    void whoeverClicksTwiceDoesItOnce() {
        fixtures.customer("Anna Müller");
        signIn(Role.OFFICE);
        open("/customers/10001/notes");
        button("Add note").click();
        field("Title").fill("Call back");
        button("Save").dblclick();
        assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
        settle();
        assertThat(page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Notes (1)")))
                .isVisible();
        open("/customers/new");
        field("First name").fill("Ben");
        button("Save").dblclick();
        page.waitForURL("**/customers/10002/details");
        open("/customers/10003/details");
        assertThat(page.getByRole(AriaRole.TABLIST)).hasCount(0);
        open("/customers");
        button("Tools").click();
        item("Select all that match").click();
        button("Actions").click();
        item("Set standing discount").click();
        button("Apply").dblclick();
        assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
        settle();
        org.assertj.core.api.Assertions.assertThat(Acting.as(Role.OFFICE, jobs::latest))
                .hasSize(1);
    }

    @Test
    void theSecondTabDoesNotOverwriteTheFirst() {
        fixtures.customer("Anna Müller");
        signIn(Role.OFFICE);
        open("/customers/10001/details");
        field("First name").fill("Annika");
        field("First name").press("Tab");
        settle();
        Page second = page.context().newPage();
        second.navigate(page.url());
        second.getByLabel("City", new Page.GetByLabelOptions().setExact(true)).fill("Utrecht");
        second.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save"))
                .click();
        assertThat(second.getByText("Saved.", new Page.GetByTextOptions().setExact(true))
                        .first())
                .isVisible();
        button("Save").click();
        Locator dialog =
                page.getByRole(AriaRole.DIALOG).filter(new Locator.FilterOptions().setHasText("Changed meanwhile"));
        assertThat(dialog.getByText("You changed different fields: both changes fit together."))
                .isVisible();
        assertThat(field("First name")).hasValue("Annika");
        axeFindsNothingByDayAndNight();
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Save"))
                .click();
        assertThat(page.getByText("Saved.", new Page.GetByTextOptions().setExact(true))
                        .first())
                .isVisible();
        second.reload();
        assertThat(second.getByLabel("First name")).hasValue("Annika");
        assertThat(second.getByLabel("City", new Page.GetByLabelOptions().setExact(true)))
                .hasValue("Utrecht");
    }

    @Test
    void whoeverLeavesWhatIsNotSavedIsAskedHoweverTheyLeave() {
        fixtures.customer("Anna Müller");
        signIn(Role.OFFICE);
        open("/customers");
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Anna Müller").setExact(true))
                .click();
        field("First name").fill("Annika");
        isAskedByTheBrowser(); // before the field is left
        goBack();
        isAskedAndStays();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Follow-ups"))
                .first()
                .click();
        isAskedAndStays();
        item("Account of Test Office").click();
        item("Language").click();
        item("Deutsch").click();
        isAskedAndStays();
        page.keyboard().press("Escape");
        item("Account of Test Office").click();
        item("Sign out").click();
        isAskedAndStays();
        isAskedByTheBrowser();
        button("Save").click();
        assertThat(page.getByText("Saved.", new Page.GetByTextOptions().setExact(true))
                        .first())
                .isVisible();
        assertThat(page.locator("[data-unsaved='true']")).hasCount(0);
        field("First name").fill("Antonia");
        field("First name").press("Tab");
        item("Account of Test Office").click();
        item("Sign out").click();
        button("Leave").click();
        assertThat(page).hasURL(Pattern.compile(".*/login.*"));
    }

    /** FILE-7: what a dialog asks is never done to whoever comes next. */
    @Test
    void noDialogStaysOverTheNextPage() {
        var anna = fixtures.customer("Anna Müller");
        var ben = fixtures.customer("Ben Schwarz");
        signIn(Role.MANAGER);
        open("/customers");
        open(ben);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Customers"))
                .first()
                .click();
        open(anna);
        button("Next customer of the list").click();
        assertThat(heading("Ben Schwarz")).isVisible();
        button("Options").click();
        item("Delete customer").click();
        assertThat(page.getByRole(AriaRole.DIALOG)
                        .getByText("Delete Ben Schwarz")
                        .first())
                .isVisible();
        goBack();
        assertThat(heading("Anna Müller")).isVisible();
        assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);

        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Notes (0)"))
                .click();
        button("Add note").click();
        field("Title").pressSequentially("For Anna");
        goBack();
        assertThat(page.getByText("Leave without saving?").first()).isVisible();
        button("Stay").click();
        assertThat(field("Title")).hasValue("For Anna");
        goBack();
        button("Leave").click();
        assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
        assertThat(heading("Anna Müller")).isVisible();
        org.assertj.core.api.Assertions.assertThat(Acting.as(Role.OFFICE, () -> notes.of(anna.id(), 9)))
                .isEmpty();
    }

    private void open(CustomerFile customer) {
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions()
                                .setName(customer.data().displayName())
                                .setExact(true))
                .click();
        assertThat(heading(customer.data().displayName())).isVisible();
    }

    private Locator heading(String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
    }

    private void isAskedAndStays() {
        assertThat(page.getByText("Leave without saving?").first()).isVisible();
        button("Stay").click();
        assertThat(page.getByText("Leave without saving?")).hasCount(0);
        assertThat(page).hasURL(Pattern.compile(".*/customers/10001/details.*"));
        assertThat(field("First name")).hasValue("Annika");
    }

    private void isAskedByTheBrowser() {
        var asked = new ArrayList<String>();
        page.onceDialog(dialog -> {
            asked.add(dialog.type());
            dialog.dismiss();
        });
        page.evaluate("() => { setTimeout(() => location.reload(), 0); }");
        page.waitForCondition(() -> !asked.isEmpty());
        org.assertj.core.api.Assertions.assertThat(asked).containsExactly("beforeunload");
        assertThat(field("First name")).hasValue("Annika");
    }

    private Locator item(String name) {
        return page.getByRole(
                        AriaRole.MENUITEM,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }

    @Test
    void runningWorkIsCancelledInTheTray() {
        signIn(Role.OFFICE);
        open("/customers");
        Acting.as(Role.OFFICE, () -> jobs.start("bulkEdit", "Everybody", null, AccidentJourneyTests::untilCancelled));
        button("Running work: 1").click();
        assertThat(tray().getByText("1 of 100")).isVisible();
        tray().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Cancel"))
                .click();
        assertThat(tray().getByText("Cancelled. 1 done")).isVisible();
        assertThat(button("Running work: 0")).isVisible();
    }

    @Test
    void whatWorkCouldNotDoIsListedInTheTray() {
        var anna = fixtures.customer("Anna Müller");
        signIn(Role.OFFICE);
        open("/customers");
        var change = new CustomerChange.AddToGroup(fixtures.retiredGroup("Dance"));
        Acting.as(Role.OFFICE, () -> bulkEdit.start(List.of(anna.id()), null, change, "Add to group: Dance"));
        button("Running work: 0").click();
        tray().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Show failures"))
                .click();
        Locator dialog = page.getByRole(AriaRole.DIALOG)
                .filter(new Locator.FilterOptions().setHasText("Change customers: what could not be done"));
        assertThat(dialog.getByText("Anna Müller")).isVisible();
        assertThat(dialog.getByText("The group Dance is retired")).isVisible();
        axeFindsNothingByDayAndNight();
    }

    @Test
    void theOwnPasswordIsChangedAndEndsTheOtherSessions() {
        signIn(Role.OFFICE);
        open("/customers");
        try (var elsewhere = Chromium.shared().newContext(options())) {
            Page other = elsewhere.newPage();
            signIn(elsewhere, Role.OFFICE);
            other.navigate(page.url());
            change("not the password", "a new password");
            assertThat(page.getByText("The current password is not right.").first())
                    .isVisible();
            assertThat(field("New password")).hasValue("a new password");
            field("Current password").fill(Acting.PASSWORD);
            button("Save").click();
            assertThat(page.getByText("Password changed. You have been signed out everywhere else.")
                            .first())
                    .isVisible();
            open("/customers");
            assertThat(page.getByText("0 customers").first()).isVisible();
            other.reload();
            signIn(other, "a new password");
        }
    }

    @Test
    void settingsAreSavedAndAMissingOneIsSaidAtItsField() {
        signIn(Role.MANAGER);
        open("/settings");
        field("Name of the school").fill("Tamm Dance");
        Locator country = page.getByRole(
                AriaRole.COMBOBOX,
                new Page.GetByRoleOptions().setName("Country").setExact(true));
        country.fill("");
        country.press("Tab");
        button("Save").click();
        assertThat(page.getByText("Please choose a country.").first()).isVisible();
        assertThat(field("Name of the school")).hasValue("Tamm Dance");
        country.fill("Estonia");
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Estonia"))
                .click();
        button("Save").click();
        assertThat(page.getByText("Settings saved").first()).isVisible();
        page.reload();
        assertThat(field("Name of the school")).hasValue("Tamm Dance");
    }

    private void change(String current, String chosen) {
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Account of Test Office"))
                .click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Change password"))
                .click();
        field("Current password").fill(current);
        field("New password").fill(chosen);
        field("New password again").fill(chosen);
        button("Save").click();
    }

    private static void signIn(Page other, String password) {
        other.getByLabel("E-mail").fill(Acting.email(Role.OFFICE));
        other.getByLabel("Password", new Page.GetByLabelOptions().setExact(true))
                .fill(password);
        other.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
        assertThat(other.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Customers")))
                .isVisible();
    }

    private static void untilCancelled(Progress progress) {
        progress.total(100);
        progress.done(1);
        await().atMost(Duration.ofSeconds(60)).until(progress::isCancelled);
    }

    private Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    private Locator tray() {
        return page.locator(".running-work-list");
    }
}
