package org.kartei.duplicate;

import org.kartei.job.Progress;

/** Tells the steps of several walks over the same customers as so many customers done. */
final class WalkedCustomers {

    private final Progress progress;
    private final long customers;
    private final long steps;
    private long walked;
    private long told;

    /** @param steps of all walks together */
    WalkedCustomers(Progress progress, long customers, long steps) {
        this.progress = progress;
        this.customers = customers;
        this.steps = steps;
        progress.total(customers);
    }

    /** There may be more or fewer steps than were counted at the beginning: others work meanwhile. */
    void walked(long more) {
        walked = Math.min(steps, walked + more);
        long now = steps == 0 ? customers : customers * walked / steps;
        progress.done(now - told);
        told = now;
    }

    boolean isCancelled() {
        return progress.isCancelled();
    }
}
