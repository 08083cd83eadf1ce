package org.kartei.customer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps the grams of all customers, in the transaction that changes their texts. */
@Component
class SearchIndex {

    private static final int ROWS = 4_000;
    private static final int FAR = 1_000;

    private final JdbcTemplate jdbc;

    SearchIndex(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    private record Entry(long gram, long customer) implements Comparable<Entry> {
        @Override
        public int compareTo(Entry other) {
            return gram == other.gram ? Long.compare(customer, other.customer) : Long.compare(gram, other.gram);
        }
    }

    void add(Map<CustomerId, Set<Long>> gramsOf) {
        var entries = new ArrayList<Entry>();
        gramsOf.forEach((id, grams) -> grams.forEach(gram -> entries.add(new Entry(gram, id.value()))));
        entries.sort(null); // in the order of the key, which spares the database many a jump
        for (int from = 0; from < entries.size(); from += ROWS) {
            insert(entries.subList(from, Math.min(from + ROWS, entries.size())));
        }
    }

    void change(CustomerId id, Set<Long> before, Set<Long> after) {
        Set<Long> gone = new HashSet<>(before);
        gone.removeAll(after);
        Set<Long> come = new HashSet<>(after);
        come.removeAll(before);
        if (!gone.isEmpty()) {
            delete(id, gone);
        }
        add(Map.of(id, come));
    }

    void remove(CustomerId id, Set<Long> grams) {
        if (!grams.isEmpty()) {
            delete(id, grams);
        }
    }

    /**
     * The same for many at once: a range of the key for each gram that one of them has, which is half the work of one for
     * each gram of each of them. Only where their ids lie close together, for others in between are passed over.
     */
    void remove(Map<CustomerId, Set<Long>> gramsOf) {
        var byId = new TreeMap<Long, Set<Long>>();
        gramsOf.forEach((id, grams) -> byId.put(id.value(), grams));
        var close = new TreeMap<Long, Set<Long>>();
        byId.forEach((id, grams) -> {
            if (!close.isEmpty() && id - close.lastKey() > FAR) {
                delete(close);
                close.clear();
            }
            close.put(id, grams);
        });
        delete(close);
    }

    private void delete(SortedMap<Long, Set<Long>> close) {
        List<Long> grams =
                close.values().stream().flatMap(Set::stream).distinct().sorted().toList();
        for (int from = 0; from < grams.size(); from += ROWS) {
            jdbc.update("delete from customer_gram where gram in ("
                    + list(grams.subList(from, Math.min(from + ROWS, grams.size()))) + ") and customer_id between "
                    + close.firstKey() + " and " + close.lastKey()
                    // computed, so that it is judged on each row instead of multiplying the ranges
                    + " and customer_id + 0 in (" + list(close.keySet()) + ")");
        }
    }

    private static String list(Collection<Long> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private void delete(CustomerId id, Collection<Long> grams) {
        var args = new ArrayList<Object>();
        args.add(id.value());
        args.addAll(grams);
        String marks = String.join(", ", Collections.nCopies(grams.size(), "?"));
        jdbc.update("delete from customer_gram where customer_id = ? and gram in (" + marks + ")", args.toArray());
    }

    /** Many rows a statement: this is most of what an import writes. The values are numbers of our own making. */
    private void insert(List<Entry> entries) {
        var sql = new StringBuilder("insert ignore into customer_gram (gram, customer_id) values ");
        char before = ' ';
        for (Entry entry : entries) {
            sql.append(before)
                    .append('(')
                    .append(entry.gram())
                    .append(',')
                    .append(entry.customer())
                    .append(')');
            before = ',';
        }
        jdbc.update(sql.toString());
    }
}
