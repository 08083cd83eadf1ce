package org.kartei.importing;

import java.io.IOException;
import java.util.function.Predicate;
import org.kartei.shared.BusinessRuleViolation;

/** All rows of a file from the first, whatever stands in them, read one after the other. */
interface SourceRows {

    /** So many letters a cell may have at most; more is no customer's, and would fill the memory. */
    int CELL = 1 << 16;

    int COLUMNS = 500;

    /**
     * Reads until the consumer has had enough.
     *
     * @param wantsMore gets each row and says whether to go on
     * @throws BusinessRuleViolation when the file cannot be read any further
     */
    void read(Predicate<SourceRow> wantsMore) throws IOException;
}
