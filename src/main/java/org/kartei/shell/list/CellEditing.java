package org.kartei.shell.list;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasAriaLabel;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.server.Command;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kartei.shared.BusinessRuleViolation;
import org.kartei.shell.UnsavedChanges;

/**
 * Editing cells in place with the keyboard (LIST-8 a): Enter, F2 or typing starts, Enter saves and goes to the next
 * row, Tab to the next editable cell, Esc undoes. The keys are caught in the browser (js/cell-editing.js); here the one
 * cell that is open gets its field, and what was typed is stored.
 */
final class CellEditing<T> {

    private final Grid<T> grid;
    private final ListDefinition<T> definition;
    private final SerializableConsumer<T> refreshed;
    private @Nullable T row;
    private @Nullable ListColumn<T> column;
    private @Nullable AbstractField<?, ?> field;
    private final Set<String> prepared = new HashSet<>();
    private boolean active;
    private boolean ready;

    CellEditing(Grid<T> grid, ListDefinition<T> definition, SerializableConsumer<T> refreshed) {
        this.grid = grid;
        this.definition = definition;
        this.refreshed = refreshed;
        var start = grid.getElement().addEventListener("cell-edit-start", event -> {
            String key = event.getEventData().get("event.detail.column").asString();
            String itemKey = event.getEventData().get("event.detail.item").asString();
            start(grid.getDataCommunicator().getKeyMapper().get(itemKey), key);
        });
        start.addEventData("event.detail.column").addEventData("event.detail.item");
        grid.getElement().addEventListener("cell-edit-save", event -> save());
        grid.getElement().addEventListener("cell-edit-cancel", event -> close());
    }

    boolean isActive() {
        return active;
    }

    /** Whether a cell is open: nobody knows yet what is typed there. */
    boolean isOpen() {
        return row != null;
    }

    void setActive(boolean on) {
        active = on;
        if (on && !ready) {
            ready = true;
            grid.getEditor().setBinder(new Binder<>()); // from now on every click asks the server
            grid.getEditor().setBuffered(true);
        }
        close();
        grid.setClassName("editing", on);
        for (ListColumn<T> each : definition.columns()) {
            grid.getColumnByKey(each.key()).setPartNameGenerator(cell -> look(each));
        }
        grid.getDataProvider().refreshAll();
        grid.getElement().executeJs("window.karteiCellEditing($0, $1)", grid.getElement(), on);
    }

    /** Which cells can be edited is seen. */
    private @Nullable String look(ListColumn<T> cell) {
        String font = cell.isMonospaced() ? "monospaced" : null;
        if (!active) {
            return font;
        }
        return cell.editor() != null ? "editable" : font == null ? "read-only" : "read-only " + font;
    }

    private void start(@Nullable T item, String key) {
        close();
        ListColumn<T> wanted = definition.column(key).orElse(null);
        if (!active || item == null || wanted == null || wanted.editor() == null) {
            announce("refused");
            return;
        }
        CellEditor<T> editor = wanted.editor();
        AbstractField<?, ?> opened = editor.field().get();
        CellEditor.fill(opened, editor.read().apply(item));
        if (opened instanceof HasAriaLabel labelled) {
            labelled.setAriaLabel(definition.caption(key));
        }
        opened.addClassName("cell-editor");
        UnsavedChanges.tell(opened, false);
        row = item;
        column = wanted;
        field = opened;
        if (prepared.add(key)) {
            grid.getColumnByKey(key).setEditorComponent(edited -> inOpenRow(wanted, edited));
        }
        grid.getEditor().editItem(item);
    }

    /** The open cell has the field; its neighbours that were open before show what is in them. */
    private Component inOpenRow(ListColumn<T> cell, T edited) {
        return field instanceof Component open && cell == column
                ? open
                : new Span(cell.isEmpty(edited) ? "" : Values.show(cell.value().apply(edited)));
    }

    /** A refused value stays in the open cell, with the reason; a stored one is shown in the row. */
    private void save() {
        T edited = row;
        AbstractField<?, ?> open = field;
        ListColumn<T> of = column;
        if (edited == null || open == null || of == null || of.editor() == null) {
            return;
        }
        if (UnsavedChanges.isUnreadable((Component) open)) {
            refuse(open, grid.getTranslation("shell.cell.unreadable"));
            return;
        }
        try {
            T saved = of.editor().save().apply(edited, open.isEmpty() ? null : open.getValue());
            close();
            afterClosing(() -> {
                refreshed.accept(saved);
                announce("saved");
            });
        } catch (BusinessRuleViolation e) {
            boolean isStale = e.messageKey().equals("shared.error.changedMeanwhile");
            refuse(open, isStale ? renewed(edited, of) : grid.getTranslation(e.messageKey(), e.args()));
        }
    }

    /** Somebody else was first: the row becomes theirs, what was typed stays, and the next try is on top of theirs. */
    private String renewed(T stale, ListColumn<T> of) {
        T now = definition.source().rows(List.of(definition.rowId().apply(stale))).stream()
                .findFirst()
                .orElse(stale);
        row = now;
        grid.getEditor().cancel(); // it knows the old row, and would lose the field with it
        afterClosing(() -> {
            refreshed.accept(now);
            if (row == now) { // unless it has been left meanwhile
                grid.getEditor().editItem(now);
            }
        });
        String theirs = Values.show(of.value().apply(now));
        return grid.getTranslation("shell.cell.changedMeanwhile", theirs);
    }

    /** Closing draws the row as it was, once this request ends: what it is now comes behind that. */
    private void afterClosing(Command drawing) {
        grid.getElement().getNode().runWhenAttached(ui -> ui.beforeClientResponse(grid, response -> drawing.execute()));
    }

    private void refuse(AbstractField<?, ?> open, String reason) {
        if (open instanceof HasValidation validation) {
            validation.setErrorMessage(reason);
            validation.setInvalid(true);
        }
        announce("refused");
    }

    private void close() {
        if (row == null) {
            return;
        }
        row = null;
        column = null;
        field = null;
        if (grid.getEditor().isOpen()) {
            grid.getEditor().cancel();
        }
    }

    private void announce(String outcome) {
        grid.getElement().executeJs("this.dispatchEvent(new CustomEvent('cell-edit-' + $0))", outcome);
    }
}
