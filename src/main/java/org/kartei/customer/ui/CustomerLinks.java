package org.kartei.customer.ui;

import org.kartei.customer.CustomerRow;

/** Where things about customers are found. */
final class CustomerLinks {

    private CustomerLinks() {}

    static String file(CustomerRow row) {
        return file(row.number());
    }

    static String file(long number) {
        return "customers/" + number + "/details";
    }
}
