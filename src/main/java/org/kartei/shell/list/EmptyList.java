package org.kartei.shell.list;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.Optional;
import org.kartei.listing.Count;
import org.kartei.listing.Filter;
import org.kartei.listing.ListRequest;

/** What stands in a list without rows: which filter hides how many, each with a button to drop it (LIST-4). */
final class EmptyList<T> extends Div {

    private final transient ListDefinition<T> definition;
    private final ListPanel<T> panel;
    private boolean waiting;

    EmptyList(ListDefinition<T> definition, ListPanel<T> panel) {
        this.definition = definition;
        this.panel = panel;
        addClassName("empty-list");
    }

    /** Cheap while there are rows: the counting is done only for an empty result. */
    void show(ListRequest request, Count matching) {
        removeAll();
        waiting = matching.isUnknown();
        if (matching.rows() > 0 || waiting) {
            return;
        }
        if (!request.isNarrowed()) {
            add(new Paragraph(getTranslation(definition.text("empty"))));
            return;
        }
        var drops = new ArrayList<Component>();
        if (!request.search().isBlank()) {
            drop(getTranslation("shell.empty.search", request.search()), request.searching(""))
                    .ifPresent(drops::add);
        }
        request.filters()
                .forEach((key, filter) ->
                        drop(describe(key, filter), request.filtered(key, null)).ifPresent(drops::add));
        add(new Paragraph(getTranslation(drops.isEmpty() ? "shell.empty.together" : "shell.empty.filtered")));
        add(drops);
    }

    /** Shows what it could not, because it was not known yet whether there are rows. */
    void counted(ListRequest request, Count matching) {
        if (waiting && !matching.isUnknown()) {
            show(request, matching);
        }
    }

    private String describe(String key, Filter filter) {
        String caption = definition.caption(key);
        return caption + ": "
                + FilterText.of(
                        filter, definition.column(key).map(ListColumn::choices).orElseThrow());
    }

    /** A button that brings rows back, if it does. */
    private Optional<Component> drop(String what, ListRequest without) {
        Count hidden = definition.source().count(without);
        String rows = Values.count(hidden, getLocale());
        return hidden.rows() == 0 && hidden.exact()
                ? Optional.empty()
                : Optional.of(new Button(getTranslation("shell.empty.drop", what, rows), click -> panel.ask(without)));
    }
}
