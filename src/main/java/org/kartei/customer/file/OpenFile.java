package org.kartei.customer.file;

import org.kartei.customer.CustomerId;
import org.kartei.customer.CustomerRow;

/** The file that is open, as its tabs see it. */
public interface OpenFile {

    CustomerId id();

    /** The customer with all figures, as read last. */
    CustomerRow customer();

    /** Opens another tab of the same file. */
    void open(String tab);
}
