package org.kartei.customer.ui;

import java.nio.charset.StandardCharsets;
import org.kartei.customer.CustomerRow;
import org.springframework.web.util.UriUtils;

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

    /** Opens the office's own mail program; whatever an address has in it stays a part of it. */
    static String mail(String address) {
        return "mailto:" + UriUtils.encodePathSegment(address, StandardCharsets.UTF_8);
    }

    static String participants(long number) {
        return "customers/" + number + "/" + ParticipantsTab.PATH;
    }
}
