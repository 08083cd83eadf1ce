package org.kartei.listing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a list is asked for: the search box, a filter per column (all must hold) and the order. It has a written form,
 * the query string, so that a list can be bookmarked and mailed to a colleague.
 *
 * @param search what stands in the search box, empty if nothing; cut after {@link #LONGEST} characters and ten words,
 *     each of which costs the database a search of its own
 * @param filters by column key
 * @param sorts the order; the list's own order when empty
 */
public record ListRequest(String search, Map<String, Filter> filters, List<Sort> sorts) {

    /** Characters that are searched for at most; nobody types more, and what is pasted may be a whole letter. */
    public static final int LONGEST = 200;

    private static final Pattern TEN_WORDS = Pattern.compile("(\\s*+\\S++){10}\\s*");
    private static final String SEARCH = "q";
    private static final String SORT = "sort";

    public static final ListRequest ALL = new ListRequest("", Map.of(), List.of());

    public ListRequest {
        search = cut(search);
        Matcher words = TEN_WORDS.matcher(search);
        if (words.lookingAt()) {
            search = words.group();
        }
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

    /** Whether it is at most the order that differs. */
    public boolean hasSameRowsAs(ListRequest other) {
        return search.equals(other.search) && filters.equals(other.filters);
    }

    /** The same order without search and filters. */
    public ListRequest cleared() {
        return new ListRequest("", Map.of(), sorts);
    }

    /** No longer than may be searched for, and no half character at the end. */
    static String cut(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
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
