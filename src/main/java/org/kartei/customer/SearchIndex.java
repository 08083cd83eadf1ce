package org.kartei.customer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps the grams of all customers, in the transaction that changes their texts. */
@Component
class SearchIndex {

    private static final int ROWS = 4_000;

    private final JdbcTemplate jdbc;

    SearchIndex(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    private record Entry(long gram, long customer) {}

    void add(Map<CustomerId, Set<Long>> gramsOf) {
        var entries = new ArrayList<Entry>();
        gramsOf.forEach((id, grams) -> grams.forEach(gram -> entries.add(new Entry(gram, id.value()))));
        // in the order of the key, which spares the database many a jump
        entries.sort(Comparator.comparingLong(Entry::gram).thenComparingLong(Entry::customer));
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

    private void delete(CustomerId id, Collection<Long> grams) {
        var args = new ArrayList<Object>();
        args.add(id.value());
        args.addAll(grams);
        String marks = String.join(", ", Collections.nCopies(grams.size(), "?"));
        jdbc.update("delete from customer_gram where customer_id = ? and gram in (" + marks + ")", args.toArray());
    }

    /** Many rows a statement: this is most of what an import writes. The values are numbers of our own making. */
    private void insert(List<Entry> entries) {
        jdbc.update(entries.stream()
                .map(entry -> "(" + entry.gram() + "," + entry.customer() + ")")
                .collect(Collectors.joining(",", "insert ignore into customer_gram (gram, customer_id) values ", "")));
    }
}
