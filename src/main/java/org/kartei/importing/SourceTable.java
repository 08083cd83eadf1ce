package org.kartei.importing;

import java.io.IOException;
import java.util.List;
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

    /** The rows below the captions that are not blank, until the consumer has had enough. */
    void read(Predicate<SourceRow> wantsMore) throws IOException {
        rows.read(row -> row.number() <= captionRow || row.isBlank() || wantsMore.test(row));
    }
}
