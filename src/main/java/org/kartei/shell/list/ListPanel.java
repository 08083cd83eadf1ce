package org.kartei.shell.list;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.page.Page;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.shared.Registration;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.kartei.listing.Count;
import org.kartei.listing.ListRequest;
import org.kartei.listing.ListSource;
import org.kartei.shell.AddressBar;

/**
 * The one list component: a bar above a grid. It knows what is asked for (search, filters, order), keeps it in the
 * address, and lets the parts show it; each list only declares its columns.
 *
 * @param <T> one row
 */
public final class ListPanel<T> extends Composite<Div> {

    /** Narrower windows, in pixels, show cards. */
    private static final int PHONE = 640;

    private final ListDefinition<T> definition;
    private final ListLayouts layouts;
    private final ListBar<T> bar;
    private final ListGrid<T> grid;
    private final ListCount<T> count;
    private final ListTotals<T> totals;
    private final ListSelection<T> selection;
    private ListRequest request = ListRequest.ALL;
    private SerializableConsumer<Boolean> editingChanged = on -> {};

    ListPanel(ListDefinition<T> definition, ListLayouts layouts, ExactCounts exactCounts) {
        this.definition = definition;
        this.layouts = layouts;
        ColumnLayout layout =
                layouts.remembered(definition.layoutId()).orElseGet(() -> ColumnLayout.of(definition.columns()));
        this.grid = new ListGrid<>(definition, layout, this);
        this.count = new ListCount<>(definition, exactCounts, this::sized);
        this.totals = new ListTotals<>(definition, exactCounts, grid.grid());
        this.selection = new ListSelection<>(definition, this, grid, count);
        this.bar = new ListBar<>(definition, this, count);
        getContent().addClassName("list-panel");
        getContent().setClassName("within", definition.path() == null);
        getContent().add(bar, selection, grid);
    }

    /** Shows what the address asks for; to be called before a view with the list is entered. */
    public void show(BeforeEnterEvent event) {
        Map<String, String> parameters =
                ListAddress.parameters(event.getLocation().getQueryParameters());
        KeptSelection kept = KeptSelection.of(definition);
        show(ListRequest.read(parameters, definition::typeOf));
        String at = parameters.getOrDefault(ListAddress.AT, "");
        if (at.matches("\\d{1,9}")) {
            grid.scrollTo(Integer.parseInt(at));
            selection.comeBack(kept);
        }
    }

    /** Shows everything, where the list is part of another page. */
    public void show() {
        show(ListRequest.ALL);
    }

    /** Adds buttons of the list's own to the right of its title, the primary one last. */
    public void addActions(Component... actions) {
        bar.addActions(actions);
    }

    /** What can be done to the selected rows. */
    public void addBulkAction(BulkAction action) {
        selection.addAction(action);
    }

    /** Opens a menu with everything that a row offers; also by a right click. */
    public void setRowMenu(RowMenu<T> menu) {
        grid.setRowMenu(menu);
    }

    /** Lets cells be edited in place, or not; a cell with a value that was refused stays open, and nothing typed is lost. */
    public void setEditing(boolean editing) {
        boolean now = editing || grid.isCellOpen();
        if (now != grid.isEditing()) {
            grid.setEditing(now);
            bar.showEditing(now);
        }
        editingChanged.accept(now);
    }

    /** Hears of each beginning and end of editing. */
    public void onEditing(SerializableConsumer<Boolean> heard) {
        editingChanged = heard;
    }

    /** Hears what the amounts of the rows that match add up to, by column, each time that is known; of many rows it comes later, by push. */
    public void onSums(SerializableConsumer<Map<String, BigDecimal>> heard) {
        totals.onSums(heard);
    }

    /** Whether a cell is being edited: leaving the page would lose what is typed there. */
    public boolean isCellOpen() {
        return grid.isCellOpen();
    }

    public boolean isEditing() {
        return grid.isEditing();
    }

    /** Ticks everything that matches, without loading it. */
    public void selectAllMatching() {
        selection.selectAllMatching();
    }

    /** Opens a row as a click on its link does: with the way back. */
    public void open(T row) {
        Function<T, String> path = definition.open();
        if (path != null) {
            grid.grid()
                    .getElement()
                    .executeJs(
                            "[...this.querySelectorAll('a[router-link]')].find((link) => link.isConnected"
                                    + " && link.getAttribute('href').startsWith($0))?.click()",
                            path.apply(row) + "?");
        }
    }

    /** Reads the rows again, because something has changed. */
    public void refresh() {
        count.recount();
        totals.show(request, count.matching());
        grid.refresh(count.matching());
    }

    /** What is asked for at the moment. */
    public ListRequest request() {
        return request;
    }

    /** Asks for something else, everywhere: bar, header, rows and address. */
    void ask(ListRequest asked) {
        if (!asked.equals(request)) {
            draw(asked);
            writeAddress();
        }
    }

    ListSource<T> source() {
        return definition.source();
    }

    ColumnLayout layout() {
        return grid.layout();
    }

    /** Shows other columns and remembers them for this user. */
    void arrange(ColumnLayout layout) {
        grid.arrange(layout);
        layouts.remember(definition.layoutId(), layout);
    }

    void remember(ColumnLayout layout) {
        layouts.remember(definition.layoutId(), layout);
    }

    void open(SavedView view) {
        arrange(view.layout());
        ask(ListRequest.read(ListAddress.parameters(QueryParameters.fromString(view.query())), definition::typeOf));
    }

    ListLayouts layouts() {
        return layouts;
    }

    QueryParameters query() {
        return QueryParameters.simple(request.written());
    }

    Set<T> selectedRows() {
        return grid.selected();
    }

    String text(String key) {
        return getTranslation(key);
    }

    Locale locale() {
        return getLocale();
    }

    private void show(ListRequest asked) {
        selection.clear();
        draw(asked);
    }

    /** What is ticked stays so where only the order is another. */
    private void draw(ListRequest asked) {
        if (!asked.hasSameRowsAs(request)) {
            selection.clear();
        }
        request = asked;
        count.count(asked);
        totals.show(asked, count.matching());
        bar.show(asked);
        grid.show(asked, count.matching());
    }

    private void sized(Count matching) {
        grid.size(matching);
        selection.draw();
    }

    /** Where the address has changed without the server, by a step back or forward. */
    private void follow(QueryParameters address) {
        ListRequest asked = ListRequest.read(ListAddress.parameters(address), definition::typeOf);
        if (!asked.equals(request)) {
            draw(asked);
        }
    }

    private void writeAddress() {
        if (definition.path() != null) {
            AddressBar.replace(UI.getCurrent(), new Location(definition.path(), query()));
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        if (event.isInitialAttach()) {
            if (definition.path() != null) {
                AddressBar.follow(this, this::follow);
            }
            Page page = event.getUI().getPage();
            Registration resizing =
                    page.addBrowserWindowResizeListener(resize -> grid.setNarrow(resize.getWidth() < PHONE));
            addDetachListener(detach -> resizing.remove()); // the page outlives the list, and would keep it alive
            grid.setNarrow(page.getExtendedClientDetails().getWindowInnerWidth() < PHONE);
        }
    }
}
