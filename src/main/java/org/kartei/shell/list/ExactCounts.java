package org.kartei.shell.list;

import jakarta.annotation.PreDestroy;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.kartei.listing.ListRequest;
import org.kartei.listing.ListSource;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.stereotype.Component;

/**
 * Counts large lists exactly and adds up their columns, later and one at a time, so that nobody waits for it: only when somebody rests on a list
 * for a moment, and the whole list at most every half minute.
 */
@Component
final class ExactCounts {

    private static final long REST = 800;
    private static final Duration FRESH = Duration.ofSeconds(30);

    private record Kept<V>(V value, Instant at) {}

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("count").daemon(true).factory());
    private final Map<String, Kept<Long>> sizes = new ConcurrentHashMap<>();
    private final Map<String, Kept<Map<String, BigDecimal>>> sums = new ConcurrentHashMap<>();
    private final Clock clock;

    ExactCounts(Clock clock) {
        this.clock = clock;
    }

    /**
     * @param counted is told from another thread
     * @return can be cancelled while it waits
     */
    ScheduledFuture<?> count(ListSource<?> source, ListRequest request, LongConsumer counted) {
        return later(() -> counted.accept(
                request.isNarrowed()
                        ? source.countExactly(request)
                        : fresh(sizes, source, () -> source.countExactly(ListRequest.ALL))));
    }

    /**
     * Adds up columns in the same way.
     *
     * @param summed is told from another thread
     * @return can be cancelled while it waits
     */
    ScheduledFuture<?> sum(
            ListSource<?> source, ListRequest request, List<String> columns, Consumer<Map<String, BigDecimal>> summed) {
        return later(() -> summed.accept(
                request.isNarrowed()
                        ? source.sums(request, columns)
                        : fresh(sums, source, () -> source.sums(ListRequest.ALL, columns))));
    }

    private ScheduledFuture<?> later(Runnable work) {
        return thread.schedule(new DelegatingSecurityContextRunnable(work), REST, TimeUnit.MILLISECONDS);
    }

    /** The list has changed: what is known of its size no longer holds. */
    void forget(ListSource<?> source) {
        sizes.remove(source.identity());
        sums.remove(source.identity());
    }

    /** What was found out of the whole list, not too long ago. */
    private <V> V fresh(Map<String, Kept<V>> found, ListSource<?> source, Supplier<V> finding) {
        Kept<V> kept = found.get(source.identity());
        if (kept == null || kept.at().plus(FRESH).isBefore(clock.instant())) {
            kept = new Kept<>(finding.get(), clock.instant());
            found.put(source.identity(), kept);
        }
        return kept.value();
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }
}
