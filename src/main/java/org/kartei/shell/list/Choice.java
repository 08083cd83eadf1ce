package org.kartei.shell.list;

import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.stream.Stream;

/** One value of a column that has few: the key that filters, and the name to show. */
public record Choice(String key, String label) {

    /**
     * All of a kind, in the user's language.
     *
     * @param prefix of the keys of their names, with the dot
     */
    public static <E extends Enum<E>> List<Choice> of(E[] values, String prefix) {
        UI ui = UI.getCurrent();
        return Stream.of(values)
                .map(each -> new Choice(each.name(), ui.getTranslation(prefix + each.name())))
                .toList();
    }
}
