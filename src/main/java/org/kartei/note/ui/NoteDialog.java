package org.kartei.note.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.kartei.note.NoteDraft;
import org.kartei.security.Colleague;
import org.kartei.security.StaffId;
import org.kartei.shell.DatePickers;
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
    /** Whose account was closed meanwhile: they stay on the note. */
    private final Set<StaffId> notOffered = new HashSet<>();

    NoteDialog(String heading, NoteDraft content, List<Colleague> colleagues, Consumer<NoteDraft> write) {
        setHeaderTitle(heading);
        setWidth("min(34rem, 94vw)");
        title.setMaxLength(TITLE);
        text.setMinRows(5);
        inform.setItems(colleagues);
        inform.setItemLabelGenerator(Colleague::name);
        title.setValue(content.title());
        text.setValue(content.text());
        followUp.setValue(content.followUp());
        notOffered.addAll(content.inform());
        colleagues.forEach(colleague -> notOffered.remove(colleague.id()));
        inform.setValue(colleagues.stream()
                .filter(colleague -> content.inform().contains(colleague.id()))
                .collect(Collectors.toSet()));
        var fields = new Div(title, text, followUp, inform);
        fields.addClassName("dialog-fields");
        add(fields);
        var refusals = new Refusals().at(title, "note.error.empty").at(inform, "note.error.nobody");
        var save = new Button(getTranslation("shell.action.save"), click -> {
            if (!followUp.isInvalid() && refusals.run(() -> write.accept(typed()))) {
                close();
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("shell.action.cancel"), click -> close()), save);
        UnsavedChanges.guard(this);
        title.focus();
    }

    /** A new note about somebody, written from wherever one is; it says where the note stands now. */
    static NoteDialog about(String name, List<Colleague> colleagues, Consumer<NoteDraft> write) {
        return new NoteDialog(
                UI.getCurrent().getTranslation("note.about", name), NoteDraft.EMPTY, colleagues, content -> {
                    write.accept(content);
                    Notices.success("note.notice.addedAbout", name);
                });
    }

    /** The note for reading alone. */
    static Dialog reading(NoteDraft content, String heading, String close) {
        var dialog = new NoteDialog(heading, content, List.of(), typed -> {});
        dialog.title.setReadOnly(true);
        dialog.text.setReadOnly(true);
        dialog.followUp.setReadOnly(true);
        dialog.inform.setVisible(false);
        dialog.getFooter().removeAll();
        dialog.getFooter().add(new Button(close, click -> dialog.close()));
        return dialog;
    }

    private NoteDraft typed() {
        Set<StaffId> informed = new HashSet<>(notOffered);
        inform.getValue().forEach(colleague -> informed.add(colleague.id()));
        return new NoteDraft(title.getValue(), text.getValue(), followUp.getValue(), informed);
    }
}
