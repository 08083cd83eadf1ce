package org.kartei.shell.list;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kartei.listing.Count;
import org.kartei.shell.Formats;
import org.kartei.shell.MenuButtons;

/**
 * The bar that appears when something is selected: how much, "all 812 that match" (which stay in the database), and
 * what can be done to them (LIST-8 b).
 */
final class ListSelection<T> extends Div {

    private final transient ListDefinition<T> definition;
    private final ListGrid<T> grid;
    private final ListCount<T> count;
    private final Span text = new Span();
    private final Button all = new Button();
    private final MenuItem actionMenu;
    private boolean allMatching;

    ListSelection(ListDefinition<T> definition, ListPanel<T> panel, ListGrid<T> grid, ListCount<T> count) {
        this.definition = definition;
        this.grid = grid;
        this.count = count;
        addClassName("selection-bar");
        getElement().setAttribute("role", "status");
        all.addThemeVariants(ButtonVariant.TERTIARY);
        all.addClickListener(click -> selectAllMatching());
        var none = new Button(getTranslation("shell.selection.clear"), click -> clear());
        none.addThemeVariants(ButtonVariant.TERTIARY);
        MenuBar menu = MenuButtons.bar(MenuBarVariant.PRIMARY);
        actionMenu = menu.addItem(getTranslation("shell.selection.actions"));
        actionMenu
                .getSubMenu()
                .addItem(getTranslation("shell.list.export"), click -> new ExportDialog<>(definition, panel).open());
        add(text, all, none, menu);
        // Rows look ticked that nobody has loaded yet; to tick single ones again, one clears the selection first.
        grid.grid().addDataGenerator((row, json) -> {
            if (allMatching) {
                json.put("selected", true);
            }
        });
        grid.grid().setItemSelectableProvider(row -> !allMatching);
        grid.grid().addSelectionListener(event -> {
            if (event.isFromClient()) {
                allMatching = false;
                changed();
            }
        });
        draw();
    }

    void addAction(BulkAction action) {
        actionMenu
                .getSubMenu()
                .addItem(
                        getTranslation(action.captionKey()),
                        click -> action.run().accept(selected()));
    }

    void selectAllMatching() {
        clear();
        allMatching = true;
        grid.grid().getDataProvider().refreshAll();
        changed();
    }

    /** Ticks what was ticked when somebody left for one of the rows, if the same is asked for again. */
    void comeBack(@Nullable KeptSelection kept) {
        if (kept == null || !kept.fits(grid.request())) {
            return;
        }
        if (kept.allMatching()) {
            selectAllMatching();
        } else {
            definition.source().rows(kept.ids()).forEach(grid.grid()::select);
            changed();
        }
    }

    void clear() {
        grid.grid().deselectAll();
        if (allMatching) {
            allMatching = false;
            grid.grid().getDataProvider().refreshAll();
        }
        changed();
    }

    private Selected selected() {
        List<Long> ids = ids();
        return allMatching
                ? new Selected(List.of(), grid.request(), Values.count(count.matching(), getLocale()))
                : new Selected(ids, null, Formats.of(getLocale()).number(ids.size()));
    }

    private List<Long> ids() {
        return grid.selected().stream().map(definition.rowId()).toList();
    }

    private void changed() {
        KeptSelection.keep(definition, new KeptSelection(grid.request(), ids(), allMatching));
        draw();
    }

    /** Says how much is selected, as far as that is known by now. */
    void draw() {
        Count matching = count.matching();
        String rows = Values.count(matching, getLocale());
        int selected = grid.selected().size();
        setVisible(allMatching || selected > 0);
        text.setText(
                allMatching
                        ? getTranslation("shell.selection.allSelected", rows)
                        : getTranslation("shell.selection.some", selected));
        all.setText(getTranslation("shell.selection.all", rows));
        all.setVisible(!allMatching);
        grid.grid().setClassName("all-selected", allMatching);
    }
}
