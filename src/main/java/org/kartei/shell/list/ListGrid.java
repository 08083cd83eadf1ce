package org.kartei.shell.list;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridMultiSelectionModel;
import com.vaadin.flow.component.grid.GridMultiSelectionModel.SelectAllCheckboxVisibility;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.HeaderRow;
import com.vaadin.flow.component.grid.contextmenu.GridContextMenu;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.SortDirection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.kartei.listing.Count;
import org.kartei.listing.ListRequest;
import org.kartei.listing.Sort;

/** The rows of a list: lazy, with a filter below each caption, sortable by several columns, columns to move and size. */
@JavaScript("context://js/cell-editing.js")
final class ListGrid<T> extends Composite<Grid<T>> {

    private static final int PAGE = 50;

    private final ListDefinition<T> definition;
    private final ListPanel<T> panel;
    private final Map<String, HeaderFilter> filters = new LinkedHashMap<>();
    private final HeaderRow filterRow;
    private final CellEditing<T> editing;
    private final EmptyList<T> emptyList;
    private final GridColumns<T> columns;
    private ListRequest request = ListRequest.ALL;
    private boolean showing;
    private int atLeast;

    ListGrid(ListDefinition<T> definition, ColumnLayout layout, ListPanel<T> panel) {
        this.definition = definition;
        this.panel = panel;
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
        columns = new GridColumns<>(grid, definition, new RowLinks<>(definition, panel), layout, panel::remember);
        filterRow = grid.appendHeaderRow();
        HeaderNames.addTo(grid, filterRow, GridColumns.ICON, GridColumns.ACTIONS);
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
    }

    private CallbackDataProvider<T, Void> dataProvider() {
        return new CallbackDataProvider<>(
                query -> definition.source().page(request, query.getOffset(), query.getLimit()).stream(),
                query -> Math.toIntExact(definition.source().countExactly(request)),
                definition.rowId()::apply);
    }

    void setRowMenu(RowMenu<T> menu) {
        columns.setMenu();
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

    void arrange(ColumnLayout chosen) {
        columns.arrange(chosen);
        definition.columns().stream()
                .filter(column -> chosen.shows(column.key()))
                .forEach(column -> filters.computeIfAbsent(column.key(), key -> addFilter(column)));
        refresh();
    }

    /** On a phone one card per row takes the place of the columns. */
    void setNarrow(boolean isNarrow) {
        if (columns.setNarrow(isNarrow)) {
            refresh();
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
            int estimate = Math.max(atLeast, Math.toIntExact(count.rows()));
            getContent().getLazyDataView().setItemCountEstimate(Math.max(1, estimate)); // the grid takes no 0
        }
        emptyList.counted(request, count);
    }

    ColumnLayout layout() {
        return columns.layout();
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

    boolean isCellOpen() {
        return editing.isOpen();
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
