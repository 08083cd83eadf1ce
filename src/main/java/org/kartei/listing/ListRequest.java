package org.kartei.listing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a list is asked for: the search box, a filter per column (all must hold) and the order. It has a written form,
 * the query string, so that a list can be bookmarked and mailed to a colleague.
 *
 * @param search what stands in the search box, empty if nothing
 * @param filters by column key
 * @param sorts the order; the list's own order when empty
 */
public record ListRequest(String search, Map<String, Filter> filters, List<Sort> sorts) {

    public static final ListRequest ALL = new ListRequest("", Map.of(), List.of());

    private static final String SEARCH = "q";
    private static final String SORT = "sort";

    public ListRequest {
        filters = Collections.unmodifiableMap(new LinkedHashMap<>(filters));
        sorts = List.copyOf(sorts);
    }

    public boolean isNarrowed() {
        return !search.isBlank() || !filters.isEmpty();
    }

    public ListRequest searching(String text) {
        return new ListRequest(text, filters, sorts);
    }

    /** The same with another filter on the column; null takes it away. */
    public ListRequest filtered(String column, @Nullable Filter filter) {
        var changed = new LinkedHashMap<>(filters);
        if (filter == null) {
            changed.remove(column);
        } else {
            changed.put(column, filter);
        }
        return new ListRequest(search, changed, sorts);
    }

    public ListRequest sorted(List<Sort> order) {
        return new ListRequest(search, filters, order);
    }

    /** The same order without search and filters. */
    public ListRequest cleared() {
        return new ListRequest("", Map.of(), sorts);
    }

    /** The parameters of the query string. */
    public Map<String, String> written() {
        var parameters = new LinkedHashMap<String, String>();
        if (!search.isBlank()) {
            parameters.put(SEARCH, search);
        }
        filters.forEach((column, filter) -> parameters.put(column, filter.written()));
        if (!sorts.isEmpty()) {
            parameters.put(
                    SORT, String.join(",", sorts.stream().map(Sort::written).toList()));
        }
        return parameters;
    }

    /**
     * Reads the parameters of a query string; what fits no column is left out.
     *
     * @param typeOf the type of a column, empty when there is no such column
     */
    public static ListRequest read(Map<String, String> parameters, Function<String, Optional<ColumnType>> typeOf) {
        var filters = new LinkedHashMap<String, Filter>();
        parameters.forEach((key, value) -> typeOf.apply(key)
                .flatMap(type -> Filter.read(type, value))
                .ifPresent(filter -> filters.put(key, filter)));
        var sorts = new ArrayList<Sort>();
        Arrays.stream(parameters.getOrDefault(SORT, "").split(","))
                .map(Sort::read)
                .filter(sort -> typeOf.apply(sort.column()).isPresent())
                .forEach(sorts::add);
        return new ListRequest(parameters.getOrDefault(SEARCH, ""), filters, sorts);
    }
}
