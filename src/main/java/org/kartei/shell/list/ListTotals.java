package org.kartei.shell.list;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.FooterRow;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledFuture;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kartei.listing.Count;
import org.kartei.listing.ListRequest;
import org.kartei.shell.Formats;

/** The row below a list that says what its amounts add up to, over all rows that match (INV-5). Of many rows it comes a moment later, by push. */
final class ListTotals<T> implements Serializable {

    /** So many are added up at once. */
    private static final int QUICK = 1_000;

    private static final String LATER = "\u2026";

    private final transient ListDefinition<T> definition;
    private final transient ExactCounts exactCounts;
    private final transient List<ListColumn<T>> columns;
    private final Grid<T> grid;
    private final Formats formats = Formats.of(UI.getCurrent().getLocale());
    private final transient @Nullable FooterRow row;
    private ListRequest request = ListRequest.ALL;
    private transient @Nullable ScheduledFuture<?> later;
    private SerializableConsumer<Map<String, BigDecimal>> heard = sums -> {};

    ListTotals(ListDefinition<T> definition, ExactCounts exactCounts, Grid<T> grid) {
        this.definition = definition;
        this.exactCounts = exactCounts;
        this.grid = grid;
        this.columns =
                definition.columns().stream().filter(ListColumn::isSummed).toList();
        this.row = columns.isEmpty() ? null : grid.appendFooterRow();
        grid.addDetachListener(detach -> cancel());
    }

    /** Tells what the amounts add up to, whenever that is known. */
    void onSums(SerializableConsumer<Map<String, BigDecimal>> listener) {
        heard = listener;
    }

    /** Adds up what is asked for, at once where only a few rows match. */
    void show(ListRequest asked, Count matching) {
        if (row == null) {
            return;
        }
        cancel();
        request = asked;
        if (matching.exact() && matching.rows() <= QUICK) {
            tell(row, definition.source().sums(asked, keys()));
            return;
        }
        draw(row, Map.of());
        UI ui = UI.getCurrent();
        later = exactCounts.sum(
                definition.source(),
                asked,
                keys(),
                sums -> ui.access(() -> {
                    if (asked.equals(request)) {
                        tell(row, sums);
                    }
                }));
    }

    private void tell(FooterRow footer, Map<String, BigDecimal> sums) {
        draw(footer, sums);
        heard.accept(sums);
    }

    private void draw(FooterRow footer, Map<String, BigDecimal> sums) {
        String caption = grid.getTranslation("shell.list.sum");
        write(footer, definition.columns().getFirst().key(), caption);
        columns.forEach(column -> write(footer, column.key(), text(column, sums)));
        write(
                footer,
                CardColumn.KEY,
                caption + ": "
                        + columns.stream()
                                .filter(ListColumn::isShown)
                                .map(column -> definition.caption(column.key()) + "\u00a0" + text(column, sums))
                                .collect(Collectors.joining(" \u00b7 ")));
    }

    private void write(FooterRow footer, String column, String text) {
        var words = new Span(text);
        words.addClassName("list-sum");
        footer.getCell(grid.getColumnByKey(column)).setComponent(words);
    }

    private String text(ListColumn<T> column, Map<String, BigDecimal> sums) {
        BigDecimal sum = sums.get(column.key());
        return sum == null ? LATER : formats.amount(sum);
    }

    private List<String> keys() {
        return columns.stream().map(ListColumn::key).toList();
    }

    private void cancel() {
        if (later != null) {
            later.cancel(false);
        }
    }
}
