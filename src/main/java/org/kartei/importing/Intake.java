package org.kartei.importing;

import java.util.List;
import java.util.function.Supplier;

/** One way through a file from its first row to its last, a portion after the other: what is made of the rows, by what they bring. */
interface Intake {

    /** What a dry run finds in a portion; rows are counted, and each bad one has at least one mistake. */
    record Judged(int bad, List<Finding> mistakes, List<Finding> duplicates, long highestNumber) {}

    /** Whether a row can only be judged together with the one before it. */
    default boolean belongTogether(SourceRow row, SourceRow next) {
        return false;
    }

    /** A row that an earlier run has dealt with. */
    default void passOver(SourceRow row) {}

    Judged judge(List<SourceRow> rows);

    /**
     * Makes a portion ready.
     *
     * @return writes the good rows, in the transaction of whoever calls it, perhaps several times until it succeeds; and counts
     *     what was added, skipped and failed
     */
    Supplier<ImportCounts> prepare(List<SourceRow> rows);
}
