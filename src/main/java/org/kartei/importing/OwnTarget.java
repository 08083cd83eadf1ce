package org.kartei.importing;

import org.kartei.ownfield.OwnField;

/** A column that is about a field which managers have defined. */
public record OwnTarget(OwnField field) implements ImportTarget {

    @Override
    public String written() {
        return field.columnKey();
    }

    @Override
    public boolean isRepeatable() {
        return false;
    }
}
