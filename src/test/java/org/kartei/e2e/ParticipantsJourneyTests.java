package org.kartei.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kartei.Fixtures;
import org.kartei.customer.CustomerDraft;
import org.kartei.customer.CustomerFile;
import org.kartei.customer.FamilyMember;
import org.kartei.customer.FamilyService;
import org.kartei.customer.ParticipantDetails;
import org.kartei.customer.ParticipantId;
import org.kartei.customer.ParticipantText;
import org.kartei.note.NoteDraft;
import org.kartei.note.NoteId;
import org.kartei.note.NoteService;
import org.kartei.security.Acting;
import org.kartei.security.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** The family of a customer, of one household and of two (FILE-4). */
class ParticipantsJourneyTests extends BrowserTest {

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private FamilyService families;

    @Autowired
    private NoteService notes;

    private CustomerFile anna;
    private CustomerFile ben;

    @BeforeEach
    void separatedParents() {
        anna = fixtures.customer(new CustomerDraft()
                .firstName("Anna")
                .lastName("Müller")
                .participants(ParticipantText.read("Mia Müller (2015-03-01); Jonas Müller")));
        ben = fixtures.customer("Ben Weiss");
    }

    @Test
    void addEditAndPutInOrder() {
        signIn(Role.OFFICE);
        open("/customers/" + anna.number() + "/participants");
        assertThat(tab("Participants (2)")).isVisible();
        assertThat(card("Mia Müller").getByText("1 Mar 2015 · 11 years")).isVisible();
        button("Add participant").click();
        field("First name").fill("Lea");
        assertThat(field("Last name")).hasValue("Müller");
        field("E-mail").fill("no address");
        button("Save").click();
        assertThat(field("E-mail")).hasAttribute("aria-invalid", "true");
        assertThat(field("E-mail")).isFocused();
        assertThat(page.getByRole(AriaRole.DIALOG).getByText("“no address” is not an e-mail address."))
                .isVisible();
        assertThat(page.locator(".notice")).hasCount(0);
        assertThat(field("First name")).hasValue("Lea");
        field("E-mail").fill("lea@example.org");
        field("Notes").fill("Left-handed");
        axeFindsNothing();
        button("Save").click();
        assertThat(tab("Participants (3)")).isVisible();
        assertThat(names()).hasText(new String[] {"Mia Müller", "Jonas Müller", "Lea Müller"});
        assertThat(card("Lea Müller").getByText("Left-handed")).isVisible();

        button("Move participant").last().focus();
        page.keyboard().press("ArrowUp");
        assertThat(names()).hasText(new String[] {"Mia Müller", "Lea Müller", "Jonas Müller"});
        assertThat(page.getByText("Lea Müller is at place 2 now.")).hasCount(1);
        assertThat(button("Move participant").nth(1)).isFocused();
        axeFindsNothing();

        in(card("Jonas Müller"), "Edit participant").click();
        typeDay(field("Birthday"), "02/05/2017");
        field("Phone").fill("0711 99");
        button("Save").click();
        assertThat(card("Jonas Müller").getByText("2 May 2017 · 9 years")).isVisible();
        tab("History (5)").click();
        assertThat(page.locator("vaadin-grid")
                        .getByText("Participant Jonas Müller")
                        .first())
                .isVisible();

        page.keyboard().press("Control+k");
        page.getByRole(AriaRole.TEXTBOX, exactly("Customers and participants")).fill("lea@ex");
        assertThat(page.getByText("Anna Müller · 10001 · lea@example.org").first())
                .isVisible();
        page.getByRole(AriaRole.LINK, exactly("Lea Müller")).click();
        assertThat(tab("Participants (3)")).isVisible();
    }

    @Test
    void draggedByItsHandle() {
        signIn(Role.OFFICE);
        open("/customers/" + anna.number() + "/participants");
        button("Move participant").first().dragTo(card("Jonas Müller"));
        assertThat(names()).hasText(new String[] {"Jonas Müller", "Mia Müller"});
    }

    @Test
    void file3EscAsksBeforeWhatIsTypedIsLost() {
        signIn(Role.OFFICE);
        open("/customers/" + anna.number() + "/participants");
        button("Add participant").click();
        field("First name").fill("Lea");
        page.keyboard().press("Escape");
        assertThat(page.getByText("What you have typed here is not saved yet.").first())
                .isVisible();
        axeFindsNothing();
        button("Stay").click();
        assertThat(button("Stay")).hasCount(0); // else it is the question that hears Esc
        assertThat(field("First name")).hasValue("Lea");
        field("First name").press("Escape");
        button("Leave").click();
        assertThat(field("First name")).hasCount(0);
        button("Add participant").click();
        assertThat(field("First name")).hasValue("");
        page.keyboard().press("Escape");
        assertThat(field("First name")).hasCount(0);
    }

