package org.kartei.job;

/** A promise that the data keep whatever happens. Each module looks after its own; what it finds are failures. */
public interface Check {

    /** How many things there are to look at, roughly. */
    long things();

    /** Looks at all of them, in portions, and tells each that does not keep the promise. */
    void run(Progress progress);
}
