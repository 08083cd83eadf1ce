package org.kartei.shell.list;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.kartei.listing.ListRequest;

/** Title and actions of a list, and below them search, active filters as chips, the count, and what every list can do. */
final class ListBar<T> extends Div {

    private final transient ListDefinition<T> definition;
    private final ListPanel<T> panel;
    private final TextField search = new TextField();
    private final Div chips = new Div();
    private final Div editing = new Div();
    private final Div actions = new Div();
    private final Button clear;

    ListBar(ListDefinition<T> definition, ListPanel<T> panel, ListCount<T> count) {
        this.definition = definition;
        this.panel = panel;
        addClassName("list-bar");
        search.setAriaLabel(getTranslation("shell.list.search"));
        search.setPlaceholder(getTranslation(definition.text("search")));
        search.setPrefixComponent(new Icon(VaadinIcon.SEARCH));
        search.setClearButtonVisible(true);
        search.setMaxLength(ListRequest.LONGEST);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(TextHeaderFilter.TYPING_PAUSE);
        search.addClassName("list-search");
        search.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                panel.ask(panel.request().searching(change.getValue()));
            }
        });
        chips.addClassName("list-chips");
        editing.getElement().setAttribute("role", "status");
        actions.addClassName("list-actions");
        clear = iconButton(VaadinIcon.CLOSE, "shell.list.clear");
        clear.addClassName("list-clear");
        clear.addClickListener(click -> panel.ask(panel.request().cleared()));
        var title = new Div(new H1(getTranslation(definition.text("title"))), actions);
        title.addClassName("list-title");
        title.setVisible(definition.path() != null);
        var tools = new Div(
                new ViewsMenu<>(definition, panel),
                new ColumnChooser<>(definition, panel),
                exportButton(),
                new PrintButton<>(definition, panel),
                clear);
        tools.addClassName("list-tools");
        var row = new Div(search, editing, chips, count, tools);
        row.addClassName("list-row");
        add(title, row);
    }

    void addActions(Component... more) {
        actions.add(more);
    }

    /** Tells that cells can be edited, with a cross to end it. */
    void showEditing(boolean on) {
        editing.removeAll();
        if (on) {
            editing.add(new Chip(
                    getTranslation("shell.cell.editing"),
                    getTranslation("shell.cell.stop"),
                    () -> panel.setEditing(false)));
        }
    }

    void show(ListRequest request) {
        if (!search.getValue().equals(request.search())) {
            search.setValue(request.search());
        }
        chips.removeAll();
        request.filters()
                .forEach((key, filter) -> definition
                        .column(key)
                        .ifPresent(column -> chips.add(chip(
                                key,
                                getTranslation(
                                        "shell.filter.chip",
                                        definition.caption(key),
                                        FilterText.of(filter, column.choices()))))));
        clear.setVisible(request.isNarrowed());
    }

    /** One active filter, with a cross that takes it away (LIST-4). */
    private Chip chip(String key, String text) {
        return new Chip(
                text,
                getTranslation("shell.filter.drop", text),
                () -> panel.ask(panel.request().filtered(key, null)));
    }

    private Button exportButton() {
        Button button = labelled(VaadinIcon.DOWNLOAD_ALT, "shell.list.export");
        button.addClickListener(click -> new ExportDialog<>(definition, panel).open());
        return button;
    }

    static Button labelled(VaadinIcon icon, String key) {
        var button = new Button(new Icon(icon));
        button.setText(button.getTranslation(key));
        button.setTooltipText(button.getTranslation(key));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.addClassName("list-tool");
        return button;
    }

    private static Button iconButton(VaadinIcon icon, String key) {
        var button = new Button(new Icon(icon));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(button.getTranslation(key));
        button.setTooltipText(button.getTranslation(key));
        return button;
    }
}
