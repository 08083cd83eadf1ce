package org.kartei.directdebit;

import java.util.Locale;
import org.kartei.settings.School;
import org.kartei.shared.BusinessRuleViolation;

/**
 * Who collects, as it stood when a collection was made.
 *
 * @param name in the letters that banks take
 * @param bic or empty
 * @param identifier as the central bank gave it
 */
public record Creditor(String name, String iban, String bic, String identifier) {

    private static final int NAME = 70;

    /**
     * The school as it is.
     *
     * @throws BusinessRuleViolation when its name, IBAN or creditor identifier is not known, or it does not reckon in euros
     */
    static Creditor of(School school) {
        if (!isReady(school)) {
            throw new BusinessRuleViolation("directdebit.error.creditor");
        }
        return new Creditor(
                SepaText.of(school.name(), NAME), code(school.iban()), code(school.bic()), code(school.creditorId()));
    }

    static boolean isReady(School school) {
        return !school.name().isBlank()
                && !school.iban().isBlank()
                && !school.creditorId().isBlank()
                && school.currency().equals("EUR");
    }

    private static String code(String typed) {
        return typed.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }
}
