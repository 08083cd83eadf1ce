package org.kartei.shell.list;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.popover.Popover;
import java.util.stream.Stream;

/** Shows and hides columns, and moves them for those who do not drag (LIST-5). */
final class ColumnChooser<T> extends Composite<Div> {

    private final transient ListDefinition<T> definition;
    private final ListPanel<T> panel;
    private final Div rows = new Div();

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
        String caption = definition.caption(column.key());
        boolean shown = layout.shows(column.key());
        var checkbox = new Checkbox(caption, shown);
        checkbox.setEnabled(!column.isAlways());
        checkbox.addValueChangeListener(change -> {
            ColumnLayout now = panel.layout();
            panel.arrange(change.getValue() ? now.with(column.key()) : now.without(column.key()));
            draw();
        });
        var row = new Div(checkbox);
        if (shown) {
            row.add(move(column, caption, VaadinIcon.ANGLE_UP, "shell.columns.up", -1));
            row.add(move(column, caption, VaadinIcon.ANGLE_DOWN, "shell.columns.down", 1));
        }
        row.addClassName("column-row");
        return row;
    }

    private Button move(ListColumn<T> column, String caption, VaadinIcon icon, String key, int places) {
        var button = new Button(new Icon(icon), click -> {
            panel.arrange(panel.layout().moved(column.key(), places));
            draw();
        });
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(getTranslation(key, caption));
        button.setTooltipText(getTranslation(key, caption));
        return button;
    }
}
