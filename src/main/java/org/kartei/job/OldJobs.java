package org.kartei.job;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets long work after a month: what it could not do names people. Soon after the start, and every hour. */
@Component
class OldJobs {

    static final Duration KEPT = Duration.ofDays(30);

    private final JobStore store;
    private final Clock clock;

    OldJobs(JobStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    public void forget() {
        store.forgetEndedBefore(clock.instant().minus(KEPT));
    }
}
