package org.kartei.shell;

/** A page that is typed into: whoever leaves it is asked while something is not saved, however they leave. */
public interface TypedPage {

    /** Whether something is typed that would be lost. */
    boolean hasUnsaved();
}
