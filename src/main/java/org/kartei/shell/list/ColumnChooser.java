package org.kartei.shell.list;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.popover.Popover;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Shows and hides columns, and moves them for those who do not drag (LIST-5). */
final class ColumnChooser<T> extends Composite<Div> {

    private final transient ListDefinition<T> definition;
    private final ListPanel<T> panel;
    private final Div rows = new Div();
    private final Map<String, Button> moves = new HashMap<>();

    ColumnChooser(ListDefinition<T> definition, ListPanel<T> panel) {
        this.definition = definition;
        this.panel = panel;
        Button button = ListBar.labelled(VaadinIcon.GRID_H, "shell.list.columns");
        rows.addClassName("column-rows");
        var reset = new Button(getTranslation("shell.columns.reset"), click -> {
            panel.arrange(ColumnLayout.of(definition.columns()));
            draw();
        });
        reset.addThemeVariants(ButtonVariant.TERTIARY);
        var popover = new Popover(rows, reset);
        popover.setTarget(button);
        popover.setAriaLabel(getTranslation("shell.list.columns"));
        popover.addClassName("column-chooser");
        popover.addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                draw();
            }
        });
        getContent().addClassName("column-tool");
        getContent().add(button, popover);
    }

    private void draw() {
        rows.removeAll();
        ColumnLayout layout = panel.layout();
        Stream<ListColumn<T>> visible =
                layout.columns().stream().flatMap(shown -> definition.column(shown.key()).stream());
        Stream<ListColumn<T>> hidden = definition.columns().stream().filter(column -> !layout.shows(column.key()));
        Stream.concat(visible, hidden).forEach(column -> rows.add(row(column, layout)));
    }

    private Div row(ListColumn<T> column, ColumnLayout layout) {
        var checkbox = new Checkbox(definition.caption(column.key()), layout.shows(column.key()));
        checkbox.setEnabled(!column.isAlways());
        var buttons = new Div();
        checkbox.addValueChangeListener(change -> {
            ColumnLayout now = panel.layout();
            panel.arrange(change.getValue() ? now.with(column.key()) : now.without(column.key()));
            showButtons(buttons, column); // all stay where they are: whoever ticks several goes on reading
        });
        showButtons(buttons, column);
        var row = new Div(checkbox, buttons);
        row.addClassName("column-row");
        return row;
    }

    private void showButtons(Div buttons, ListColumn<T> column) {
        buttons.removeAll();
        if (panel.layout().shows(column.key())) {
            buttons.add(
                    move(column, VaadinIcon.ANGLE_UP, "shell.columns.up", -1),
                    move(column, VaadinIcon.ANGLE_DOWN, "shell.columns.down", 1));
        }
    }

    private Button move(ListColumn<T> column, VaadinIcon icon, String key, int places) {
        String caption = definition.caption(column.key());
        var button = new Button(new Icon(icon), click -> {
            panel.arrange(panel.layout().moved(column.key(), places));
            draw();
            Objects.requireNonNull(moves.get(column.key() + places)).focus(); // wherever it stands now
        });
        moves.put(column.key() + places, button);
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(getTranslation(key, caption));
        button.setTooltipText(getTranslation(key, caption));
        return button;
    }
}
