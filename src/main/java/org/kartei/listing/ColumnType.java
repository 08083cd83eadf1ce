package org.kartei.listing;

/** What kind of value a column shows; it decides which filter fits. */
public enum ColumnType {
    TEXT,
    CHOICE,
    AMOUNT,
    DATE
}
