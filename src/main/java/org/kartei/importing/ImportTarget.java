package org.kartei.importing;

/** What a column of a file can be about: a field that every school has, or one that managers have defined. */
public sealed interface ImportTarget permits NamedTarget, OwnTarget {

    /** How it stands in a plan. */
    String written();

    /** Whether it may stand in several columns. */
    boolean isRepeatable();
}
