package org.kartei.importing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kartei.security.StaffId;

/**
 * An import as it stands.
 *
 * @param addDuplicates whether customers who are there already are added all the same
 * @param message key of why it was refused or stopped, with one place for the value; null if it was not
 */
public record Import(
        ImportId id,
        ImportKind kind,
        String fileName,
        ImportState state,
        StaffId startedBy,
        String staffName,
        Instant uploadedAt,
        boolean addDuplicates,
        @Nullable String message,
        String messageValue,
        ImportCounts counts) {}
