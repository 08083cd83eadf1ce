package org.kartei.shell.list;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.kartei.listing.Count;
import org.kartei.listing.ListRequest;
import org.kartei.listing.ListSource;

/** Rows that are their own numbers, from 0. Whatever narrows them leaves none, which is not found out quickly. */
record NumberedRows(String identity, long size) implements ListSource<Long> {

    private static final int QUICKLY = 1_000;

    static ListDefinition<Long> list(String path, ListSource<Long> rows) {
        return new ListDefinition<>(
                "customer",
                path,
                null,
                List.of(
                        ListColumn.text("number", (Long row) -> row).always(),
                        ListColumn.text("name", (Long row) -> "N" + row).shown(),
                        ListColumn.text("city", (Long row) -> "").shown(),
                        ListColumn.text("phone", (Long row) -> "")),
                rows,
                row -> row,
                null,
                String::valueOf);
    }

    @Override
    public List<Long> page(ListRequest request, int offset, int limit) {
        long matching = countExactly(request);
        return LongStream.range(offset, Math.max(offset, Math.min(matching, (long) offset + limit)))
                .boxed()
                .toList();
    }

    @Override
    public List<Long> rows(List<Long> ids) {
        return ids;
    }

    @Override
    public List<Long> rows(List<Long> ids, ListRequest request) {
        return ids;
    }

    @Override
    public Count count(ListRequest request) {
        return request.isNarrowed() ? new Count(0, false) : new Count(Math.min(size, QUICKLY), size <= QUICKLY);
    }

    @Override
    public long countExactly(ListRequest request) {
        return request.isNarrowed() ? 0 : size;
    }

    @Override
    public Map<String, BigDecimal> sums(ListRequest request, Collection<String> columns) {
        return columns.stream()
                .collect(Collectors.toMap(Function.identity(), each -> new BigDecimal(countExactly(request))));
    }

    @Override
    public ListRequest ordered(ListRequest request) {
        return request;
    }

    @Override
    public void forEach(ListRequest request, Consumer<Long> consumer) {
        LongStream.range(0, size).forEach(consumer::accept);
    }
}
