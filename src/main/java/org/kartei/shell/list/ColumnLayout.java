package org.kartei.shell.list;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Which columns are visible, in which order and how wide; written as "name:220,city,phone:130".
 *
 * @param columns the visible columns in order
 */
public record ColumnLayout(List<Shown> columns) {

    /** @param width in pixels, 0 for the column's own */
    public record Shown(String key, int width) {}

    public ColumnLayout {
        columns = List.copyOf(columns);
    }

    static ColumnLayout of(List<? extends ListColumn<?>> columns) {
        return new ColumnLayout(columns.stream()
                .filter(ListColumn::isShown)
                .map(column -> new Shown(column.key(), 0))
                .toList());
    }

    public String written() {
        return columns.stream()
                .map(shown -> shown.width() == 0 ? shown.key() : shown.key() + ":" + shown.width())
                .collect(Collectors.joining(","));
    }

    /** What is not understood is left out. */
    public static ColumnLayout read(String written) {
        return new ColumnLayout(Arrays.stream(written.split(","))
                .map(part -> part.split(":", 2))
                .filter(part -> !part[0].isBlank())
                .map(part -> new Shown(
                        part[0], part.length > 1 && part[1].matches("\\d{1,4}") ? Integer.parseInt(part[1]) : 0))
                .toList());
    }

    boolean shows(String key) {
        return columns.stream().anyMatch(shown -> shown.key().equals(key));
    }

    ColumnLayout with(String key) {
        var more = new ArrayList<>(columns);
        more.add(new Shown(key, 0));
        return new ColumnLayout(more);
    }

    ColumnLayout without(String key) {
        return new ColumnLayout(
                columns.stream().filter(shown -> !shown.key().equals(key)).toList());
    }

    ColumnLayout resized(String key, int width) {
        return new ColumnLayout(columns.stream()
                .map(shown -> shown.key().equals(key) ? new Shown(key, width) : shown)
                .toList());
    }

    /** @param keys all columns in their new order */
    ColumnLayout ordered(List<String> keys) {
        return new ColumnLayout(keys.stream()
                .flatMap(key -> columns.stream().filter(shown -> shown.key().equals(key)))
                .toList());
    }

    /** Moves a column by so many places, as far as there are. */
    ColumnLayout moved(String key, int places) {
        var order = new ArrayList<>(columns.stream().map(Shown::key).toList());
        int at = order.indexOf(key);
        int target = Math.clamp((long) at + places, 0, order.size() - 1);
        order.remove(at);
        order.add(target, key);
        return ordered(order);
    }
}
