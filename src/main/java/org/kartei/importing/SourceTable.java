package org.kartei.importing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A file whose captions have been found.
 *
 * @param captionRow the number of the row in which they stand
 * @param fields what each column is probably about, null where nothing is known
 * @param isOurs written by us: texts under the captions are exactly as they were
 */
record SourceTable(
        SourceRows rows, long captionRow, List<String> captions, List<@Nullable ImportTarget> fields, boolean isOurs) {

    static final int PORTION = 500;
    static final int MOST = 2_000;

    /** The rows below the captions that are not blank, until the consumer has had enough. */
    void read(Predicate<SourceRow> wantsMore) throws IOException {
        rows.read(row -> row.number() <= captionRow || row.isBlank() || wantsMore.test(row));
    }

    /** The same without the rows up to one that has been dealt with; these are only shown. */
    SourceTable passingOver(long upTo, Consumer<SourceRow> shown) {
        SourceRows rest = wantsMore -> rows.read(row -> {
            if (row.number() > captionRow && row.number() <= upTo && !row.isBlank()) {
                shown.accept(row);
            }
            return row.number() <= upTo || wantsMore.test(row);
        });
        return new SourceTable(rest, captionRow, captions, fields, isOurs);
    }

    /**
     * The rows in portions of some hundreds, until the consumer has had enough.
     *
     * @param belongTogether whether a row must be in one portion with the one before it; beyond {@link #MOST} it is not asked
     */
    void readPortions(BiPredicate<SourceRow, SourceRow> belongTogether, Predicate<List<SourceRow>> wantsMore)
            throws IOException {
        var portion = new ArrayList<SourceRow>(PORTION);
        boolean[] isEnough = {false};
        read(row -> {
            boolean isFull =
                    portion.size() >= MOST || portion.size() >= PORTION && !belongTogether.test(portion.getLast(), row);
            if (isFull) {
                isEnough[0] = !wantsMore.test(List.copyOf(portion));
                portion.clear();
            }
            portion.add(row);
            return !isEnough[0];
        });
        if (!isEnough[0] && !portion.isEmpty()) {
            wantsMore.test(List.copyOf(portion));
        }
    }
}
