package org.kartei.ownfield.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.Test;
import org.kartei.Fixtures;
import org.kartei.ViewTest;
import org.kartei.ownfield.OwnField;
import org.kartei.ownfield.OwnFieldKind;
import org.kartei.ownfield.OwnFieldService;
import org.kartei.security.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** FILE-3: managers define own fields on their page. */
@SuppressWarnings({"rawtypes", "unchecked"})
class OwnFieldsViewTests extends ViewTest {

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private OwnFieldService fields;

    @Override
    protected Role role() {
        return Role.MANAGER;
    }

    @Test
    void aNewFieldWithChoicesAppears() {
        navigate(OwnFieldsView.class);
        test(find(Button.class).withText("New field").single()).click();
        test(find(TextField.class)
                        .withPropertyValue(TextField::getLabel, "Name")
                        .single())
                .setValue("T-shirt");
        find(Select.class).single().setValue(OwnFieldKind.CHOICE);
        test(find(TextArea.class).single()).setValue("S\n M \n\nL");
        test(find(Button.class).withText("Save").single()).click();
        assertThat(fields.all()).singleElement().satisfies(field -> {
            assertThat(field.name()).isEqualTo("T-shirt");
            assertThat(field.choices()).containsExactly("S", "M", "L");
        });
        assertThat(find(Button.class).withText("Edit").all()).hasSize(1);
    }

    @Test
    void fieldsAreMovedAndRetired() {
        fixtures.ownField("Insurance", OwnFieldKind.TEXT);
        fixtures.ownField("Photos", OwnFieldKind.YES_NO);
        navigate(OwnFieldsView.class);
        press("Move Insurance down");
        assertThat(fields.all()).extracting(OwnField::name).containsExactly("Photos", "Insurance");
        press("Retire Photos");
        assertThat(fields.all()).extracting(OwnField::retired).containsExactly(true, false);
        press("Use Photos again");
        assertThat(fields.all()).extracting(OwnField::retired).containsExactly(false, false);
    }

    private void press(String name) {
        test(find(Button.class)
                        .withCondition(
                                button -> name.equals(button.getAriaLabel().orElse("")))
                        .single())
                .click();
    }
}
