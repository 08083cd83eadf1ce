package org.kartei.shell.list;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.SerializableConsumer;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Locale;
import java.util.function.Function;
import org.kartei.listing.ColumnType;

/** The columns of a list: icon, what is declared, actions; on a phone one card instead of them all. */
final class GridColumns<T> implements Serializable {

    static final String ICON = "icon";
    static final String ACTIONS = "actions";

    private final Grid<T> grid;
    private final ListDefinition<T> definition;
    private final transient RowLinks<T> links;
    private final Locale locale;
    private final SerializableConsumer<ColumnLayout> remember;
    private ColumnLayout layout;
    private boolean narrow;
    private boolean hasMenu;

    /** @param remember takes the columns as the user sized and ordered them */
    GridColumns(
            Grid<T> grid,
            ListDefinition<T> definition,
            RowLinks<T> links,
            ColumnLayout layout,
            SerializableConsumer<ColumnLayout> remember) {
        this.grid = grid;
        this.definition = definition;
        this.links = links;
        this.layout = layout;
        this.remember = remember;
        this.locale = UI.getCurrent().getLocale();
        CardColumn.addTo(grid, definition, links);
        addIconColumn();
        definition.columns().forEach(this::addColumn);
        addActionColumn();
        grid.addColumnResizeListener(event -> {
            String width = event.getResizedColumn().getWidth().replaceAll("\\D.*", "");
            if (event.isFromClient() && !width.isEmpty()) {
                changed(this.layout.resized(event.getResizedColumn().getKey(), Integer.parseInt(width)));
            }
        });
        grid.addColumnReorderListener(event -> {
            if (event.isFromClient()) { // what nobody has moved is not remembered, so that it follows the program
                changed(this.layout.ordered(
                        event.getColumns().stream().map(Grid.Column::getKey).toList()));
            }
        });
    }

    private void changed(ColumnLayout byUser) {
        layout = byUser;
        remember.accept(byUser);
    }

    ColumnLayout layout() {
        return layout;
    }

    private void addIconColumn() {
        String icon = definition.icon();
        grid.addColumn(LitRenderer.of("<vaadin-icon icon=\"" + icon + "\" class=\"row-icon\"></vaadin-icon>"))
                .setKey(ICON)
                .setHeader("")
                .setWidth("40px")
                .setFlexGrow(0)
                .setVisible(icon != null);
    }

    private void addColumn(ListColumn<T> column) {
        Grid.Column<T> added = added(column);
        added.setKey(column.key())
                .setHeader(definition.caption(column.key()))
                .setWidth(column.width() + "px")
                .setFlexGrow(0)
                .setResizable(true)
                .setSortProperty(column.key())
                .setSortable(column.isSortable()); // after the property, which makes every column sortable
        added.getElement().setAttribute("data-key", column.key());
        if (column.editor() != null) {
            added.getElement().setAttribute("data-editable", true);
        }
        if (column.isNumeric()) {
            added.setTextAlign(ColumnTextAlign.END);
        }
        if (column.isMonospaced()) {
            added.setPartNameGenerator(row -> "monospaced");
        }
    }

    private Grid.Column<T> added(ListColumn<T> column) {
        Function<T, String> linkClass = column.linkClass();
        if (column.renderer() != null) {
            return grid.addColumn(column.renderer());
        }
        if (linkClass == null) {
            return grid.addColumn(row -> text(column, row));
        }
        return grid.addColumn(links.text(linkClass, row -> text(column, row)));
    }

    /** Nothing travels for columns that nobody sees. */
    private String text(ListColumn<T> column, T row) {
        boolean nothing = narrow || !layout.shows(column.key()) || column.isEmpty(row);
        return nothing ? "" : Values.show(column.value().apply(row), locale);
    }

    /** The last column stays in place while the others scroll: everything a row offers, and View (LIST-1). */
    private void addActionColumn() {
        grid.addColumn(links.actions(() -> hasMenu))
                .setKey(ACTIONS)
                .setHeader("")
                .setWidth(definition.open() == null ? "60px" : "112px")
                .setFlexGrow(0)
                .setFrozenToEnd(true)
                .setVisible(hasActions());
    }

    private boolean hasActions() {
        return hasMenu || definition.open() != null;
    }

    /** Each row has a menu. */
    void setMenu() {
        hasMenu = true;
        grid.getColumnByKey(ACTIONS).setVisible(!narrow);
    }

    void arrange(ColumnLayout columns) {
        layout = columns;
        var order = new ArrayList<Grid.Column<T>>();
        order.add(grid.getColumnByKey(CardColumn.KEY));
        order.add(grid.getColumnByKey(ICON));
        for (ColumnLayout.Shown shown : columns.columns()) {
            Grid.Column<T> column = grid.getColumnByKey(shown.key());
            if (column != null) {
                size(column, shown);
                order.add(column);
            }
        }
        for (ListColumn<T> column : definition.columns()) {
            boolean visible = columns.shows(column.key());
            Grid.Column<T> gridColumn = grid.getColumnByKey(column.key());
            gridColumn.setVisible(visible && !narrow);
            if (!visible) {
                order.add(gridColumn);
            }
        }
        order.add(grid.getColumnByKey(ACTIONS));
        grid.setColumnOrder(order);
    }

    /** A width that somebody chose is kept; else the texts share what is left of the window. */
    private void size(Grid.Column<T> column, ColumnLayout.Shown shown) {
        ListColumn<T> declared = definition.column(shown.key()).orElseThrow();
        boolean isChosen = shown.width() > 0;
        column.setWidth((isChosen ? shown.width() : declared.width()) + "px");
        boolean grows = declared.type() == ColumnType.TEXT && !declared.isMonospaced();
        column.setFlexGrow(!isChosen && grows ? 1 : 0);
    }

    /** @return whether the columns were wide until now, or the other way round */
    boolean setNarrow(boolean isNarrow) {
        boolean changes = narrow != isNarrow;
        if (changes) {
            narrow = isNarrow;
            grid.setClassName("cards", isNarrow);
            grid.getColumnByKey(CardColumn.KEY).setVisible(isNarrow);
            grid.getColumnByKey(ICON).setVisible(!isNarrow && definition.icon() != null);
            grid.getColumnByKey(ACTIONS).setVisible(!isNarrow && hasActions());
            arrange(layout);
        }
        return changes;
    }
}
