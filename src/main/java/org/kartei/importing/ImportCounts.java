package org.kartei.importing;

/**
 * What an import counts, in rows of the file.
 *
 * @param total rows with something in them
 * @param bad rows with mistakes, as the check found them
 * @param duplicates rows whose customer is there already, as the check found them
 * @param added taken over
 * @param skipped duplicates left out
 * @param failed left out because of mistakes
 * @param removed taken out again by undo
 */
public record ImportCounts(long total, long bad, long duplicates, long added, long skipped, long failed, long removed) {

    static final ImportCounts NONE = new ImportCounts(0, 0, 0, 0, 0, 0, 0);

    /** What has become of some rows. */
    static ImportCounts of(long added, long skipped, long failed) {
        return new ImportCounts(0, 0, 0, added, skipped, failed, 0);
    }

    /** How many rows would be added. */
    public long good(boolean addDuplicates) {
        return total - bad - (addDuplicates ? 0 : duplicates);
    }

    /** How many rows have been dealt with. */
    public long done() {
        return added + skipped + failed;
    }
}
