package org.kartei.customer;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.kartei.shared.BusinessRuleViolation;

/** What further contacts and the consent to the newsletter must obey. */
final class ContactRules {

    private static final int TEXT = 200;
    private static final int EMAIL = 254;
    private static final int COUNTRY = 100;

    /** Of all together, as the row keeps them. */
    private static final int KEPT = 10_000;

    private ContactRules() {}

    /** Adds all that is wrong, by the name of the field. */
    static void violations(CustomerData data, LocalDate today, Map<String, BusinessRuleViolation> violations) {
        for (Contact contact : data.contacts()) {
            String field = contact.kind().key();
            int longest = contact.kind() == ContactKind.EMAIL ? EMAIL : TEXT;
            boolean isTooLong = contact.text().length() > longest
                    || contact.country().length() > COUNTRY
                    || Stream.of(contact.remark(), contact.postcode(), contact.city())
                            .anyMatch(text -> text.length() > TEXT);
            if (isTooLong) {
                violations.put(field, new BusinessRuleViolation("shared.error.tooLong", longest));
            } else if (contact.kind() == ContactKind.EMAIL && !CustomerRules.isEmail(contact.text())) {
                violations.put(field, new BusinessRuleViolation("shared.error.email", contact.text()));
            }
        }
        if (!data.contacts().isEmpty() && ContactText.kept(data.contacts()).length() > KEPT) {
            violations.put("contacts", new BusinessRuleViolation("shared.error.tooLong", KEPT));
        }
        if (data.newsletterSince() != null && data.newsletterSince().isAfter(today)) {
            violations.put("newsletterSince", new BusinessRuleViolation("customer.error.consent"));
        }
        if (data.newsletterSource().length() > TEXT) {
            violations.put("newsletterSource", new BusinessRuleViolation("shared.error.tooLong", TEXT));
        }
    }
}