    /** What is typed as a date but is none is a change, too. */
    @Test
    void file3EscAsksBeforeAnUnreadableDateIsLost() {
        signIn(Role.OFFICE);
        open("/customers/" + anna.number() + "/participants");
        button("Add participant").click();
        field("Birthday").fill("31 Octember");
        field("Phone").focus();
        page.keyboard().press("Escape");
        assertThat(page.getByText("What you have typed here is not saved yet.").first())
                .isVisible();
        button("Leave").click();

        open("/customers/" + anna.number() + "/details");
        typeDay(page.getByLabel("Birthday"), "31 Octember");
        page.locator("vaadin-side-nav").getByText("Follow-ups").click();
        assertThat(page.getByText("What you have typed here is not saved yet.").first())
                .isVisible();
    }

    /** Letters are told together, but the last ones never come after whoever ends the dialog. */
    @Test
    void file3WhatIsTypedIsNotToldLetterByLetterAndYetWhole() {
        signIn(Role.OFFICE);
        open("/customers/" + anna.number() + "/participants");
        String text = "She is left-handed and comes by bus ".repeat(4).strip();
        for (String end : new String[] {"Control+s", "Save", "Escape"}) {
            in(card("Mia Müller"), "Edit participant").click();
            field("Notes").fill("");
            field("Notes").press("End");
            var requests = new AtomicInteger();
            page.onRequest(request -> requests.addAndGet(request.method().equals("POST") ? 1 : 0));
            page.keyboard().type(text + end);
            if (end.equals("Save")) {
                button("Save").click();
            } else {
                page.keyboard().press(end);
            }
            if (end.equals("Escape")) {
                button("Stay").click();
                assertThat(field("Notes")).hasValue(text + end);
                button("Save").click();
            }
            assertThat(card("Mia Müller").getByText(text + end, new Locator.GetByTextOptions().setExact(true)))
                    .isVisible();
            org.assertj.core.api.Assertions.assertThat(requests.get()).isLessThan(text.length() / 4);
        }
    }

    @Test
    void file3EscAtOnceAfterASingleLetterAsks() {
        signIn(Role.OFFICE);
        open("/customers/" + anna.number() + "/participants");
        in(card("Mia Müller"), "Edit participant").click();
        field("Notes").focus();
        page.keyboard().type("a");
        page.keyboard().press("Backspace");
        page.keyboard().type("b");
        page.keyboard().press("Escape");
        button("Stay").click();
        assertThat(field("Notes")).hasValue("b");
    }

    @Test
    void oneChildOfTwoHouseholds() {
        signIn(Role.OFFICE);
        open("/customers/" + ben.number() + "/participants");
        assertThat(page.getByText("No participants yet.").first()).isVisible();
        button("Add existing participant").click();
        Locator who = page.getByRole(AriaRole.COMBOBOX, exactly("Participant"));
        who.fill("mia");
        page.getByRole(AriaRole.OPTION).getByText("Mia Müller").click();
        axeFindsNothing();
        button("Add").click();
        assertThat(tab("Participants (1)")).isVisible();
        assertThat(card("Mia Müller").getByText("also with")).isVisible();
        assertThat(card("Mia Müller").locator(".participant-contacts .badge")).hasText("Pays");
        in(card("Mia Müller"), "Make payer").click();
        assertThat(card("Mia Müller").locator(".participant-head .badge")).hasText("Pays");
        assertThat(in(card("Mia Müller"), "Make payer")).hasCount(0);
        axeFindsNothing();
        card("Mia Müller")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Anna Müller · " + anna.number()))
                .click();
        assertThat(tab("Participants (2)")).isVisible();
        assertThat(page.getByRole(AriaRole.LINK, exactly("Ben Weiss · " + ben.number())))
                .isVisible();
        assertThat(in(card("Mia Müller"), "Make payer")).isVisible();

        in(card("Mia Müller"), "Remove participant").click();
        assertThat(page.getByText("stays with Ben Weiss").first()).isVisible();
        dialogButton("Cancel").click();
        in(card("Jonas Müller"), "Remove participant").click();
        assertThat(page.getByText("is deleted for good").first()).isVisible();
        axeFindsNothing();
        dialogButton("Remove participant").click();
        assertThat(tab("Participants (1)")).isVisible();
        assertThat(names()).hasText(new String[] {"Mia Müller"});
        page.keyboard().press("Control+k");
        page.getByRole(AriaRole.TEXTBOX, exactly("Customers and participants")).fill("mia");
        assertThat(page.getByText("Ben Weiss · 10002, Anna Müller · 10001").first())
                .isVisible();
    }

