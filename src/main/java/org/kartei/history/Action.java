package org.kartei.history;

/** What was done. */
public enum Action {
    CREATED,
    CHANGED,
    DELETED,
    MERGED,
    UNMERGED,
    DONE,
    ERASED,
    EXPORTED,
    IMPORTED,
    UNDONE,
    SIGNED_IN,
    REFUSED
}
