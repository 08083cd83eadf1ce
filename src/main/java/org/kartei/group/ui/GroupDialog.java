package org.kartei.group.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kartei.group.Group;
import org.kartei.group.GroupColor;
import org.kartei.group.GroupService;
import org.kartei.shell.Notices;
import org.kartei.shell.Refusals;
import org.kartei.shell.UnsavedChanges;

/** The one form for a group, new or known: its name, and the colour of its badge. */
class GroupDialog extends Dialog {

    private final transient GroupService groups;
    private final transient @Nullable Group group;
    private final transient Runnable saved;
    private final TextField name = new TextField();
    private final transient Refusals refusals =
            new Refusals().at(name, "group.error.nameTaken", "group.error.nameMissing");
    private final RadioButtonGroup<GroupColor> color = new RadioButtonGroup<>();

    /** @param group null for a new one */
    GroupDialog(GroupService groups, @Nullable Group group, Runnable saved) {
        this.groups = groups;
        this.group = group;
        this.saved = saved;
        setHeaderTitle(group == null ? getTranslation("group.action.new") : group.name());
        setWidth("min(28rem, 94vw)");
        name.setLabel(getTranslation("group.field.name"));
        name.setMaxLength(GroupService.NAME_LENGTH);
        name.setValue(group == null ? "" : group.name());
        name.focus();
        color.setLabel(getTranslation("group.field.color"));
        color.addThemeName("horizontal");
        color.setItems(GroupColor.values());
        color.setRenderer(new ComponentRenderer<>(this::badge));
        color.setValue(group == null ? GroupColor.BLUE : group.color());
        var form = new FormLayout(name, color);
        form.setAutoResponsive(true);
        form.setExpandColumns(true);
        form.setExpandFields(true);
        form.setMaxColumns(1);
        add(form);
        var save = new Button(getTranslation("shell.action.save"), clicked -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickShortcut(Key.ENTER).listenOn(name); // elsewhere it means what has the focus
        getFooter().add(new Button(getTranslation("shell.action.cancel"), clicked -> close()), save);
        UnsavedChanges.guard(this);
    }

    private Span badge(GroupColor shown) {
        String key = shown.name().toLowerCase(Locale.ROOT);
        var badge = new Span(getTranslation("group.color." + key));
        badge.addClassNames("badge", "badge-" + key);
        return badge;
    }

    private void store() {
        if (group == null) {
            groups.create(name.getValue().strip(), color.getValue());
        } else {
            groups.change(group.id(), group.version(), name.getValue().strip(), color.getValue());
        }
    }

    private void save() {
        if (!refusals.run(this::store)) {
            return;
        }
        close();
        saved.run();
        Notices.success("group.notice.saved", name.getValue().strip());
    }
}
