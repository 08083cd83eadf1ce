package org.kartei.group.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.Test;
import org.kartei.Fixtures;
import org.kartei.ViewTest;
import org.kartei.group.Group;
import org.kartei.group.GroupColor;
import org.kartei.group.GroupService;
import org.kartei.security.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** GROUP-1: managers make, rename, colour and retire groups. */
@SuppressWarnings({"rawtypes", "unchecked"})
class GroupsViewTests extends ViewTest {

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private GroupService groups;

    @Override
    protected Role role() {
        return Role.MANAGER;
    }

    @Test
    void aNewGroupAppears() {
        navigate(GroupsView.class);
        test(find(Button.class).withText("New group").single()).click();
        save("Dance", GroupColor.GREEN);
        assertThat(groups.all())
                .extracting(Group::name, Group::color)
                .containsExactly(tuple("Dance", GroupColor.GREEN));
        assertThat(badge().getText()).isEqualTo("Dance");
        assertThat(badge().getClassNames()).contains("badge-green");
    }

    @Test
    void aGroupGetsAnotherNameAndColour() {
        fixtures.group("Dance");
        navigate(GroupsView.class);
        press("Edit Dance");
        save("Zumba", GroupColor.RED);
        assertThat(groups.all()).extracting(Group::name, Group::color).containsExactly(tuple("Zumba", GroupColor.RED));
        assertThat(badge().getText()).isEqualTo("Zumba");
        assertThat(badge().getClassNames()).contains("badge-red");
        press("Edit Zumba");
        save("Zumba", GroupColor.TEAL);
        assertThat(badge().getClassNames()).as("the colour alone").contains("badge-teal");
    }

    @Test
    void aGroupIsRetiredAndUsedAgain() {
        fixtures.group("Dance");
        navigate(GroupsView.class);
        press("Retire Dance");
        assertThat(groups.all()).extracting(Group::retired).containsExactly(true);
        press("Use Dance again");
        assertThat(groups.all()).extracting(Group::retired).containsExactly(false);
    }

    private void save(String name, GroupColor color) {
        test(find(TextField.class)
                        .withPropertyValue(TextField::getLabel, "Name")
                        .single())
                .setValue(name);
        RadioButtonGroup<GroupColor> colors = find(RadioButtonGroup.class).single();
        colors.setValue(color);
        test(find(Button.class).withText("Save").single()).click();
    }

    private Span badge() {
        return find(Span.class).withClassName("badge").single();
    }

    private void press(String name) {
        test(find(Button.class)
                        .withCondition(
                                button -> name.equals(button.getAriaLabel().orElse("")))
                        .single())
                .click();
    }
}
