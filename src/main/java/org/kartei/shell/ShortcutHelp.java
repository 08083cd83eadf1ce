package org.kartei.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import java.util.Map;
import java.util.TreeMap;

/** The keys that work everywhere, shown by the question mark; it stays a question mark while somebody types. */
final class ShortcutHelp {

    private static final Map<String, String> KEYS = new TreeMap<>(Map.of(
            "/", "shell.shortcuts.search",
            "N", "shell.shortcuts.new",
            "Enter", "shell.shortcuts.open",
            "F2", "shell.shortcuts.edit",
            "Tab", "shell.shortcuts.next",
            "Esc", "shell.shortcuts.undo",
            "Ctrl+S", "shell.shortcuts.save",
            "Ctrl+K", "shell.search.title",
            "Alt+1 … 9", "shell.shortcuts.tabs",
            "?", "shell.shortcuts.help"));

    private ShortcutHelp() {}

    /** Opens when the layout is told so, by js/keys.js. */
    static void addTo(Component layout) {
        layout.getElement().addEventListener("show-shortcuts", event -> dialog().open());
    }

    private static Dialog dialog() {
        var dialog = new Dialog();
        dialog.setHeaderTitle(dialog.getTranslation("shell.shortcuts.title"));
        var list = new DescriptionList();
        list.addClassName("shortcuts");
        KEYS.forEach((key, textKey) -> list.add(new Term(key), new Description(list.getTranslation(textKey))));
        dialog.add(list);
        dialog.getFooter().add(new Button(dialog.getTranslation("shell.action.close"), click -> dialog.close()));
        return dialog;
    }
}
