package org.kartei.shell.list;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import org.kartei.listing.ListRequest;
import org.kartei.listing.ListSource;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.stereotype.Component;

/**
 * Counts large lists exactly, later and one at a time, so that nobody waits for it: only when somebody rests on a list
 * for a moment, and the whole list at most every half minute.
 */
@Component
final class ExactCounts {

    private static final long REST = 800;
    private static final Duration FRESH = Duration.ofSeconds(30);

    private record Kept(long rows, Instant at) {}

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("count").daemon(true).factory());
    private final Map<String, Kept> whole = new ConcurrentHashMap<>();
    private final Clock clock;

    ExactCounts(Clock clock) {
        this.clock = clock;
    }

    /**
     * @param counted is told from another thread
     * @return can be cancelled while it waits
     */
    ScheduledFuture<?> count(ListSource<?> source, ListRequest request, LongConsumer counted) {
        Runnable count = () -> counted.accept(request.isNarrowed() ? source.countExactly(request) : whole(source));
        return thread.schedule(new DelegatingSecurityContextRunnable(count), REST, TimeUnit.MILLISECONDS);
    }

    /** The list has changed: what is known of its size no longer holds. */
    void forget(ListSource<?> source) {
        whole.remove(source.identity());
    }

    private long whole(ListSource<?> source) {
        Kept kept = whole.get(source.identity());
        if (kept == null || kept.at().plus(FRESH).isBefore(clock.instant())) {
            kept = new Kept(source.countExactly(ListRequest.ALL), clock.instant());
            whole.put(source.identity(), kept);
        }
        return kept.rows();
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }
}
