package org.kartei.job;

/** How long work tells how far it has come, and learns that it is to stop. */
public interface Progress {

    /** How many things there are to do. */
    void total(long things);

    /** So many more things are done. Cheap: may be called for every single one. */
    void done(long things);

    /**
     * One more thing could not be done; it counts as done.
     *
     * @param subject what, in the user's words
     * @param reason why, in the user's language
     */
    void failed(String subject, String reason);

    /** Whether somebody asked to stop. The work ends at the next safe place and returns. */
    boolean isCancelled();
}
