package org.kartei.customer.ui;

import com.vaadin.flow.component.UI;
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
        return file(number, DetailsTab.PATH);
    }

    static String file(long number, String tab) {
        return "customers/" + number + "/" + tab;
    }

    /** Hands over to the office's own mail program. The page stays alive, which Page.open in the same window would end. */
    static void write(String address) {
        UI.getCurrent().getPage().executeJs("window.open($0, '_self')", mail(address));
    }

    /** Whatever an address has in it stays a part of it. */
    static String mail(String address) {
        return "mailto:" + UriUtils.encodePathSegment(address, StandardCharsets.UTF_8);
    }

    static String participants(long number) {
        return file(number, ParticipantsTab.PATH);
    }
}
