package org.kartei.job;

/** How far a piece of long work has come; waiting until other work has ended; interrupted means that the application stopped in the middle of it. */
public enum JobState {
    WAITING,
    RUNNING,
    DONE,
    CANCELLED,
    FAILED,
    INTERRUPTED
}
