package org.kartei.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Comparator;
import java.util.List;

/** The search from anywhere: a button in the bar, and Ctrl+K (FILE-8). */
@org.springframework.stereotype.Component
class GlobalSearch {

    private final List<SearchSource> sources;

    GlobalSearch(List<SearchSource> sources) {
        this.sources = sources.stream()
                .sorted(Comparator.comparingInt(SearchSource::order))
                .toList();
    }

    /** The button; it also listens to the keys wherever the layout is. */
    Button button(Component layout) {
        UI ui = UI.getCurrent();
        var button = new Button(ui.getTranslation("shell.search.title"), new Icon(VaadinIcon.SEARCH), click -> open());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setTooltipText(ui.getTranslation("shell.search.keys"));
        button.addClassName("shell-search");
        Shortcuts.addShortcutListener(layout, this::open, Key.KEY_K, KeyModifier.CONTROL);
        return button;
    }

    private void open() {
        new GlobalSearchDialog(sources).open();
    }
}
