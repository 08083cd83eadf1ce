package org.kartei.job;

/** How far a piece of long work has come; interrupted means that the application stopped in the middle of it. */
public enum JobState {
    RUNNING,
    DONE,
    CANCELLED,
    FAILED,
    INTERRUPTED
}
