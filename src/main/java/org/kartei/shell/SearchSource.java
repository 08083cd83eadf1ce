package org.kartei.shell;

import java.util.List;

/** What the search from anywhere looks through (FILE-8). */
public interface SearchSource {

    /** Key of the heading above its hits. */
    String captionKey();

    /** Sources are shown in this order. */
    int order();

    /** The best hits for what is typed, three characters at least; quick, for it is asked while somebody types. */
    List<Hit> find(String typed, int limit);

    /**
     * Something found.
     *
     * @param detail tells it from others of the same title
     * @param path where it opens
     */
    record Hit(String title, String detail, String path) {}
}
