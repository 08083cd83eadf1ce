package org.kartei.shell.list;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.List;
import java.util.Objects;

/** On a phone the columns give way to one card per row. */
final class CardColumn {

    static final String KEY = "card";
    private static final int DETAILS = 4;

    private CardColumn() {}

    static <T> void addTo(Grid<T> grid, ListDefinition<T> definition) {
        List<ListColumn<T>> shown =
                definition.columns().stream().filter(ListColumn::isShown).toList();
        var renderer = LitRenderer.<T>of("""
                        <a router-link class="row-card" href="${item.href}"><strong class="${item.css}">${item.name}</strong>
                        <span class="row-card-details">${item.details.map((each) => html`<span>${each}</span>`)}</span></a>""")
                .withProperty(
                        "href",
                        row -> definition.open() == null
                                ? ""
                                : definition.open().apply(row))
                .withProperty("css", row -> cssOf(definition, row))
                .withProperty("name", row -> definition.rowName().apply(row))
                .withProperty(
                        "details",
                        row -> details(shown, row, definition.rowName().apply(row)));
        Grid.Column<T> column = grid.addColumn(renderer)
                .setKey(KEY)
                .setHeader("")
                .setFlexGrow(1)
                .setWidth("260px");
        column.setVisible(false);
    }

    /** What marks the text that opens the row marks the card as well: archived customers, for example. */
    private static <T> String cssOf(ListDefinition<T> definition, T row) {
        return definition.columns().stream()
                .map(ListColumn::linkClass)
                .filter(Objects::nonNull)
                .map(linkClass -> linkClass.apply(row))
                .findFirst()
                .orElse("");
    }

    /** The first things to know besides what its name tells already. */
    private static <T> List<String> details(List<ListColumn<T>> shown, T row, String name) {
        return shown.stream()
                .map(column -> column.card(row))
                .filter(text -> !text.isBlank() && !name.contains(text))
                .limit(DETAILS)
                .toList();
    }
}
