package org.kartei.ownfield.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kartei.ownfield.OwnField;
import org.kartei.ownfield.OwnFieldKind;
import org.kartei.ownfield.OwnFieldService;
import org.kartei.shell.Notices;
import org.kartei.shell.UnsavedChanges;

/** The one form for an own field, new or known. */
class OwnFieldDialog extends Dialog {

    private final transient OwnFieldService fields;
    private final transient @Nullable OwnField field;
    private final transient Runnable saved;
    private final TextField name = new TextField(getTranslation("ownfield.field.name"));
    private final Select<OwnFieldKind> kind = new Select<>();
    private final TextArea choices = new TextArea(getTranslation("ownfield.field.choices"));

    /** @param field null for a new one */
    OwnFieldDialog(OwnFieldService fields, @Nullable OwnField field, Runnable saved) {
        this.fields = fields;
        this.field = field;
        this.saved = saved;
        setHeaderTitle(field == null ? getTranslation("ownfield.action.new") : field.name());
        setWidth("min(28rem, 94vw)");
        name.setMaxLength(OwnFieldService.NAME_LENGTH);
        name.setValue(field == null ? "" : field.name());
        name.focus();
        kind.setLabel(getTranslation("ownfield.field.kind"));
        kind.setItems(OwnFieldKind.values());
        kind.setItemLabelGenerator(each -> getTranslation(each.nameKey()));
        kind.setValue(field == null ? OwnFieldKind.TEXT : field.kind());
        kind.addValueChangeListener(change -> showChoices());
        choices.setHelperText(getTranslation("ownfield.field.choices.help"));
        choices.setMinRows(3);
        choices.setValue(field == null ? "" : String.join("\n", field.choices()));
        showChoices();
        var form = new FormLayout(name, kind, choices);
        form.setAutoResponsive(true);
        form.setExpandColumns(true);
        form.setExpandFields(true);
        form.setMaxColumns(1);
        add(form);
        var save = new Button(getTranslation("shell.action.save"), clicked -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("shell.action.cancel"), clicked -> close()), save);
        UnsavedChanges.guard(this);
    }

    private void showChoices() {
        choices.setVisible(kind.getValue() == OwnFieldKind.CHOICE);
    }

    private void save() {
        String typed = name.getValue().strip();
        List<String> lines = kind.getValue() == OwnFieldKind.CHOICE
                ? choices.getValue()
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList()
                : List.of();
        if (field == null) {
            fields.define(typed, kind.getValue(), lines);
        } else {
            fields.change(field.id(), field.version(), typed, kind.getValue(), lines);
        }
        close();
        saved.run();
        Notices.success("ownfield.notice.saved", typed);
    }
}
