package org.kartei.customer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
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
        forEachPortion(gramsOf, this::insert);
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

    /** The same for many at once. */
    void remove(Map<CustomerId, Set<Long>> gramsOf) {
        forEachPortion(gramsOf, this::delete);
    }

    private static void forEachPortion(Map<CustomerId, Set<Long>> gramsOf, Consumer<List<Entry>> portion) {
        var entries = new ArrayList<Entry>();
        gramsOf.forEach((id, grams) -> grams.forEach(gram -> entries.add(new Entry(gram, id.value()))));
        // in the order of the key, which spares the database many a jump
        entries.sort(Comparator.comparingLong(Entry::gram).thenComparingLong(Entry::customer));
        for (int from = 0; from < entries.size(); from += ROWS) {
            portion.accept(entries.subList(from, Math.min(from + ROWS, entries.size())));
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
        jdbc.update("insert ignore into customer_gram (gram, customer_id) values " + values(entries));
    }

    private void delete(List<Entry> entries) {
        jdbc.update("delete g from (select 0 gram, 0 customer_id union all values " + values(entries)
                + ") gone straight_join customer_gram g on g.gram = gone.gram and g.customer_id = gone.customer_id");
    }

    private static String values(List<Entry> entries) {
        var values = new StringBuilder(entries.size() * 32);
        for (Entry entry : entries) {
            values.append(values.isEmpty() ? "(" : ",(")
                    .append(entry.gram())
                    .append(',')
                    .append(entry.customer())
                    .append(')');
        }
        return values.toString();
    }
}
