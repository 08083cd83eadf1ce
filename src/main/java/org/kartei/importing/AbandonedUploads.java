package org.kartei.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Takes away what was uploaded and not taken over within a day: a file full of people that nobody looks after any more.
 * After a month also what checks have found, for it tells of people who never became customers. Soon after the start, and
 * every hour.
 */
@Component
class AbandonedUploads {

    static final Duration KEPT = Duration.ofDays(1);
    static final Duration FINDINGS_KEPT = Duration.ofDays(30);

    private final ImportStore store;
    private final FindingStore findings;
    private final ImportFiles files;
    private final Clock clock;

    AbandonedUploads(ImportStore store, FindingStore findings, ImportFiles files, Clock clock) {
        this.store = store;
        this.findings = findings;
        this.files = files;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    public void takeAway() {
        Instant end = clock.instant().minus(KEPT);
        store.deleteUploadedBefore(end);
        findings.clearUploadedBefore(clock.instant().minus(FINDINGS_KEPT));
        try {
            Set<ImportId> needed = store.withFile();
            for (ImportId id : files.olderThan(end)) {
                if (!needed.contains(id)) {
                    files.delete(id);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
