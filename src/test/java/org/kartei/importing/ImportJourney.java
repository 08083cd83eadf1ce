package org.kartei.importing;

import static org.awaitility.Awaitility.await;
import static org.awaitility.pollinterval.IterativePollInterval.iterative;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.kartei.job.Job;
import org.kartei.job.JobId;
import org.kartei.job.JobService;

/** Goes through an import as the page does, and waits for its long steps. */
record ImportJourney(ImportService imports, JobService jobs) {

    static InputStream sakila() {
        return Objects.requireNonNull(ImportJourney.class.getResourceAsStream("/sakila/customers.csv"));
    }

    ImportId receive(String csv) {
        return receive(csv, StandardCharsets.UTF_8);
    }

    ImportId receive(String csv, Charset charset) {
        return imports.receive("test.csv", new ByteArrayInputStream(csv.getBytes(charset)));
    }

    ImportId receive(ImportKind kind, String csv) {
        return imports.receive(kind, "money.csv", new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
    }

    Import takeOver(ImportKind kind, String csv) {
        ImportId id = receive(kind, csv);
        check(id);
        return run(id, false);
    }

    ImportId receiveSakila() throws IOException {
        try (InputStream in = sakila()) {
            return imports.receive("customers.csv", in);
        }
    }

    /** Checks with the guessed plan, as somebody who only confirms. */
    Import check(ImportId id) {
        return after(id, imports.check(id, imports.preview(id).plan()));
    }

    Import run(ImportId id, boolean addDuplicates) {
        return after(id, imports.run(id, addDuplicates));
    }

    Import undo(ImportId id, boolean changedToo) {
        return after(id, imports.undo(id, changedToo));
    }

    Import takeOver(String csv) {
        ImportId id = receive(csv);
        check(id);
        return run(id, false);
    }

    List<Finding> mistakes(ImportId id) {
        return imports.findings(id, FindingKind.MISTAKE, 0, 1_000);
    }

    List<Finding> duplicates(ImportId id) {
        return imports.findings(id, FindingKind.DUPLICATE, 0, 1_000);
    }

    private static Duration longer(Duration waited) {
        return waited.toMillis() < 300 ? waited.multipliedBy(2) : waited;
    }

    Import after(ImportId id, JobId job) {
        await().pollInSameThread()
                .atMost(Duration.ofMinutes(10))
                .pollInterval(iterative(ImportJourney::longer, Duration.ofMillis(10)))
                .until(() -> !jobs.own(job).map(Job::isRunning).orElse(true));
        return imports.find(id).orElseThrow();
    }
}
