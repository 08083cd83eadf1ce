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
    SIGNED_IN,
    REFUSED
}