    @Test
    void twoAtOnceSeeBothVersionsAndNothingTypedIsLost() {
        FamilyMember mia = Acting.as(Role.OFFICE, () -> families.of(anna.id())).getFirst();
        signIn(Role.OFFICE);
        open("/customers/" + anna.number() + "/participants");
        in(card("Mia Müller"), "Edit participant").click();
        field("Phone").fill("111");
        field("Notes").fill("Mine");
        Acting.as(
                Role.MANAGER,
                () -> families.change(
                        mia.id(),
                        mia.version(),
                        new ParticipantDetails(
                                "Mia", "Müller", LocalDate.of(2015, 3, 1), "222", "mia@example.org", "")));
        button("Save").click();
        assertThat(page.getByText("Test Manager saved this participant first.").first())
                .isVisible();
        assertThat(page.getByText("Mine: 111").first()).isVisible();
        axeFindsNothing();
        page.getByText("Saved: 222").click();
        button("Save").last().click();
        assertThat(card("Mia Müller").getByText("222")).isVisible();
        assertThat(card("Mia Müller").getByText("mia@example.org")).isVisible();
        assertThat(card("Mia Müller").getByText("Mine")).isVisible();
    }

    @Test
    void theSameChildImportedWithBothParentsBecomesOne() {
        Acting.as(
                Role.OFFICE,
                () -> families.add(
                        ben.id(), new ParticipantDetails("Mia", "Müller", LocalDate.of(2015, 3, 1), "333", "", "")));
        ParticipantId mia =
                Acting.as(Role.OFFICE, () -> families.of(anna.id())).getFirst().id();
        Acting.as(Role.OFFICE, () -> {
            families.join(ben.id(), mia);
            return mia;
        });
        signIn(Role.OFFICE);
        open("/customers/" + ben.number() + "/participants");
        assertThat(tab("Participants (2)")).isVisible();
        button("Same person?").click();
        assertThat(page.getByText("Both become one, in every household").first())
                .isVisible();
        axeFindsNothing();
        dialogButton("Make one").click();
        assertThat(tab("Participants (1)")).isVisible();
        assertThat(card("Mia Müller").getByText("333")).isVisible();
        assertThat(page.getByRole(AriaRole.LINK, exactly("Anna Müller · " + anna.number())))
                .isVisible();
    }

    @Test
    void aNoteAboutAParticipantStandsInTheNotes() {
        signIn(Role.OFFICE);
        open("/customers/" + anna.number() + "/participants");
        in(card("Mia Müller"), "Add note").click();
        page.getByRole(AriaRole.TEXTBOX, exactly("Title")).fill("Allergic");
        button("Save").click();
        tab("Notes (1)").click();
        assertThat(page.locator(".note-foot")).containsText("participant Mia Müller");
        in(page.locator(".note"), "Mia Müller").click();
        assertThat(page).hasURL(Pattern.compile(".*/participants.*"));
        assertThat(card("Mia Müller")).isVisible();
    }

    /** FILE-4: both households see what concerns their child, at once. */
    @Test
    void aNoteAboutAChildIsSeenInTheOtherFileToo() {
        Acting.asOffice();
        FamilyMember mia = families.of(anna.id()).getFirst();
        families.join(ben.id(), mia.id());
        Acting.asNobody();
        signIn(Role.OFFICE);
        open("/customers/" + ben.number() + "/participants");
        assertThat(card("Mia Müller")).isVisible();
        NoteId note = Acting.as(
                Role.MANAGER,
                () -> notes.addAbout(anna.id(), mia.id(), new NoteDraft("Allergic to nuts", "", null, Set.of())));
        assertThat(card("Mia Müller")).containsText("Allergic to nuts");
        assertThat(card("Mia Müller")).containsText("Note in the file of " + anna.number() + " Anna Müller");
        assertThat(tab("Notes (0)")).isVisible();
        axeFindsNothing();
        Acting.as(Role.MANAGER);
        notes.delete(note);
        Acting.asNobody();
        assertThat(card("Mia Müller")).not().containsText("Allergic to nuts");
    }

    @Test
    void aColleaguesChangeAppearsByItself() {
        signIn(Role.OFFICE);
        open("/customers/" + anna.number() + "/participants");
        assertThat(tab("Participants (2)")).isVisible();
        Acting.as(Role.MANAGER, () -> families.add(ben.id(), new ParticipantDetails("Tim", "Weiss", null, "", "", "")));
        Acting.as(Role.MANAGER, () -> families.add(anna.id(), new ParticipantDetails("Lea", "", null, "", "", "")));
        assertThat(tab("Participants (3)")).isVisible();
        assertThat(names()).hasText(new String[] {"Mia Müller", "Jonas Müller", "Lea"});
    }

    private Locator card(String name) {
        return page.locator(".participant")
                .filter(new Locator.FilterOptions().setHas(page.getByRole(AriaRole.HEADING, exactly(name))));
    }

    private Locator names() {
        return page.locator(".participant h2");
    }

    private Locator field(String name) {
        return page.getByRole(AriaRole.DIALOG).getByLabel(name, new Locator.GetByLabelOptions().setExact(true));
    }

    private Locator dialogButton(String name) {
        return in(page.getByRole(AriaRole.ALERTDIALOG), name);
    }

    private static Locator in(Locator place, String button) {
        return place.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button).setExact(true));
    }

    private Locator tab(String name) {
        return page.getByRole(AriaRole.TAB, exactly(name));
    }

    private static Page.GetByRoleOptions exactly(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
