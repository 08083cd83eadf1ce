package org.kartei.shell.list;

import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kartei.listing.ColumnType;
import org.kartei.listing.ListSource;

/**
 * The declaration of a list: everything that makes it this list and no other.
 *
 * @param <T> one row
 * @param id names the list in remembered layouts and in the keys of its texts: id.list.title, id.list.search,
 *     id.list.count.all, id.list.count.some, id.column.key …
 * @param path its route; null for a list within another page, which has neither a title nor an address of its own
 * @param icon stands in front of every row, a name such as "vaadin:user"; null for none
 * @param columns in their order at first sight
 * @param source where the rows come from
 * @param rowId tells rows apart
 * @param open the location that a row opens, empty for one that has none, null when rows have none of their own
 * @param rowName names a row for people who listen to the page
 */
public record ListDefinition<T>(
        String id,
        @Nullable String path,
        @Nullable String icon,
        List<ListColumn<T>> columns,
        ListSource<T> source,
        Function<T, Long> rowId,
        @Nullable Function<T, String> open,
        Function<T, String> rowName) {

    /** Under which its layout is remembered. */
    String layoutId() {
        return path == null ? id + ".within" : id;
    }

    Optional<ListColumn<T>> column(String key) {
        return columns.stream().filter(column -> column.key().equals(key)).findFirst();
    }

    Optional<ColumnType> typeOf(String key) {
        return column(key).map(ListColumn::type);
    }

    String text(String name) {
        return id + ".list." + name;
    }

    /** What a column is called in the reader's language. */
    String caption(String key) {
        return column(key)
                .map(ListColumn::caption)
                .orElseGet(() -> UI.getCurrent().getTranslation(id + ".column." + key));
    }
}
