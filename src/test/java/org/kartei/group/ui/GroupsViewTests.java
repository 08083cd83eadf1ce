package org.kartei.group.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.Test;
import org.kartei.Fixtures;
import org.kartei.ViewTest;
import org.kartei.group.Group;
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
        test(find(TextField.class)
                        .withPropertyValue(TextField::getLabel, "Name")
                        .single())
                .setValue("Dance");
        test(find(Button.class).withText("Save").single()).click();
        assertThat(groups.all()).extracting(Group::name).containsExactly("Dance");
        assertThat(test(find(Grid.class).single()).size()).isEqualTo(1);
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

    private void press(String name) {
        var cell = (com.vaadin.flow.component.html.Div)
                test(find(Grid.class).single()).getCellComponent(0, 2);
        cell.getChildren()
                .map(Button.class::cast)
                .filter(button -> name.equals(button.getAriaLabel().orElse("")))
                .findFirst()
                .orElseThrow()
                .click();
    }
}
