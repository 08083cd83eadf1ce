package org.kartei.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kartei.Fixtures;
import org.kartei.TestClock;
import org.kartei.customer.CustomerFile;
import org.kartei.note.NoteDraft;
import org.kartei.note.NoteOrigin;
import org.kartei.note.NoteService;
import org.kartei.security.Acting;
import org.kartei.security.Role;
import org.kartei.security.StaffId;
import org.springframework.beans.factory.annotation.Autowired;

/** Notes and follow-ups as a clerk uses them: the story of the seed 004 (NOTE). */
class NoteJourneyTests extends BrowserTest {

    private static final LocalDate TODAY = TestClock.START.toLocalDate();

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private NoteService notes;

    private CustomerFile anna;
    private CustomerFile ben;

    @BeforeEach
    void aSmallSchool() {
        anna = fixtures.customer("Anna Müller");
        ben = fixtures.customer("Ben Schwarz");
    }

    @Test
    void note2AddEditReorderDelete() {
        signIn(Role.OFFICE);
        open("/customers/" + anna.number() + "/notes");
        for (String title : new String[] {"First", "Second"}) {
            button("Add note").click();
            page.getByRole(AriaRole.TEXTBOX, exactly("Title")).fill(title);
            page.getByRole(AriaRole.TEXTBOX, exactly("Note")).fill("About " + title);
            page.getByRole(AriaRole.CHECKBOX, exactly("Written on the phone")).setChecked(title.equals("Second"));
            button("Save").click();
            assertThat(noteTitles().first()).hasText(title);
        }
        assertThat(page.locator(".note-foot").first()).containsText("phone call");
        assertThat(page.locator(".note-foot").last()).containsText("customer file");
        assertThat(tab("Notes (2)")).isVisible();
        button("Move note").first().focus();
        page.keyboard().press("ArrowDown");
        assertThat(noteTitles().first()).hasText("First");
        assertThat(page.getByText("The note is at place 2 now.")).hasCount(1);
        page.keyboard().press("ArrowUp");
        assertThat(noteTitles().first()).hasText("Second");
        button("Move note").first().dragTo(page.locator(".note").last());
        assertThat(noteTitles()).hasText(new String[] {"First", "Second"});
        button("Move note").last().dragTo(page.locator(".note").first());
        assertThat(noteTitles()).hasText(new String[] {"Second", "First"});
        button("Edit note").first().click();
        page.getByRole(AriaRole.TEXTBOX, exactly("Title")).fill("Second, changed");
        button("Save").click();
        assertThat(noteTitles().first()).hasText("Second, changed");
        axeFindsNothing();
        button("Delete note").first().click();
        page.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Delete note"))
                .click();
        assertThat(noteTitles()).hasCount(1);
        assertThat(tab("Notes (1)")).isVisible();
    }

