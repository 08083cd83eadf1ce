package org.kartei.shell.list;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridMultiSelectionModel;
import com.vaadin.flow.component.grid.GridMultiSelectionModel.SelectAllCheckboxVisibility;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.HeaderRow;
import com.vaadin.flow.component.grid.contextmenu.GridContextMenu;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.kartei.listing.ColumnType;
import org.kartei.listing.Count;
import org.kartei.listing.ListRequest;
import org.kartei.listing.Sort;

/** The rows of a list: lazy, with a filter below each caption, sortable by several columns, columns to move and size. */
@JavaScript("context://js/cell-editing.js")
final class ListGrid<T> extends Composite<Grid<T>> {

    private static final int PAGE = 50;
    private static final String ICON = "icon";
    private static final String ACTIONS = "actions";

    private final ListDefinition<T> definition;
    private final ListPanel<T> panel;
    private final Map<String, HeaderFilter> filters = new LinkedHashMap<>();
    private final HeaderRow filterRow;
    private final CellEditing<T> editing;
    private final EmptyList<T> emptyList;
    private final transient RowLinks<T> links;
    private ColumnLayout layout;
    private ListRequest request = ListRequest.ALL;
    private boolean showing;
    private boolean narrow;
    private boolean hasMenu;
    private int atLeast;

    ListGrid(ListDefinition<T> definition, ColumnLayout layout, ListPanel<T> panel) {
        this.definition = definition;
        this.layout = layout;
        this.panel = panel;
        this.links = new RowLinks<>(definition, panel);
        Grid<T> grid = getContent();
        grid.setPageSize(PAGE);
        grid.setAriaLabel(getTranslation(definition.text("title")));
        grid.addClassName("list-grid");
        grid.setMultiSort(true, Grid.MultiSortPriority.APPEND, true);
        grid.setColumnReorderingAllowed(true);
        if (grid.setSelectionMode(Grid.SelectionMode.MULTI) instanceof GridMultiSelectionModel<T> model) {
            model.setSelectAllCheckboxVisibility(SelectAllCheckboxVisibility.HIDDEN);
            model.setSelectionColumnFrozen(true);
        }
        CardColumn.addTo(grid, definition);
        addIconColumn();
        definition.columns().forEach(this::addColumn);
        addActionColumn();
        filterRow = grid.appendHeaderRow();
        HeaderNames.addTo(grid, filterRow, ICON, ACTIONS);
        emptyList = new EmptyList<>(definition, panel);
        grid.setEmptyStateComponent(emptyList);
        editing = new CellEditing<>(grid, definition, this::refreshRow);
        arrange(layout);
        grid.setItems(dataProvider());
        grid.addSortListener(sort -> {
            if (!showing) {
                panel.ask(request.sorted(sorts(sort.getSortOrder())));
            }
        });
        grid.addColumnResizeListener(event -> {
            String key = event.getResizedColumn().getKey();
            String width = event.getResizedColumn().getWidth().replaceAll("\\D.*", "");
            if (!width.isEmpty()) {
                this.layout = this.layout.resized(key, Integer.parseInt(width));
                panel.remember(this.layout);
            }
        });
        grid.addColumnReorderListener(event -> {
            this.layout = this.layout.ordered(
                    event.getColumns().stream().map(Grid.Column::getKey).toList());
            panel.remember(this.layout);
        });
    }

    private CallbackDataProvider<T, Void> dataProvider() {
        return new CallbackDataProvider<>(
                query -> definition.source().page(request, query.getOffset(), query.getLimit()).stream(),
                query -> Math.toIntExact(definition.source().countExactly(request)),
                definition.rowId()::apply);
    }

    private void addIconColumn() {
        String icon = definition.icon();
        getContent()
                .addColumn(LitRenderer.of("<vaadin-icon icon=\"" + icon + "\" class=\"row-icon\"></vaadin-icon>"))
                .setKey(ICON)
                .setHeader("")
                .setWidth("40px")
                .setFlexGrow(0)
                .setVisible(icon != null);
    }

