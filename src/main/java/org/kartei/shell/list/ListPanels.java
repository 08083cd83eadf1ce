package org.kartei.shell.list;

import org.springframework.stereotype.Component;

/** Makes list components out of declarations. */
@Component
public class ListPanels {

    private final ListLayouts layouts;
    private final ExactCounts counts;

    ListPanels(ListLayouts layouts, ExactCounts counts) {
        this.layouts = layouts;
        this.counts = counts;
    }

    public <T> ListPanel<T> create(ListDefinition<T> definition) {
        return new ListPanel<>(definition, layouts, counts);
    }
}
