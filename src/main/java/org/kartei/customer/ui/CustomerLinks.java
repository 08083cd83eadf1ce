package org.kartei.customer.ui;

import org.kartei.customer.CustomerRow;

/** Where things about customers are found. */
final class CustomerLinks {

    private CustomerLinks() {}

    static String file(CustomerRow row) {
        return file(row.number());
    }

    /** Where two customers are compared and merged. */
    static String merge(long number, long other) {
        return "customers/" + number + "/merge/" + other;
    }

    static String file(long number) {
        return "customers/" + number + "/details";
    }

    static String participants(long number) {
        return "customers/" + number + "/" + ParticipantsTab.PATH;
    }
}
