package org.kartei.shell.list;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kartei.listing.Filter;

/** Filters by some of a column's few values, by nothing being there, or by something. */
final class ChoiceHeaderFilter implements HeaderFilter {

    private static final String EMPTY = "\u0000empty";
    private static final String PRESENT = "\u0000present";

    private final MultiSelectComboBox<Choice> field = new MultiSelectComboBox<>();
    private final List<Choice> choices;

    ChoiceHeaderFilter(String label, List<Choice> values, Consumer<@Nullable Filter> changed) {
        choices = new ArrayList<>(values);
        choices.add(new Choice(EMPTY, field.getTranslation("shell.filter.empty")));
        choices.add(new Choice(PRESENT, field.getTranslation("shell.filter.present")));
        field.setAriaLabel(label);
        field.setPlaceholder(field.getTranslation("shell.filter.placeholder"));
        field.setItems(choices);
        field.setItemLabelGenerator(Choice::label);
        field.setClearButtonVisible(true);
        field.addClassName("header-filter");
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                Filter filter = filter(change.getValue(), change.getOldValue());
                show(filter);
                changed.accept(filter);
            }
        });
    }

    @Override
    public Component component() {
        return field;
    }

    @Override
    public void show(@Nullable Filter filter) {
        Set<String> keys = switch (filter) {
            case Filter.AnyOf(var chosen) -> chosen;
            case Filter.Empty() -> Set.of(EMPTY);
            case Filter.Present() -> Set.of(PRESENT);
            case null, default -> Set.of();
        };
        field.setValue(choices.stream()
                .filter(choice -> keys.contains(choice.key()))
                .collect(Collectors.toCollection(LinkedHashSet::new)));
        field.setClassName("filter-active", filter != null);
    }

    /** "Empty" and "not empty" stand alone: the one chosen last wins over what was there. */
    private static @Nullable Filter filter(Set<Choice> now, Set<Choice> before) {
        Set<String> keys = now.stream().map(Choice::key).collect(Collectors.toCollection(LinkedHashSet::new));
        Set<String> old = before.stream().map(Choice::key).collect(Collectors.toSet());
        if (keys.contains(EMPTY) && !old.contains(EMPTY)) {
            return new Filter.Empty();
        }
        if (keys.contains(PRESENT) && !old.contains(PRESENT)) {
            return new Filter.Present();
        }
        keys.remove(EMPTY);
        keys.remove(PRESENT);
        return keys.isEmpty() ? null : new Filter.AnyOf(keys);
    }
}
