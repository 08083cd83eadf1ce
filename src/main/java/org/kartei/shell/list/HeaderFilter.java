package org.kartei.shell.list;

import com.vaadin.flow.component.Component;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kartei.listing.Filter;

/** The filter of one column in the grid's header (LIST-3). */
interface HeaderFilter {

    Component component();

    /** Shows a filter that was set elsewhere, without telling about it. */
    void show(@Nullable Filter filter);

    /**
     * The filter that fits the column.
     *
     * @param label "Filter City"
     * @param changed is told the new filter, null for none
     */
    static HeaderFilter of(ListColumn<?> column, String label, Consumer<@Nullable Filter> changed) {
        return switch (column.type()) {
            case TEXT -> new TextHeaderFilter(label, changed);
            case CHOICE -> new ChoiceHeaderFilter(label, column.choices(), changed);
            case AMOUNT -> RangeHeaderFilter.amounts(label, changed);
            case DATE -> RangeHeaderFilter.days(label, changed);
        };
    }
}
