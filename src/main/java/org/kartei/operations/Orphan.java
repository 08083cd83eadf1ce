package org.kartei.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A database server that outlived its application.
 *
 * @param pid as the pid file says; the process may be gone, or another's: numbers are used again
 * @param data what it works on
 */
record Orphan(String pid, Path data) {

    private static final Logger LOG = LoggerFactory.getLogger(Orphan.class);
    private static final Duration STOPPING = Duration.ofSeconds(60);

    /** Ends it in good order, if it is there. */
    void stop() {
        Optional<ProcessHandle> process =
                pid.matches("\\d+") ? ProcessHandle.of(Long.parseLong(pid)).filter(this::isOurs) : Optional.empty();
        if (process.isEmpty()) {
            return;
        }
        LOG.info("Stopping the database that an earlier run left behind (process {})", pid);
        process.get().destroy();
        try {
            process.get().onExit().get(STOPPING.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new DatabaseUnavailable(
                    "A database that an earlier run left behind still uses " + data + ".",
                    "End process " + pid + " and start again.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isOurs(ProcessHandle process) {
        return process.info()
                .commandLine()
                .or(() -> commandLine(process))
                .orElse("")
                .contains(data.toString());
    }

    private static Optional<String> commandLine(ProcessHandle process) {
        try {
            return Optional.of(Files.readString(Path.of("/proc/" + process.pid() + "/cmdline")));
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty();
        }
    }
}
