package org.kartei.job;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** The progress of one running job: counted in memory, written down now and then. */
final class RunningJob implements Progress {

    private static final int KEPT_FAILURES = 10_000;

    private final JobId id;
    private final JobStore store;
    private final Runnable changed;
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final AtomicLong total = new AtomicLong();
    private final AtomicLong done = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();
    private volatile @Nullable End end;

    /** How it came to its end. */
    private record End(JobState state, @Nullable String message, Instant at) {}

    RunningJob(JobId id, JobStore store, Runnable changed) {
        this.id = id;
        this.store = store;
        this.changed = changed;
    }

    @Override
    public void total(long things) {
        total.set(things);
        changed.run();
    }

    @Override
    public void done(long things) {
        done.addAndGet(things);
    }

    @Override
    public void failed(String subject, String reason) {
        long position = failed.incrementAndGet();
        done.incrementAndGet();
        if (position <= KEPT_FAILURES) {
            store.addFailure(id, position, new JobFailure(subject, reason));
        }
    }

    @Override
    public boolean isCancelled() {
        return cancelled.get();
    }

    void cancel() {
        cancelled.set(true);
    }

    void end(JobState state, @Nullable String message, Instant at) {
        end = new End(state, message, at);
    }

    /**
     * One at a time: what was counted before the end must not be written after it.
     *
     * @return whether all is written down, the end too
     */
    synchronized boolean writeDown() {
        End known = end; // first, for the counts below must be those of the end
        store.progress(id, total.get(), done.get(), failed.get());
        if (known == null) {
            return false;
        }
        store.end(id, known.state(), known.message(), known.at());
        return true;
    }
}
