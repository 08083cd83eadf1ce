package org.kartei.settings.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.Test;
import org.kartei.ViewTest;
import org.kartei.security.Role;
import org.kartei.settings.School;
import org.kartei.settings.SettingsService;
import org.springframework.beans.factory.annotation.Autowired;

/** APP-6: the master data of the school. */
class SettingsViewTests extends ViewTest {

    @Autowired
    private SettingsService settings;

    @Override
    protected Role role() {
        return Role.MANAGER;
    }

    @Test
    void whatWasRefusedIsStillUnsaved() {
        SettingsView view = navigate(SettingsView.class);
        School before = settings.school();
        settings.change(
                before,
                School.of(
                        "Theirs",
                        before.street(),
                        before.postcode(),
                        before.city(),
                        before.email(),
                        before.country(),
                        before.currency(),
                        before.daysToPay()));
        test(find(TextField.class)
                        .withPropertyValue(TextField::getLabel, "Name of the school")
                        .single())
                .setValue("Ours");
        assertThatThrownBy(this::save).hasMessage("shared.error.changedMeanwhile");
        assertThat(settings.school().name()).isEqualTo("Theirs");
        assertThat(view.hasUnsaved()).isTrue();
    }

    @Test
    void whatIsStoredIsSaved() {
        SettingsView view = navigate(SettingsView.class);
        test(find(TextField.class)
                        .withPropertyValue(TextField::getLabel, "Name of the school")
                        .single())
                .setValue("Ours");
        assertThat(view.hasUnsaved()).isTrue();
        save();
        assertThat(settings.school().name()).isEqualTo("Ours");
        assertThat(view.hasUnsaved()).isFalse();
    }

    private void save() {
        test(find(Button.class).withText("Save").single()).click();
    }
}
