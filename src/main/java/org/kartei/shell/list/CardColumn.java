package org.kartei.shell.list;

import com.vaadin.flow.component.grid.Grid;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** On a phone the columns give way to one card per row. */
final class CardColumn {

    static final String KEY = "card";
    private static final int DETAILS = 4;

    private CardColumn() {}

    static <T> void addTo(Grid<T> grid, ListDefinition<T> definition, RowLinks<T> links) {
        List<ListColumn<T>> shown =
                definition.columns().stream().filter(ListColumn::isShown).toList();
        Function<T, String> name = definition.rowName();
        Grid.Column<T> column = grid.addColumn(
                        links.card(row -> cssOf(definition, row), name, row -> details(shown, row, name.apply(row))))
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

    /** The first things to know besides what its name tells already, each with what it is marked with. */
    private static <T> List<List<String>> details(List<ListColumn<T>> shown, T row, String name) {
        return shown.stream()
                .map(column -> List.of(column.card(row), column.cardClass(row)))
                .filter(detail -> !detail.getFirst().isBlank() && !name.contains(detail.getFirst()))
                .limit(DETAILS)
                .toList();
    }
}