    private void addColumn(ListColumn<T> column) {
        Grid<T> grid = getContent();
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
            return getContent().addColumn(column.renderer());
        }
        if (linkClass == null) {
            return getContent().addColumn(row -> text(column, row));
        }
        return getContent().addColumn(links.text(linkClass, row -> text(column, row)));
    }

    /** Nothing travels for columns that nobody sees. */
    private String text(ListColumn<T> column, T row) {
        boolean nothing = narrow || !layout.shows(column.key()) || column.isEmpty(row);
        return nothing ? "" : Values.show(column.value().apply(row), getLocale());
    }

    /** The last column stays in place while the others scroll: everything a row offers, and View (LIST-1). */
    private void addActionColumn() {
        getContent()
                .addColumn(links.actions())
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

    void setRowMenu(RowMenu<T> menu) {
        hasMenu = true;
        getContent().getColumnByKey(ACTIONS).setVisible(!narrow);
        GridContextMenu<T> contextMenu = getContent().addContextMenu();
        // it opens beside all landmarks, so it is one itself
        contextMenu.getElement().setAttribute("role", "region");
        contextMenu.getElement().setAttribute("aria-label", getTranslation("shell.row.moreTip"));
        contextMenu.setDynamicContentHandler(row -> {
            contextMenu.removeAll();
            if (row == null) {
                return false;
            }
            menu.fill(contextMenu, row);
            return true;
        });
    }

    void arrange(ColumnLayout columns) {
        layout = columns;
        Grid<T> grid = getContent();
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
            if (visible) {
                filters.computeIfAbsent(column.key(), key -> addFilter(column));
            } else {
                order.add(gridColumn);
            }
        }
        order.add(grid.getColumnByKey(ACTIONS));
        grid.setColumnOrder(order);
        refresh();
    }

    /** A width that somebody chose is kept; else the texts share what is left of the window. */
    private void size(Grid.Column<T> column, ColumnLayout.Shown shown) {
        ListColumn<T> declared = definition.column(shown.key()).orElseThrow();
        boolean isChosen = shown.width() > 0;
        column.setWidth((isChosen ? shown.width() : declared.width()) + "px");
        boolean grows = declared.type() == ColumnType.TEXT && !declared.isMonospaced();
        column.setFlexGrow(!isChosen && grows ? 1 : 0);
    }

    /** On a phone one card per row takes the place of the columns. */
    void setNarrow(boolean isNarrow) {
        if (narrow != isNarrow) {
            narrow = isNarrow;
            getContent().getColumnByKey(CardColumn.KEY).setVisible(isNarrow);
            getContent().getColumnByKey(ICON).setVisible(!isNarrow && definition.icon() != null);
            getContent().getColumnByKey(ACTIONS).setVisible(!isNarrow && hasActions());
            arrange(layout);
        }
    }

    private HeaderFilter addFilter(ListColumn<T> column) {
        String label = getTranslation("shell.filter.label", definition.caption(column.key()));
        HeaderFilter filter =
                HeaderFilter.of(column, label, changed -> panel.ask(request.filtered(column.key(), changed)));
        filter.show(request.filters().get(column.key()));
        filterRow.getCell(getContent().getColumnByKey(column.key())).setComponent(filter.component());
        return filter;
    }

    /** Shows what is asked for in the header, and reads the rows. */
    void show(ListRequest asked, Count matching) {
        request = asked;
        showing = true;
        filters.forEach((key, filter) -> filter.show(asked.filters().get(key)));
        getContent().sort(asked.sorts().stream().flatMap(this::sortOrder).toList());
        showing = false;
        emptyList.show(asked, matching);
        refresh();
    }

    /** Comes back to where one left. */
    void scrollTo(int index) {
        atLeast = index + PAGE;
        getContent().scrollToIndex(index);
    }

    /** Reads the rows again, of which so many match now. */
    void refresh(Count matching) {
        emptyList.show(request, matching);
        refresh();
    }

    private void refresh() {
        getContent().getDataProvider().refreshAll();
    }

    private void refreshRow(T row) {
        getContent().getDataProvider().refreshItem(row);
    }

    /** Scrolls through exactly so many rows, or through an estimate that grows. */
    void size(Count count) {
        if (count.exact()) {
            getContent().getLazyDataView().setItemCountCallback(query -> Math.toIntExact(count.rows()));
        } else {
            getContent().getLazyDataView().setItemCountEstimate(Math.max(atLeast, Math.toIntExact(count.rows())));
        }
    }

    ColumnLayout layout() {
        return layout;
    }

    ListRequest request() {
        return request;
    }

    Set<T> selected() {
        return getContent().getSelectedItems();
    }

    Grid<T> grid() {
        return getContent();
    }

    void setEditing(boolean on) {
        editing.setActive(on);
    }

    boolean isEditing() {
        return editing.isActive();
    }

    private Stream<GridSortOrder<T>> sortOrder(Sort sort) {
        Grid.Column<T> column = getContent().getColumnByKey(sort.column());
        return column == null
                ? Stream.empty()
                : Stream.of(new GridSortOrder<>(
                        column, sort.descending() ? SortDirection.DESCENDING : SortDirection.ASCENDING));
    }

    private List<Sort> sorts(List<GridSortOrder<T>> orders) {
        return orders.stream()
                .map(order -> new Sort(order.getSorted().getKey(), order.getDirection() == SortDirection.DESCENDING))
                .toList();
    }
}
