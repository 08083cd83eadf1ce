package org.kartei.invoice;

/** What a line charges for. */
public enum LineKind {
    COURSE,
    PASS,
    OTHER
}
