package org.kartei.shell.list;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasEnabled;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kartei.listing.Filter;
import org.kartei.shell.DatePickers;
import org.kartei.shell.DecimalField;

/**
 * Filters amounts or dates from–to, or by being there at all. In the header stands a button that says what is set; the
 * fields open below it.
 *
 * @param <V> what both ends are
 */
final class RangeHeaderFilter<V> implements HeaderFilter {

    private enum Kind {
        RANGE,
        EMPTY,
        PRESENT
    }

    private final Div wrapper = new Div();
    private final Button button = new Button();
    private final String label;
    private final AbstractField<?, V> from;
    private final AbstractField<?, V> to;
    private final RadioButtonGroup<Kind> kind = new RadioButtonGroup<>();
    private final BiFunction<@Nullable V, @Nullable V, Filter> range;
    private final Consumer<@Nullable Filter> changed;
    private boolean showing;
    private boolean telling;

    static HeaderFilter amounts(String label, Consumer<@Nullable Filter> changed) {
        var from = new DecimalField("");
        var to = new DecimalField("");
        List.of(from, to).forEach(field -> {
            field.setValueChangeMode(ValueChangeMode.LAZY);
            field.setValueChangeTimeout(TextHeaderFilter.TYPING_PAUSE);
        });
        from.setLabel(from.getTranslation("shell.filter.from"));
        to.setLabel(to.getTranslation("shell.filter.to"));
        return new RangeHeaderFilter<BigDecimal>(label, from, to, Filter.Amounts::new, changed);
    }

    static HeaderFilter days(String label, Consumer<@Nullable Filter> changed) {
        var from = DatePickers.of(UI.getCurrent().getTranslation("shell.filter.from"));
        var to = DatePickers.of(UI.getCurrent().getTranslation("shell.filter.to"));
        return new RangeHeaderFilter<LocalDate>(label, from, to, Filter.Days::new, changed);
    }

    private RangeHeaderFilter(
            String label,
            AbstractField<?, V> from,
            AbstractField<?, V> to,
            BiFunction<@Nullable V, @Nullable V, Filter> range,
            Consumer<@Nullable Filter> changed) {
        this.label = label;
        this.from = from;
        this.to = to;
        this.range = range;
        this.changed = changed;
        kind.setItems(Kind.values());
        kind.setItemLabelGenerator(each -> kind.getTranslation(
                switch (each) {
                    case RANGE -> "shell.filter.range";
                    case EMPTY -> "shell.filter.empty";
                    case PRESENT -> "shell.filter.present";
                }));
        kind.setAriaLabel(label);
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.addClassName("header-filter");
        var fields = new Div(kind, from, to);
        fields.addClassName("filter-range");
        var popover = new Popover(fields);
        popover.setTarget(button);
        popover.setAriaLabel(label);
        popover.addClassName("filter-popover");
        wrapper.add(button, popover);
        kind.addValueChangeListener(change -> edited());
        from.addValueChangeListener(change -> edited());
        to.addValueChangeListener(change -> edited());
        show(null);
    }

    @Override
    public Component component() {
        return wrapper;
    }

    @Override
    public void show(@Nullable Filter filter) {
        if (telling) {
            return; // it comes from here, and somebody may still be typing
        }
        showing = true;
        from.clear();
        to.clear();
        switch (filter) {
            case Filter.Amounts(var low, var high) -> fill(low, high);
            case Filter.Days(var low, var high) -> fill(low, high);
            case null, default -> {}
        }
        kind.setValue(
                switch (filter) {
                    case Filter.Empty() -> Kind.EMPTY;
                    case Filter.Present() -> Kind.PRESENT;
                    case null, default -> Kind.RANGE;
                });
        showing = false;
        mark(filter);
    }

    private void fill(@Nullable Object low, @Nullable Object high) {
        CellEditor.fill(from, low);
        CellEditor.fill(to, high);
    }

    private void edited() {
        boolean isRange = kind.getValue() == Kind.RANGE;
        enable(from, isRange);
        enable(to, isRange);
        if (!showing) {
            Filter filter = filter();
            mark(filter);
            telling = true;
            changed.accept(filter);
            telling = false;
        }
    }

    private static void enable(HasValue<?, ?> field, boolean enabled) {
        ((HasEnabled) field).setEnabled(enabled);
    }

    private @Nullable Filter filter() {
        return switch (kind.getValue()) {
            case EMPTY -> new Filter.Empty();
            case PRESENT -> new Filter.Present();
            case RANGE -> from.isEmpty() && to.isEmpty() ? null : range.apply(valueOf(from), valueOf(to));
        };
    }

    private static <V> @Nullable V valueOf(AbstractField<?, V> field) {
        return field.isEmpty() ? null : field.getValue();
    }

    private void mark(@Nullable Filter filter) {
        String set = filter == null ? button.getTranslation("shell.filter.placeholder") : FilterText.of(filter);
        button.setText(set);
        button.setAriaLabel(filter == null ? label : label + ": " + set);
        button.setClassName("filter-active", filter != null);
    }
}
