package org.kartei.duplicate;

import java.time.Instant;

/**
 * A search that came to its end.
 *
 * @param leftOut how many pairs that are merely possible it has not kept, at most
 * @param leftOutLikely how many others it has not kept, at most
 */
public record SearchRun(Instant endedAt, long customers, long leftOut, long leftOutLikely) {}
