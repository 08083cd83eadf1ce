package org.kartei.note.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.kartei.Fixtures;
import org.kartei.TestClock;
import org.kartei.ViewTest;
import org.kartei.customer.CustomerId;
import org.kartei.note.NoteDraft;
import org.kartei.note.NoteId;
import org.kartei.note.NoteOrigin;
import org.kartei.note.NoteRow;
import org.kartei.note.NoteService;
import org.kartei.security.Acting;
import org.kartei.security.Colleague;
import org.kartei.security.Role;
import org.kartei.security.StaffId;
import org.kartei.shared.BusinessRuleViolation;
import org.springframework.beans.factory.annotation.Autowired;

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

    /** Who saves as the second keeps every word, and chooses where both have written. */
    @Test
    void theSecondOfTwoEditorsSeesBothVersions(@Autowired NoteService notes, @Autowired Fixtures fixtures) {
        CustomerId anna = fixtures.customer("Anna Weiss").id();
        notes.add(anna, NoteOrigin.CUSTOMER, new NoteDraft("Call", "about ballet", null, Set.of()));
        NoteRow read = notes.of(anna, 1).getFirst();
        NoteDialog dialog = NoteDialog.editing(notes, read, List.of());
        dialog.open();
        roundTrip();
        notes.change(read.id(), read.version(), new NoteDraft("Write", "about ballet and choir", null, Set.of()));
        TextField title = find(TextField.class).withCaption("Title").single();
        test(title).setValue("Call at noon");
        save();
        assertThat(dialog.isOpened()).isTrue();
        assertThat(title.getValue()).as("what was typed").isEqualTo("Call at noon");
        assertThat(find(TextArea.class).single().getValue())
                .as("what only the colleague has changed")
                .isEqualTo("about ballet and choir");
        assertThat(title.getHelperComponent().getElement().getTextRecursively()).contains("Saved: Write");
        save();
        assertThat(dialog.isOpened()).isFalse();
        assertThat(notes.of(anna, 1).getFirst().content())
                .isEqualTo(new NoteDraft("Call at noon", "about ballet and choir", null, Set.of()));
    }

    /** NOTE-3: another day would open it again, and nobody would know why. */
    @Test
    void whoeverHasDoneTheFollowUpMeanwhileIsTold(@Autowired NoteService notes, @Autowired Fixtures fixtures) {
        CustomerId anna = fixtures.customer("Anna Weiss").id();
        StaffId me = Acting.asOffice().id();
        LocalDate today = TestClock.START.toLocalDate();
        NoteId id = notes.add(anna, NoteOrigin.CUSTOMER, new NoteDraft("Call", "", today, Set.of(me)));
        NoteDialog.editing(notes, notes.of(anna, 1).getFirst(), List.of(new Colleague(me, "Me")))
                .open();
        roundTrip();
        Acting.as(Role.MANAGER, () -> {
            notes.done(id);
            return id;
        });
        test(find(DatePicker.class).single()).setValue(today.plusDays(1));
        save();
        assertThat(find(Paragraph.class).all())
                .filteredOn(Component::isVisible)
                .extracting(Paragraph::getText)
                .contains("Test Manager has marked the follow-up as done. Saved with another day, it is open again.");
        save();
        assertThat(notes.of(anna, 1).getFirst().isOpen()).isTrue();
    }

    @Test
    void theOtherVersionIsTakenOver(@Autowired NoteService notes, @Autowired Fixtures fixtures) {
        CustomerId anna = fixtures.customer("Anna Weiss").id();
        notes.add(anna, NoteOrigin.CUSTOMER, new NoteDraft("Call", "", null, Set.of()));
        NoteRow read = notes.of(anna, 1).getFirst();
        NoteDialog.editing(notes, read, List.of()).open();
        roundTrip();
        notes.change(read.id(), read.version(), new NoteDraft("Write", "", null, Set.of()));
        test(find(TextField.class).withCaption("Title").single()).setValue("Call at noon");
        save();
        test(find(Button.class).withText("Take over").single()).click();
        save();
        assertThat(notes.of(anna, 1).getFirst().title()).isEqualTo("Write");
    }

    @Test
    void whatIsToldByPhoneIsMarkedSo() {
        var origin = new AtomicReference<NoteOrigin>();
        NoteDialog.adding("Add note", List.of(), (from, content) -> origin.set(from))
                .open();
        roundTrip();
        test(find(TextField.class).withCaption("Title").single()).setValue("Call back");
        test(find(Checkbox.class).withCaption("Written on the phone").single()).click();
        save();
        assertThat(origin.get()).isEqualTo(NoteOrigin.PHONE);
    }

    private void save() {
        test(find(Button.class).withText("Save").single()).click();
    }
}
