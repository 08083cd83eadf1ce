package org.kartei.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kartei.shell.SearchSource.Hit;

/** Finds while typing; Enter opens the first hit, Tab leads to the others. */
final class GlobalSearchDialog extends Dialog {

    private static final int SHORTEST = 3;
    private static final int PER_SOURCE = 6;
    private static final int TYPING_MS = 200;

    private final transient List<SearchSource> sources;
    private final Div results = new Div();
    private @Nullable String first;

    GlobalSearchDialog(List<SearchSource> sources) {
        this.sources = sources;
        setHeaderTitle(getTranslation("shell.search.title"));
        addClassName("search-dialog");
        setWidth("min(36rem, 94vw)");
        setTop("8vh");
        var field = new TextField(getTranslation("shell.search.label"));
        field.setPrefixComponent(new Icon(VaadinIcon.SEARCH));
        field.setWidthFull();
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(TYPING_MS);
        field.addValueChangeListener(change -> find(change.getValue().strip()));
        field.getElement()
                .addEventListener("keydown", key -> openFirst())
                .setFilter("event.key === 'Enter'")
                .synchronizeProperty("value");
        results.getElement().setAttribute("role", "status");
        add(field, results);
        field.focus();
    }

    private void find(String typed) {
        results.removeAll();
        first = null;
        if (typed.length() < SHORTEST) {
            results.add(new Paragraph(getTranslation("shell.search.hint")));
            return;
        }
        for (SearchSource source : sources) {
            List<Hit> hits = source.find(typed, PER_SOURCE);
            if (!hits.isEmpty()) {
                results.add(new H2(getTranslation(source.captionKey())), list(hits));
                first = first == null ? hits.getFirst().path() : first;
            }
        }
        if (first == null) {
            results.add(new Paragraph(getTranslation("shell.search.none", typed)));
        }
    }

    private UnorderedList list(List<Hit> hits) {
        var list = new UnorderedList();
        hits.forEach(hit -> {
            var link = new Anchor(hit.path(), hit.title());
            link.getElement().addEventListener("click", click -> close());
            var detail = new Span(hit.detail());
            detail.addClassName("secondary");
            list.add(new ListItem(link, detail));
        });
        return list;
    }

    private void openFirst() {
        if (first != null) {
            close();
            UI.getCurrent().navigate(first);
        }
    }
}
