package org.kartei.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kartei.Fixtures;
import org.kartei.customer.CustomerData;
import org.kartei.customer.CustomerDraft;
import org.kartei.customer.CustomerFile;
import org.kartei.customer.CustomerService;
import org.kartei.customer.CustomerStatus;
import org.kartei.group.GroupId;
import org.kartei.group.GroupService;
import org.kartei.security.Acting;
import org.kartei.security.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** FILE-3: a colleague saves while somebody types in the same file, and neither loses anything. */
class TwoAtOnceJourneyTests extends BrowserTest {

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private CustomerService customers;

    @Autowired
    private GroupService groups;

    private CustomerFile anna;

    @BeforeEach
    void somebody() {
        anna = fixtures.customer(
                new CustomerDraft().firstName("Anna").lastName("Müller").city("Ulm"));
    }

    @Test
    void file3TwoAtOnceSeeBothVersionsAndChoose() {
        GroupId ballet = fixtures.group("Ballet");
        GroupId choir = fixtures.group("Choir");
        openDetails();
        field("City").fill("Bonn");
        field("Company").fill("Müller KG");
        choose("Ballet");
        colleague(draft -> draft.city("Kiel").phone("0711 1").groups(Set.of(choir)));
        button("Save").click();
        assertThat(page.getByText("Test Manager saved this customer first.").first())
                .isVisible();
        page.getByText("Saved: Kiel").click();
        assertThat(page.getByRole(AriaRole.RADIO, exactly("Both: Ballet, Choir")))
                .isChecked();
        axeFindsNothing();
        inDialog("Save").click();
        assertThat(field("City")).hasValue("Kiel");
        assertThat(field("Phone")).hasValue("0711 1");
        assertThat(field("Company")).hasValue("Müller KG");
        assertThat(page.locator(".fact-groups .badge")).hasText(new String[] {"Ballet", "Choir"});
        assertThat(saved().groups()).containsExactlyInAnyOrder(ballet, choir);
    }

    @Test
    void file3AGroupThatIsNewerThanTheOpenFormIsShownAndStays() {
        openDetails();
        GroupId choir = fixtures.group("Choir");
        colleague(draft -> draft.groups(Set.of(choir)));
        button("Show the change").click();
        assertThat(chip("Choir")).isVisible();
        field("City").fill("Bonn");
        button("Save").click();
        assertThat(page.getByText("Saved.").first()).isVisible();
        assertThat(saved().groups()).containsExactly(choir);
    }

    @Test
    void file3AGroupThatIsNewerThanTheOpenFormStaysThroughAConflict() {
        openDetails();
        field("City").fill("Bonn");
        GroupId choir = fixtures.group("Choir");
        colleague(draft -> draft.groups(Set.of(choir)));
        button("Save").click();
        inDialog("Save").click();
        assertThat(page.getByText("Saved.").first()).isVisible();
        assertThat(chip("Choir")).isVisible();
        assertThat(saved().groups()).containsExactly(choir);
        assertThat(saved().city()).isEqualTo("Bonn");
    }

    @Test
    void file3ShowingTheChangeKeepsWhatIsTyped() {
        openDetails();
        field("City").fill("Bonn");
        colleague(draft -> draft.city("Kiel").phone("0711 1"));
        button("Show the change").click();
        assertThat(page.getByText("Saved: Kiel").first()).isVisible();
        inDialog("Back to the form").click();
        assertThat(page.getByText("Saved: Kiel")).hasCount(0);
        assertThat(field("City")).hasValue("Bonn");
        button("Show the change").click();
        inDialog("Save").click();
        assertThat(field("Phone")).hasValue("0711 1");
        assertThat(field("City")).hasValue("Bonn");
        assertThat(saved().city()).isEqualTo("Bonn");
    }

    @Test
    void file3WhatWasChosenAndThenRefusedIsStillUnsaved() {
        GroupId ballet = fixtures.group("Ballet");
        openDetails();
        field("City").fill("Bonn");
        choose("Ballet");
        page.getByRole(AriaRole.CHECKBOX, exactly("Newsletter")).check();
        field("Consent by").fill("Form at the desk");
        field("Consent by").press("Tab");
        Acting.as(Role.MANAGER, () -> {
            groups.retire(ballet, true);
            return ballet;
        });
        colleague(draft -> draft.phone("0711 1"));
        button("Save").click();
        inDialog("Save").click();
        assertThat(page.locator(".notice").getByText("The group Ballet is retired"))
                .isVisible();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Follow-ups"))
                .first()
                .click();
        assertThat(page.getByText("Leave without saving?").first()).isVisible();
        button("Stay").click();
        assertThat(page.getByText("Leave without saving?")).hasCount(0);
        assertThat(field("City")).hasValue("Bonn");
        assertThat(field("Phone")).hasValue("0711 1");
        assertThat(field("Consent by")).hasValue("Form at the desk");
        assertThat(chip("Ballet")).isVisible();
        assertThat(saved().city()).isEqualTo("Ulm");
    }

    /** The status is changed beside the form, by whoever types in it: there is nobody else to ask about. */
    @Test
    void file3WhatOneHasDoneOneselfMeanwhileIsNoCollision() {
        openDetails();
        field("City").fill("Bonn");
        page.getByRole(AriaRole.BUTTON, exactly("Options")).click();
        page.getByRole(AriaRole.MENUITEM, exactly("Archive customer")).click();
        assertThat(page.locator(".file-head .badge")).hasText("Archived");
        assertThat(field("City")).hasValue("Bonn");
        button("Save").click();
        assertThat(page.getByText("Saved.").first()).isVisible();
        assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
        assertThat(saved().city()).isEqualTo("Bonn");
        assertThat(saved().status()).isEqualTo(CustomerStatus.ARCHIVED);
    }

    private void openDetails() {
        signIn(Role.OFFICE);
        open("/customers/" + anna.number() + "/details");
        assertThat(field("City")).hasValue("Ulm");
    }

    private void choose(String group) {
        Locator box = page.getByRole(AriaRole.COMBOBOX, exactly("Customer groups"));
        box.click();
        page.getByRole(AriaRole.OPTION, exactly(group)).click();
        box.press("Tab");
    }

    private void colleague(UnaryOperator<CustomerDraft> edit) {
        Acting.as(Role.MANAGER, () -> {
            CustomerFile now = customers.get(anna.id());
            CustomerData edited = edit.apply(new CustomerDraft(now.data())).data();
            return customers.change(now.id(), now.version(), edited);
        });
        assertThat(page.getByText("A colleague has changed this customer meanwhile.")
                        .first())
                .isVisible();
    }

    private CustomerData saved() {
        return Acting.as(Role.OFFICE, () -> customers.get(anna.id()).data());
    }

    private Locator field(String name) {
        return page.getByRole(AriaRole.TEXTBOX, exactly(name));
    }

    private Locator chip(String group) {
        return page.locator("vaadin-multi-select-combo-box-chip").filter(new Locator.FilterOptions().setHasText(group));
    }

    private Locator inDialog(String button) {
        return page.getByRole(AriaRole.DIALOG)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true));
    }

    private static Page.GetByRoleOptions exactly(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
