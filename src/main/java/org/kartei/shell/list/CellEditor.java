package org.kartei.shell.list;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.HasValue;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How a cell of a column is edited in place.
 *
 * @param <T> one row
 * @param field makes the field
 * @param read the field's value for a row
 * @param save stores what was typed and returns the row as it is now
 */
public record CellEditor<T>(
        Supplier<? extends AbstractField<?, ?>> field, Function<T, @Nullable Object> read, Save<T> save) {

    /** Stores one cell; a refusal is a BusinessRuleViolation and leaves the cell open with what was typed. */
    @FunctionalInterface
    public interface Save<T> {
        T apply(T row, @Nullable Object value);
    }

    @SuppressWarnings("unchecked")
    static <V> void fill(HasValue<?, V> field, @Nullable Object value) {
        if (value == null) {
            field.clear();
        } else {
            field.setValue((V) value);
        }
    }
}
