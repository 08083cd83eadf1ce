package org.kartei.importing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kartei.ownfield.OwnField;

/** What a column of a file can be about: a field that every school has, or one that managers have defined. */
public sealed interface ImportTarget permits ImportField, OwnTarget {

    /** How it stands in a plan. */
    String written();

    /** Whether it may stand in several columns. */
    boolean isRepeatable();

    /** The other way round; null for an own field that is not offered any more. */
    static @Nullable ImportTarget read(String written, List<OwnField> ownFields) {
        for (OwnField field : ownFields) {
            if (field.columnKey().equals(written)) {
                return new OwnTarget(field);
            }
        }
        for (ImportField field : ImportField.values()) {
            if (field.written().equals(written)) {
                return field;
            }
        }
        return null;
    }
}
