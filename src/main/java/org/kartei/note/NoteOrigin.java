package org.kartei.note;

/** Where a note was written (NOTE-1). */
public enum NoteOrigin {
    CUSTOMER,
    PARTICIPANT,
    PHONE
}
