package org.kartei.directdebit;

import java.time.LocalDate;
import org.kartei.TestClock;
import org.kartei.customer.CustomerFile;
import org.kartei.security.Acting;
import org.kartei.security.Role;
import org.kartei.settings.School;
import org.kartei.settings.SettingsService;
import org.springframework.stereotype.Component;

/** A school that may collect, and who has signed for it. */
@Component
public class DebitFixtures {

    /** Banks settle on it, and payers have their 14 days. */
    public static final LocalDate DAY = TestClock.START.toLocalDate().plusDays(14);

    public static final String IBAN = "DE02 1203 0000 0000 2020 51";

    /** Where the school gets its money. */
    public static final String OWN_IBAN = "DE89 3704 0044 0532 0130 00";

    private static final School SCHOOL = new School(
            "Tanzschule Nord & Söhne",
            "Hauptstr. 1",
            "20095",
            "Hamburg",
            "post@nord.example",
            "DE",
            "EUR",
            14,
            "22/815/08154",
            "",
            OWN_IBAN,
            "COBADEFFXXX",
            "",
            "",
            "DE98 ZZZ 0999 9999 999");

    private final SettingsService settings;
    private final Mandates mandates;
    private final DirectDebits debits;

    DebitFixtures(SettingsService settings, Mandates mandates, DirectDebits debits) {
        this.settings = settings;
        this.mandates = mandates;
        this.debits = debits;
    }

    /** Gives the school all that a collection needs. */
    public void school() {
        Acting.as(Role.MANAGER, () -> {
            settings.change(settings.school(), SCHOOL);
            return SCHOOL;
        });
    }

    public MandateId mandate(CustomerFile customer, MandateKind kind) {
        var signed = new MandateData("", customer.data().displayName(), IBAN, "", kind, TestClock.START.toLocalDate());
        return add(customer, signed);
    }

    public MandateId add(CustomerFile customer, MandateData signed) {
        return Acting.as(Role.OFFICE, () -> mandates.add(customer.id(), signed));
    }

    /** All that can be collected on that day, as one collection. */
    public DirectDebitId collection(LocalDate day) {
        return Acting.as(Role.OFFICE, () -> debits.collect(debits.proposed(day), day));
    }
}
