package org.kartei.shell;

import org.kartei.security.StaffId;

/** A number beside an entry of the navigation: what waits there for the current user. */
public interface NavigationCounter {

    /** The route of the entry. */
    String path();

    /** How many wait for somebody; nothing is shown for 0. Asked from any thread, so the current user means nothing here. */
    long count(StaffId staff);

    /** Key of the text that says what the number, its argument, counts. */
    String captionKey();
}
