package org.kartei.customer;

import java.time.LocalDate;
import org.kartei.shared.BusinessRuleViolation;

/** What the details of every participant must obey. */
final class ParticipantRules {

    private static final int NAME = 1_000;
    private static final int PHONE = 200;
    private static final int NOTES = 10_000;

    private ParticipantRules() {}

    /** @throws BusinessRuleViolation with the first thing that is wrong */
    static void check(ParticipantDetails details, LocalDate today) {
        if (details.name().isBlank()) {
            throw new BusinessRuleViolation("customer.family.error.nameMissing");
        }
        if (!CustomerRules.canBeBorn(details.birthday(), today)) {
            throw new BusinessRuleViolation("customer.family.error.birthday");
        }
        limit(details.firstName(), NAME);
        limit(details.lastName(), NAME);
        limit(details.phone(), PHONE);
        limit(details.notes(), NOTES);
        CustomerRules.checkEmail(details.email());
    }

    private static void limit(String text, int longest) {
        if (text.length() > longest) {
            throw new BusinessRuleViolation("shared.error.tooLong", longest);
        }
    }
}
