package org.kartei.shell.list;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.kartei.shared.BusinessRuleViolation;
import org.kartei.shell.ConfirmDialogs;

/** Named views: columns, filters and order to come back to, one's own or for all staff (LIST-5). */
final class ViewsMenu<T> extends Composite<Div> {

    private final transient ListDefinition<T> definition;
    private final ListPanel<T> panel;
    private final Popover popover = new Popover();
    private final Div rows = new Div();
    private final TextField name = new TextField(getTranslation("shell.views.name"));
    private final Checkbox shared = new Checkbox(getTranslation("shell.views.shared"));

    ViewsMenu(ListDefinition<T> definition, ListPanel<T> panel) {
        this.definition = definition;
        this.panel = panel;
        Button button = ListBar.labelled(VaadinIcon.BOOKMARK, "shell.list.views");
        rows.addClassName("view-rows");
        var save = new Button(getTranslation("shell.views.save"), click -> save());
        var saving = new Div(name, shared, save);
        save.addClickShortcut(Key.ENTER).listenOn(name);
        saving.addClassName("view-save");
        popover.add(rows, saving);
        popover.setTarget(button);
        popover.setAriaLabel(getTranslation("shell.list.views"));
        popover.addClassName("views-menu");
        popover.addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                draw();
                name.focus();
            }
        });
        getContent().add(button, popover);
    }

    private void draw() {
        rows.removeAll();
        List<SavedView> views = panel.layouts().views(definition.id());
        if (views.isEmpty()) {
            rows.add(new Paragraph(getTranslation("shell.views.empty")));
        }
        views.forEach(view -> rows.add(row(view)));
    }

    private Div row(SavedView view) {
        String label = view.shared() ? getTranslation("shell.views.sharedName", view.name()) : view.name();
        var open = new Button(label, click -> {
            popover.close();
            panel.open(view);
        });
        open.addThemeVariants(ButtonVariant.TERTIARY);
        var row = new Div(open);
        row.addClassName("view-row");
        if (view.deletable()) {
            var delete = new Button(new Icon(VaadinIcon.TRASH), click -> askToDelete(view));
            delete.addThemeVariants(ButtonVariant.TERTIARY);
            delete.setAriaLabel(getTranslation("shell.views.delete", view.name()));
            delete.setTooltipText(getTranslation("shell.views.delete", view.name()));
            row.add(delete);
        }
        return row;
    }

    private void askToDelete(SavedView view) {
        String key = view.shared() ? "shell.views.deleteShared" : "shell.views.deleteOwn";
        ConfirmDialogs.danger(
                key,
                () -> {
                    panel.layouts().delete(view.id());
                    draw();
                },
                view.name());
    }

    private void save() {
        try {
            String query = panel.query().getQueryString();
            panel.layouts().save(definition.id(), name.getValue(), shared.getValue(), panel.layout(), query);
            name.clear();
            name.setInvalid(false);
            shared.clear();
            draw();
        } catch (BusinessRuleViolation e) {
            name.setErrorMessage(getTranslation(e.messageKey(), e.args()));
            name.setInvalid(true);
        }
    }
}
