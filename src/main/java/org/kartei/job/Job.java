package org.kartei.job;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kartei.security.StaffId;

/**
 * A piece of long work as it stands.
 *
 * @param kind what kind of work; job.kind.… is its translated name
 * @param title what it works on, in the words of the user who started it
 * @param subjectId what it belongs to, if anything: an import, for example
 * @param total how many things there are to do, 0 while unknown
 * @param done how many are done, the failed ones included
 * @param failed how many could not be done
 * @param message key of a closing message, if there is one
 */
public record Job(
        JobId id,
        String kind,
        String title,
        @Nullable Long subjectId,
        JobState state,
        long total,
        long done,
        long failed,
        @Nullable String message,
        StaffId startedBy,
        Instant startedAt,
        @Nullable Instant endedAt) {

    /** Whether it has not come to its end, even if it still waits for its turn. */
    public boolean isRunning() {
        return isWaiting() || state == JobState.RUNNING;
    }

    public boolean isWaiting() {
        return state == JobState.WAITING;
    }

    /** Between 0 and 1; 0 while the total is unknown. */
    public double fraction() {
        return total == 0 ? 0 : Math.min(1.0, (double) done / total);
    }
}
