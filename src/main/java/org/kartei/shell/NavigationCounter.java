package org.kartei.shell;

/** A number beside an entry of the navigation: what waits there for the current user. */
public interface NavigationCounter {

    /** The route of the entry. */
    String path();

    /** How many wait; nothing is shown for 0. */
    long count();

    /** Key of the text that says what the number, its argument, counts. */
    String captionKey();
}
