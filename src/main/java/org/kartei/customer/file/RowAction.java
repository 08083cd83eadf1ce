package org.kartei.customer.file;

import org.kartei.customer.CustomerRow;

/** What another module lets the office do with a customer from its row in the overview, without its file (LIST-7). */
public interface RowAction {

    /** Actions stand in this order, between e-mail and groups. */
    int order();

    String captionKey();

    void start(CustomerRow customer);
}
