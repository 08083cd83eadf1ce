package org.kartei.shell.list;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kartei.listing.Filter;
import org.kartei.listing.ListRequest;

/** Filters while typing; the menu at its end asks for empty cells or filled ones. */
final class TextHeaderFilter implements HeaderFilter {

    static final int TYPING_PAUSE = 250;

    private final TextField field = new TextField();

    TextHeaderFilter(String label, Consumer<@Nullable Filter> changed) {
        field.setAriaLabel(label);
        field.setPlaceholder(field.getTranslation("shell.filter.placeholder"));
        field.setClearButtonVisible(true);
        field.setMaxLength(ListRequest.LONGEST);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(TYPING_PAUSE);
        field.addClassName("header-filter");
        field.setSuffixComponent(new EmptyChoice(label, filter -> {
            show(filter);
            changed.accept(filter);
        }));
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                Filter filter = change.getValue().isBlank() ? null : new Filter.Contains(change.getValue());
                mark(filter);
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
        field.setValue(filter instanceof Filter.Contains(String text) ? text : "");
        mark(filter);
    }

    private void mark(@Nullable Filter filter) {
        field.setClassName("filter-active", filter != null);
        field.setPlaceholder(field.getTranslation(
                switch (filter) {
                    case Filter.Empty() -> "shell.filter.empty";
                    case Filter.Present() -> "shell.filter.present";
                    case null, default -> "shell.filter.placeholder";
                }));
    }
}
