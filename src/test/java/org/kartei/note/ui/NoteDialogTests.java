package org.kartei.note.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.kartei.ViewTest;
import org.kartei.note.NoteDraft;
import org.kartei.shared.BusinessRuleViolation;

/** NOTE-1: what is wrong with a note stands at its field. */
class NoteDialogTests extends ViewTest {

    private final AtomicReference<String> refusal = new AtomicReference<>("note.error.nobody");
    private final AtomicReference<NoteDraft> written = new AtomicReference<>();

    @Test
    void whomToInformIsAskedAtItsField() {
        var dialog = new NoteDialog("Add note", NoteDraft.EMPTY, List.of(), content -> {
            if (refusal.get() != null) {
                throw new BusinessRuleViolation(refusal.get());
            }
            written.set(content);
        });
        dialog.open();
        roundTrip();
        TextField title = find(TextField.class).withCaption("Title").single();
        MultiSelectComboBox<?> inform = find(MultiSelectComboBox.class).single();
        test(title).setValue("Call back");
        save();
        assertThat(inform.isInvalid()).isTrue();
        assertThat(inform.getErrorMessage()).isEqualTo("Please choose whom the follow-up is to inform.");
        refusal.set("note.error.empty");
        save();
        assertThat(title.isInvalid()).isTrue();
        assertThat(inform.isInvalid()).isFalse();
        assertThat(dialog.isOpened()).isTrue();
        assertThat(find(Notification.class).all()).isEmpty();
        refusal.set(null);
        save();
        assertThat(dialog.isOpened()).isFalse();
        assertThat(written.get().title()).isEqualTo("Call back");
    }

    private void save() {
        test(find(Button.class).withText("Save").single()).click();
    }
}
