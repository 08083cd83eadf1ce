package org.kartei.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A table of some dozens of things at most, all of them shown; on a phone each is a card. What may grow is a list
 * ({@link org.kartei.shell.list.ListPanel}).
 *
 * @param <T> one row
 */
public final class SmallTable<T> extends Composite<NativeTable> {

    /** The button that was pressed is there again after its row was drawn anew, perhaps elsewhere or called otherwise. */
    private static final String REMEMBER_FOCUS = """
            this.addEventListener('focusin', (e) => {
              this.__pressed = { name: e.target.getAttribute('aria-label'), at: [...this.querySelectorAll('vaadin-button')].indexOf(e.target) };
            });""";

    private static final String FOCUS_AGAIN = """
            const pressed = this.__pressed;
            const all = [...this.querySelectorAll('vaadin-button')];
            if (pressed && document.activeElement === document.body)
              (all.find((each) => each.getAttribute('aria-label') === pressed.name) ?? all[pressed.at])?.focus();""";

    private record Column<T>(String caption, String css, Function<T, Component> cell) {}

    private final List<Column<T>> columns = new ArrayList<>();
    private final NativeTableRow captions = new NativeTableRow();
    private final String empty;

    /**
     * @param name what the table is called
     * @param empty what it says without rows
     */
    public SmallTable(String name, String empty) {
        this.empty = empty;
        getContent().addClassName("small-table");
        getContent().getElement().setAttribute("aria-label", name);
        getContent().getHead().add(captions);
        getElement().executeJs(REMEMBER_FOCUS);
    }

    public SmallTable<T> text(String caption, Function<T, String> text) {
        return column(caption, "", row -> new Span(text.apply(row)));
    }

    /** Aligned at its end. */
    public SmallTable<T> number(String caption, Function<T, String> text) {
        return column(caption, "amount", row -> new Span(text.apply(row)));
    }

    public SmallTable<T> cells(String caption, Function<T, Component> cell) {
        return column(caption, "", cell);
    }

    /** @param caption not seen, but heard by whoever goes through the table cell by cell */
    public SmallTable<T> actions(String caption, Function<T, List<Button>> buttons) {
        column(caption, "small-table-actions", row -> {
            var actions = new Div();
            buttons.apply(row).forEach(button -> {
                button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
                actions.add(button);
            });
            return actions;
        });
        var hidden = new Span(caption);
        hidden.addClassName("visually-hidden");
        captions.getHeaderCells().getLast().removeAll();
        captions.getHeaderCells().getLast().add(hidden);
        return this;
    }

    private SmallTable<T> column(String caption, String css, Function<T, Component> cell) {
        columns.add(new Column<>(caption, css, cell));
        var header = new NativeTableHeaderCell(caption);
        mark(header, css);
        captions.add(header);
        return this;
    }

    /** These, and no others. */
    public void show(List<T> rows) {
        getContent().getBody().removeAll();
        rows.forEach(row -> getContent().getBody().add(row(row)));
        if (rows.isEmpty()) {
            var nothing = new NativeTableCell(empty);
            nothing.setColspan(columns.size());
            nothing.addClassName("secondary");
            getContent().getBody().add(new NativeTableRow(nothing));
        }
        getElement().executeJs(FOCUS_AGAIN);
    }

    private NativeTableRow row(T row) {
        var drawn = new NativeTableRow();
        for (Column<T> column : columns) {
            var cell = new NativeTableCell(column.cell().apply(row));
            cell.getElement().setAttribute("data-caption", column.caption());
            mark(cell, column.css());
            drawn.add(cell);
        }
        return drawn;
    }

    private static void mark(HasStyle cell, String css) {
        if (!css.isEmpty()) {
            cell.addClassName(css);
        }
    }
}
