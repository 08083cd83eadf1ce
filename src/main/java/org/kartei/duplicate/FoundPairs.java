package org.kartei.duplicate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The pairs of one search, written down in batches. What was found before stays to be seen while the search runs, and
 * goes when it has come to its end and has not found it again; what the office has said about a pair stays.
 */
final class FoundPairs {

    /** Of pairs that are merely possible, a school of a million has more than anybody looks at. */
    static final int MOST_POSSIBLE = 20_000;

    static final int MOST = 200_000;

    private static final int BATCH = 500;
    private static final int CROWDS = 100;
    private static final int DELETED_AT_ONCE = 5_000;

    private static final RetryTemplate AGAIN = new RetryTemplate(RetryPolicy.builder()
            .includes(PessimisticLockingFailureException.class)
            .maxRetries(8)
            .delay(Duration.ofMillis(50))
            .jitter(Duration.ofMillis(25))
            .multiplier(2)
            .build());

    private final JdbcTemplate jdbc;
    private final long run;
    private final List<Found> batch = new ArrayList<>();
    private final Set<Pair> kept = new HashSet<>();
    private final Map<Reason, Set<Long>> examples = new EnumMap<>(Reason.class);
    private final PriorityQueue<Crowd> crowds = new PriorityQueue<>(Comparator.comparingLong(Crowd::customers));
    private long possible;
    private long leftOut;
    private long leftOutLikely;

    FoundPairs(JdbcTemplate jdbc, long run) {
        this.jdbc = jdbc;
        this.run = run;
    }

    private record Pair(long low, long high) {}

    private record Found(Pair pair, int reasons, int strength) {}

    private record Crowd(Reason reason, long example, boolean isFurther, long customers) {}

    void add(Suspect one, Suspect other) {
        var pair = new Pair(Math.min(one.id(), other.id()), Math.max(one.id(), other.id()));
        if (kept.contains(pair)) {
            return; // they share several things and were met by another one
        }
        int strength = one.strength(other);
        boolean isPossible = Likelihood.of(strength) == Likelihood.POSSIBLE;
        if (isPossible && possible >= MOST_POSSIBLE || kept.size() >= MOST) {
            leftOut += isPossible ? 1 : 0;
            leftOutLikely += isPossible ? 0 : 1;
            return;
        }
        possible += isPossible ? 1 : 0;
        kept.add(pair);
        batch.add(new Found(pair, one.reasons(other), strength));
        if (batch.size() >= BATCH) {
            write();
        }
    }

    /**
     * So many share a value that they are not compared one by one; the largest of these crowds are told. The value itself
     * is not written down, but one who has it, if possible as the first of its kind; nobody stands for two of them.
     */
    void crowd(Reason reason, String value, List<Suspect> group, long customers) {
        Set<Long> used = examples.computeIfAbsent(reason, each -> new HashSet<>());
        Predicate<Suspect> isFirst = each -> reason == Reason.BIRTHDAY || value.equals(each.first(reason));
        Stream.concat(group.stream().filter(isFirst), group.stream().filter(isFirst.negate()))
                .filter(each -> used.add(each.id()))
                .findFirst()
                .ifPresent(each -> crowds.add(new Crowd(reason, each.id(), !isFirst.test(each), customers)));
        if (crowds.size() > CROWDS) {
            crowds.remove();
        }
    }

    /** Of those that are merely possible. */
    long leftOut() {
        return leftOut;
    }

    /** Of the others. */
    long leftOutLikely() {
        return leftOutLikely;
    }

    /** In the order of the key, and again when somebody who merges or deletes was in the way. */
    void write() {
        if (!batch.isEmpty()) {
            String insert = batch.stream()
                    .sorted(Comparator.<Found>comparingLong(
                                    found -> found.pair().low())
                            .thenComparingLong(found -> found.pair().high()))
                    .map(found -> "(" + found.pair().low() + "," + found.pair().high() + "," + found.reasons() + ","
                            + found.strength() + "," + run + ")")
                    .collect(Collectors.joining(
                            ",",
                            "insert into duplicate_pair (low_id, high_id, reasons, strength, run_id) values ",
                            " on duplicate key update reasons = value(reasons), strength = value(strength),"
                                    + " run_id = value(run_id)"));
            AGAIN.invoke(() -> jdbc.update(insert));
            batch.clear();
        }
    }

    /** The search has come to its end: what it has not found is no more. */
    void end() {
        write();
        int deleted;
        do {
            deleted = AGAIN.invoke(() -> jdbc.update(
                    "delete from duplicate_pair where run_id < ? and not dismissed limit " + DELETED_AT_ONCE, run));
        } while (deleted == DELETED_AT_ONCE);
        jdbc.batchUpdate(
                "insert into duplicate_crowd (run_id, reason, example_id, further, customers) values (?, ?, ?, ?, ?)",
                crowds.stream()
                        .map(crowd -> new Object[] {
                            run, crowd.reason().name(), crowd.example(), crowd.isFurther(), crowd.customers()
                        })
                        .toList());
        jdbc.update("delete from duplicate_crowd where run_id < ?", run);
    }
}
