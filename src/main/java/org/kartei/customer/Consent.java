package org.kartei.customer;

import java.time.LocalDate;

/** The consent to the newsletter (FILE-3): who begins to want it does so on a day. */
final class Consent {

    private Consent() {}

    /** The wanted data; with today as the day of a consent that is new and comes without one, and none where there is none. */
    static CustomerData dated(CustomerData before, CustomerData wanted, LocalDate today) {
        if (!wanted.newsletter()) {
            return new CustomerDraft(wanted)
                    .newsletterSince(null)
                    .newsletterSource("")
                    .data();
        }
        boolean isNew = wanted.newsletter() && !before.newsletter();
        return isNew && wanted.newsletterSince() == null
                ? new CustomerDraft(wanted).newsletterSince(today).data()
                : wanted;
    }
}
