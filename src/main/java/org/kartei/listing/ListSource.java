package org.kartei.listing;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Where the rows of a list come from. Everything is narrowed, ordered and paged by the source; nobody loads all rows.
 *
 * @param <T> one row
 */
public interface ListSource<T> {

    /** The rows from offset on, at most limit. */
    List<T> page(ListRequest request, int offset, int limit);

    /** The rows with these ids as they are now, in this order; those that have gone are left out. */
    List<T> rows(List<Long> ids);

    /** The same in the order that is asked for; whether they match is not looked at. */
    List<T> rows(List<Long> ids, ListRequest request);

    /** The same for all sources that have the same rows, and for no others. */
    String identity();

    /** How many rows match, counted only as far as it is quick. */
    Count count(ListRequest request);

    /** How many rows match, however long it takes. */
    long countExactly(ListRequest request);

    /**
     * What these columns of all matching rows add up to, however long it takes; nothing where none matches.
     *
     * @param columns of amounts
     */
    Map<String, BigDecimal> sums(ListRequest request, Collection<String> columns);

    /** The same with the order in which pages come when none is asked for. */
    ListRequest ordered(ListRequest request);

    /**
     * Hands over all matching rows one by one, without holding them in memory: in the asked order, or, where none is
     * asked for, in that of the table, which is quickest.
     */
    void forEach(ListRequest request, Consumer<T> consumer);
}
