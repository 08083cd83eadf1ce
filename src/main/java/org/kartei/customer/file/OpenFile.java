package org.kartei.customer.file;

import java.util.List;
import org.kartei.customer.CustomerId;
import org.kartei.customer.CustomerRow;
import org.kartei.group.Group;

/** The file that is open, as its tabs see it. */
public interface OpenFile {

    CustomerId id();

    /** The customer with all figures, as read last. */
    CustomerRow customer();

    /** All customer groups by name, as read last. */
    List<Group> groups();

    /** The tab that is shown, by its path. */
    String tab();

    /** Opens another tab of the same file. */
    void open(String tab);

    /** Goes back to the list, as it was when one came from it. */
    void leave();
}
