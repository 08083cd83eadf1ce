package org.kartei.importing;

import org.jspecify.annotations.Nullable;

/**
 * Something that was found in a row of a file.
 *
 * @param row its number in the file
 * @param subject whom the row is about, as far as can be told
 * @param column caption of the column, empty if it is about the whole row
 * @param messageKey key of the text that says what it is; it has one place
 * @param value what stands in that place: the value that is wrong, or whom it duplicates
 * @param customerNumber of the customer who is there already, null if there is none
 */
public record Finding(
        FindingKind kind,
        long row,
        String subject,
        String column,
        String messageKey,
        String value,
        @Nullable Long customerNumber) {}
