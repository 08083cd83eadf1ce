package org.kartei.customer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps the grams of all customers, in the transaction that changes their texts. */
@Component
class SearchIndex {

    private static final int ROWS = 2_000;

    private final JdbcTemplate jdbc;

    SearchIndex(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void add(Map<CustomerId, Set<Integer>> gramsOf) {
        var pairs = new ArrayList<long[]>();
        gramsOf.forEach((id, grams) -> grams.forEach(gram -> pairs.add(new long[] {gram, id.value()})));
        pairs.sort((a, b) -> a[0] != b[0] ? Long.compare(a[0], b[0]) : Long.compare(a[1], b[1]));
        for (int from = 0; from < pairs.size(); from += ROWS) {
            insert(pairs.subList(from, Math.min(from + ROWS, pairs.size())));
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
    private void insert(List<long[]> pairs) {
        var sql = new StringBuilder("insert ignore into customer_gram (gram, customer_id) values ");
        for (int i = 0; i < pairs.size(); i++) {
            sql.append(i == 0 ? "(" : ",(")
                    .append(pairs.get(i)[0])
                    .append(',')
                    .append(pairs.get(i)[1])
                    .append(')');
        }
        jdbc.update(sql.toString());
    }
}
