package org.kartei.shell.list;

import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kartei.listing.Filter;

/** What a filter says, for chips and buttons. */
final class FilterText {

    private FilterText() {}

    static String of(Filter filter) {
        return of(filter, List.of());
    }

    /** @param choices the names of the column's values */
    static String of(Filter filter, List<Choice> choices) {
        UI ui = UI.getCurrent();
        return switch (filter) {
            case Filter.Contains(String text) -> text;
            case Filter.AnyOf(Set<String> keys) -> names(keys, choices);
            case Filter.Amounts(var from, var to) -> range(from, to);
            case Filter.Days(var from, var to) -> range(from, to);
            case Filter.Empty() -> ui.getTranslation("shell.filter.empty");
            case Filter.Present() -> ui.getTranslation("shell.filter.present");
        };
    }

    private static String names(Set<String> keys, List<Choice> choices) {
        String names = choices.stream()
                .filter(choice -> keys.contains(choice.key()))
                .map(Choice::label)
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? String.join(", ", keys) : names;
    }

    private static String range(@Nullable Object from, @Nullable Object to) {
        if (from == null) {
            return "≤ " + Values.show(to);
        }
        return to == null ? "≥ " + Values.show(from) : Values.show(from) + " – " + Values.show(to);
    }
}
