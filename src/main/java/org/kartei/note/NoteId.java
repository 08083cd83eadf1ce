package org.kartei.note;

/** Identifies a note inside the application. */
public record NoteId(long value) {}
