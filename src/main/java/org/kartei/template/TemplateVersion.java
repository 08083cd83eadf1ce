package org.kartei.template;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What a manager saved once; nothing of it changes any more.
 *
 * @param validFrom the first day of the documents that look like this
 * @param staffName empty for the one that was there from the start
 */
public record TemplateVersion(long id, LocalDate validFrom, Instant savedAt, String staffName) {

    /** What was there from the start. */
    public static final long FIRST = 1;

    public boolean isFirst() {
        return id == FIRST;
    }
}
