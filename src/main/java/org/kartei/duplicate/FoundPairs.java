package org.kartei.duplicate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The pairs of one search, written down in batches. What was found before stays to be seen while the search runs, and
 * goes when it has come to its end and has not found it again; what the office has said about a pair stays.
 */
final class FoundPairs {

    /** Of pairs that are merely possible, a school of a million has more than anybody looks at. */
    static final int MOST_POSSIBLE = 20_000;

    private static final int MOST = 200_000;
    private static final int BATCH = 500;
    private static final int CROWDS = 100;
    private static final int DELETED_AT_ONCE = 5_000;

    private final JdbcTemplate jdbc;
    private final long run;
    private final List<String> batch = new ArrayList<>();
    private final PriorityQueue<Crowd> crowds = new PriorityQueue<>(Comparator.comparingLong(Crowd::customers));
    private long possible;
    private long all;
    private long leftOut;

    FoundPairs(JdbcTemplate jdbc, long run) {
        this.jdbc = jdbc;
        this.run = run;
    }

    private record Crowd(Reason reason, long example, long customers) {}

    void add(Suspect one, Suspect other) {
        int strength = one.strength(other);
        boolean isPossible = Likelihood.of(strength) == Likelihood.POSSIBLE;
        if (isPossible && possible >= MOST_POSSIBLE || all >= MOST) {
            leftOut++;
            return;
        }
        possible += isPossible ? 1 : 0;
        all++;
        batch.add("(" + Math.min(one.id(), other.id()) + "," + Math.max(one.id(), other.id()) + "," + one.reasons(other)
                + "," + strength + "," + run + ")");
        if (batch.size() >= BATCH) {
            write();
        }
    }

    /** So many share something that they are not compared one by one; the largest of these are told. */
    void crowd(Reason reason, long example, long customers) {
        crowds.add(new Crowd(reason, example, customers));
        if (crowds.size() > CROWDS) {
            crowds.remove();
        }
    }

    long leftOut() {
        return leftOut;
    }

    void write() {
        if (!batch.isEmpty()) {
            jdbc.update(batch.stream()
                    .collect(Collectors.joining(
                            ",",
                            "insert into duplicate_pair (low_id, high_id, reasons, strength, run_id) values ",
                            " on duplicate key update reasons = value(reasons), strength = value(strength),"
                                    + " run_id = value(run_id)")));
            batch.clear();
        }
    }

    /** The search has come to its end: what it has not found is no more. */
    void end() {
        write();
        int deleted;
        do {
            deleted = jdbc.update(
                    "delete from duplicate_pair where run_id < ? and not dismissed limit " + DELETED_AT_ONCE, run);
        } while (deleted == DELETED_AT_ONCE);
        jdbc.batchUpdate(
                "insert into duplicate_crowd (run_id, reason, example_id, customers) values (?, ?, ?, ?)",
                crowds.stream()
                        .map(crowd -> new Object[] {run, crowd.reason().name(), crowd.example(), crowd.customers()})
                        .toList());
        jdbc.update("delete from duplicate_crowd where run_id < ?", run);
    }
}
