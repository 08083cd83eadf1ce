package org.kartei.customer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
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

    /** In the order of the key, which spares the database many a jump. */
    void add(Map<CustomerId, Set<Integer>> gramsOf) {
        long[] ids = gramsOf.keySet().stream().mapToLong(CustomerId::value).toArray();
        var pairs = new long[gramsOf.values().stream().mapToInt(Set::size).sum()];
        int pair = 0;
        for (int place = 0; place < ids.length; place++) {
            for (int gram : gramsOf.getOrDefault(new CustomerId(ids[place]), Set.of())) {
                pairs[pair++] = (long) gram << Integer.SIZE | place;
            }
        }
        Arrays.sort(pairs);
        for (int from = 0; from < pairs.length; from += ROWS) {
            insert(pairs, from, Math.min(from + ROWS, pairs.length), ids);
        }
    }

    void change(CustomerId id, Set<Integer> before, Set<Integer> after) {
        Set<Integer> gone = new HashSet<>(before);
        gone.removeAll(after);
        Set<Integer> come = new HashSet<>(after);
        come.removeAll(before);
        if (!gone.isEmpty()) {
            delete(id, gone);
        }
        add(Map.of(id, come));
    }

    void remove(CustomerId id, Set<Integer> grams) {
        if (!grams.isEmpty()) {
            delete(id, grams);
        }
    }

    private void delete(CustomerId id, Collection<Integer> grams) {
        var args = new ArrayList<Object>();
        args.add(id.value());
        args.addAll(grams);
        String marks = String.join(", ", Collections.nCopies(grams.size(), "?"));
        jdbc.update("delete from customer_gram where customer_id = ? and gram in (" + marks + ")", args.toArray());
    }

    /** Many rows a statement: this is most of what an import writes. The values are numbers of our own making. */
    private void insert(long[] pairs, int from, int to, long[] ids) {
        var sql = new StringBuilder("insert ignore into customer_gram (gram, customer_id) values ");
        for (int i = from; i < to; i++) {
            sql.append(i == from ? "(" : ",(")
                    .append((int) (pairs[i] >> Integer.SIZE))
                    .append(',')
                    .append(ids[(int) pairs[i]])
                    .append(')');
        }
        jdbc.update(sql.toString());
    }
}
