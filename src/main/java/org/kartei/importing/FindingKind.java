package org.kartei.importing;

/** What a check can find in a row: a mistake, for which the row stays out, or a customer who is there already. */
public enum FindingKind {
    MISTAKE,
    DUPLICATE
}
