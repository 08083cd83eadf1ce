package org.kartei.importing;

/** How far an import has come. Stopped ones, by somebody or by a crash, can be continued or undone. */
public enum ImportState {
    UPLOADED,
    /** The file cannot be read as a whole; nothing of it was taken over. */
    REFUSED,
    CHECKING,
    CHECKED,
    RUNNING,
    STOPPED,
    DONE,
    UNDOING,
    UNDO_STOPPED,
    UNDONE
}