    @Test
    void note3AColleagueIsRemindedShowsEditsAndDeletes() {
        StaffId office = Acting.asOffice().id();
        Acting.asManager();
        notes.add(anna.id(), NoteOrigin.CUSTOMER, new NoteDraft("Call back", "About ballet", TODAY, Set.of(office)));
        notes.add(ben.id(), NoteOrigin.PHONE, new NoteDraft("Form", "", TODAY.minusDays(3), Set.of(office)));
        Acting.asNobody();
        signIn(Role.OFFICE);
        open("/follow-ups");
        assertThat(page.getByRole(AriaRole.IMG, exactly("2 due"))).isVisible();
        assertThat(page.getByText("2 follow-ups").first()).isVisible();
        assertThat(cell("Overdue since 1 May 2026")).isVisible();
        assertThat(cell("4 May 2026")).isVisible();
        axeFindsNothing();
        row("Postpone");
        button("In a week").click();
        button("Postpone").click();
        assertThat(cell("11 May 2026")).isVisible();
        assertThat(page.getByText("Overdue")).hasCount(0);

        row("Show");
        assertThat(page.getByRole(AriaRole.TEXTBOX, exactly("Note"))).hasValue("About ballet");
        assertThat(page.getByRole(AriaRole.TEXTBOX, exactly("Inform"))).hasValue("Test Office");
        assertThat(page.getByRole(AriaRole.DIALOG).getByText("customer file")).isVisible();
        axeFindsNothing();
        page.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Close"))
                .click();
        row("Edit");
        page.getByRole(AriaRole.TEXTBOX, exactly("Title")).fill("Call back soon");
        button("Save").click();
        assertThat(cell("Call back soon")).isVisible();
        page.locator("a.name-link").first().click();
        assertThat(page.getByRole(AriaRole.TAB, exactly("Notes (1)"))).hasAttribute("aria-selected", "true");
        assertThat(button("Next customer of the list")).hasCount(0); // neighbours are those of the overview
        page.locator(".file-head")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Follow-ups"))
                .click();
        assertThat(cell("Call back soon")).isVisible();
        row("Delete note");
        assertThat(page.getByText("not only the follow-up").first()).isVisible();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Done")))
                .isVisible();
        assertThat(dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Postpone")))
                .isVisible();
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Delete note"))
                .click();
        assertThat(page.getByRole(AriaRole.IMG, exactly("1 due"))).hasCount(0);
        assertThat(page.getByText("1 follow-up").first()).isVisible();
        Acting.asManager();
        org.assertj.core.api.Assertions.assertThat(notes.of(anna.id(), 9))
                .as("gone for everybody")
                .isEmpty();
        Acting.asNobody();
        row("Done");
        assertThat(page.getByText("Nothing waits for you.").first()).isVisible();
        button("Undo").click();
        assertThat(page.getByText("1 follow-up").first()).isVisible();
        row("Done");
        assertThat(page.getByText("Nothing waits for you.").first()).isVisible();
    }

    /** A save runs in the window of whoever saves; the other windows count for their own users. */
    @Test
    void note3EachWindowCountsForItsOwnUser() {
        signIn(Role.OFFICE);
        open("/customers");
        settle();
        try (BrowserContext other = Chromium.shared().newContext(options())) {
            Page manager = other.newPage();
            signIn(other, Role.MANAGER);
            manager.navigate(address("/customers/" + anna.number() + "/notes"));
            manager.getByRole(AriaRole.BUTTON, exactly("Add note")).click();
            manager.getByRole(AriaRole.TEXTBOX, exactly("Title")).fill("For the office");
            typeDay(manager.getByRole(AriaRole.COMBOBOX, exactly("Follow-up")), "04/05/2026");
            manager.getByRole(AriaRole.COMBOBOX, exactly("Inform")).click();
            manager.getByRole(AriaRole.OPTION, exactly("Test Office")).click();
            manager.getByRole(AriaRole.COMBOBOX, exactly("Inform")).press("Tab");
            manager.getByRole(AriaRole.BUTTON, exactly("Save")).click();
            assertThat(manager.locator(".note h2")).hasText("For the office");
            assertThat(page.getByRole(AriaRole.IMG, exactly("1 due"))).isVisible();
            assertThat(manager.getByRole(AriaRole.IMG, exactly("1 due"))).hasCount(0);
        }
    }

    @Test
    void file1AColleaguesNoteAppearsByItself() {
        signIn(Role.OFFICE);
        open("/customers/" + anna.number() + "/notes");
        assertThat(tab("Notes (0)")).isVisible();
        Acting.as(
                Role.MANAGER,
                () -> notes.add(anna.id(), NoteOrigin.CUSTOMER, new NoteDraft("News", "", null, Set.of())));
        assertThat(tab("Notes (1)")).isVisible();
        assertThat(noteTitles()).hasText("News");
    }

    private void row(String action) {
        page.locator(".row-menu").first().click();
        page.getByRole(AriaRole.MENUITEM, exactly(action)).click();
    }

    private Locator noteTitles() {
        return page.locator(".note h2");
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
