package org.kartei.customer.file;

import org.kartei.shell.list.Selected;

/** What another module lets the office do with many customers at once, from the overview (LIST-8 b). */
public interface ManyAction {

    /** Actions stand in this order, behind those of the overview itself. */
    int order();

    String captionKey();

    void start(Selected customers);
}
