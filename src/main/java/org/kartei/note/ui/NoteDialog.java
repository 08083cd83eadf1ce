package org.kartei.note.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.kartei.note.NoteChangedMeanwhile;
import org.kartei.note.NoteDraft;
import org.kartei.note.NoteOrigin;
import org.kartei.note.NoteRow;
import org.kartei.note.NoteService;
import org.kartei.security.Colleague;
import org.kartei.security.StaffId;
import org.kartei.shell.DatePickers;
import org.kartei.shell.Formats;
import org.kartei.shell.Notices;
import org.kartei.shell.Refusals;
import org.kartei.shell.UnsavedChanges;

/** Writes or edits a note (NOTE-1). What is refused stays typed. */
final class NoteDialog extends Dialog {

    private static final int TITLE = 200;

    private final TextField title = new TextField(getTranslation("note.field.title"));
    private final TextArea text = new TextArea(getTranslation("note.field.text"));
    private final DatePicker followUp = DatePickers.of(getTranslation("note.field.followUp"));
    private final MultiSelectComboBox<Colleague> inform =
            new MultiSelectComboBox<>(getTranslation("note.field.inform"));
    private final Checkbox onPhone = new Checkbox(getTranslation("note.field.onPhone"));
    private final Paragraph conflict = new Paragraph(getTranslation("note.conflict.text"));
    private final Paragraph done = new Paragraph();
    private final Div fields = new Div();
    private final transient Refusals refusals =
            new Refusals().at(title, "note.error.empty").at(inform, "note.error.nobody");
    private final transient List<Colleague> colleagues;
    /** Whose account was closed meanwhile: they stay on the note. */
    private final Set<StaffId> notOffered = new HashSet<>();

    /** What the form was filled with, or what a colleague has saved since. */
    private transient NoteDraft before;

    private int version;
    private transient Consumer<NoteDraft> write;

    NoteDialog(String heading, NoteDraft content, List<Colleague> colleagues, Consumer<NoteDraft> write) {
        this.colleagues = colleagues;
        this.before = content;
        this.write = write;
        setHeaderTitle(heading);
        setWidth("min(34rem, 94vw)");
        title.setMaxLength(TITLE);
        text.setMinRows(5);
        inform.setItems(colleagues);
        inform.setItemLabelGenerator(Colleague::name);
        title.setValue(content.title());
        text.setValue(content.text());
        followUp.setValue(content.followUp());
        inform.setValue(offered(content));
        readNotOffered(content);
        onPhone.setVisible(false);
        conflict.setVisible(false);
        conflict.getElement().setAttribute("role", "alert");
        done.setVisible(false);
        done.getElement().setAttribute("role", "alert");
        fields.add(conflict, done, title, text, followUp, inform, onPhone);
        fields.addClassName("dialog-fields");
        add(fields);
        var save = new Button(getTranslation("shell.action.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("shell.action.cancel"), click -> close()), save);
        UnsavedChanges.guard(this);
        title.focus();
    }

    /** A new note in a customer's file; what is told by phone is marked so. */
    static NoteDialog adding(String heading, List<Colleague> colleagues, BiConsumer<NoteOrigin, NoteDraft> write) {
        var dialog = new NoteDialog(heading, NoteDraft.EMPTY, colleagues, typed -> {});
        dialog.onPhone.setVisible(true);
        dialog.write = typed -> write.accept(dialog.onPhone.getValue() ? NoteOrigin.PHONE : NoteOrigin.CUSTOMER, typed);
        return dialog;
    }

    /** The same, written from wherever one is; it says where the note stands now. */
    static NoteDialog onCustomer(String name, List<Colleague> colleagues, BiConsumer<NoteOrigin, NoteDraft> write) {
        return adding(headingAbout(name), colleagues, (origin, content) -> {
            write.accept(origin, content);
            Notices.success("note.notice.addedAbout", name);
        });
    }

    /** A new note about one of the family. */
    static NoteDialog about(String name, List<Colleague> colleagues, Consumer<NoteDraft> write) {
        return new NoteDialog(headingAbout(name), NoteDraft.EMPTY, colleagues, content -> {
            write.accept(content);
            Notices.success("note.notice.addedAbout", name);
        });
    }

    private static String headingAbout(String name) {
        return UI.getCurrent().getTranslation("note.about", name);
    }

    /** Edits a note that is there. Who saves as the second keeps what is typed, and sees the other version beside it. */
    static NoteDialog editing(NoteService notes, NoteRow note, List<Colleague> colleagues) {
        String heading = UI.getCurrent().getTranslation("note.action.edit");
        var dialog = new NoteDialog(heading, note.content(), colleagues, typed -> {});
        dialog.version = note.version();
        dialog.write = typed -> notes.change(note.id(), dialog.version, typed);
        return dialog;
    }

    /** The note for reading alone. */
    static Dialog reading(NoteRow note) {
        var dialog = new NoteDialog(note.customerName(), note.content(), List.of(), typed -> {});
        dialog.title.setReadOnly(true);
        dialog.text.setReadOnly(true);
        dialog.followUp.setReadOnly(true);
        dialog.inform.setVisible(false);
        var informed = new TextField(dialog.inform.getLabel());
        informed.setValue(note.informed());
        informed.setReadOnly(true);
        var written = new Span(NoteTexts.written(note));
        written.addClassName("note-foot");
        dialog.fields.add(informed, written);
        dialog.getFooter().removeAll();
        dialog.getFooter().add(new Button(dialog.getTranslation("shell.action.close"), click -> dialog.close()));
        return dialog;
    }

    private void save() {
        try {
            if (!followUp.isInvalid() && refusals.run(() -> write.accept(typed()))) {
                close();
            }
        } catch (NoteChangedMeanwhile changed) {
            compare(changed.now());
        }
    }

    private void compare(NoteRow now) {
        NoteDraft theirs = now.content();
        LocalDate day = theirs.followUp();
        OtherVersion.show(title, before.title(), theirs.title(), theirs.title());
        OtherVersion.show(text, before.text(), theirs.text(), theirs.text());
        OtherVersion.show(
                followUp,
                before.followUp(),
                day,
                day == null ? "" : Formats.of(getLocale()).date(day));
        OtherVersion.show(inform, offered(before), offered(theirs), now.informed());
        readNotOffered(theirs);
        before = theirs;
        version = now.version();
        conflict.setVisible(true);
        done.setVisible(now.doneBy() != null);
        done.setText(getTranslation("note.conflict.done", String.valueOf(now.doneBy())));
    }

    private Set<Colleague> offered(NoteDraft content) {
        return colleagues.stream()
                .filter(colleague -> content.inform().contains(colleague.id()))
                .collect(Collectors.toSet());
    }

    private void readNotOffered(NoteDraft content) {
        notOffered.clear();
        notOffered.addAll(content.inform());
        colleagues.forEach(colleague -> notOffered.remove(colleague.id()));
    }

    private NoteDraft typed() {
        Set<StaffId> informed = new HashSet<>(notOffered);
        inform.getValue().forEach(colleague -> informed.add(colleague.id()));
        return new NoteDraft(title.getValue(), text.getValue(), followUp.getValue(), informed);
    }
}
