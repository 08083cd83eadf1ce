package org.kartei.credit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.kartei.listing.ListSource;
import org.kartei.security.ManagersOnly;
import org.kartei.settings.SettingsService;
import org.kartei.shared.BusinessRuleViolation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the school owes its customers as credit, on any day (issue 4, "Reports"). A balance is the sum of the entries until then, so what
 * retention has taken out of the books is not in it.
 */
@Service
@Transactional(readOnly = true)
@ManagersOnly
public class CreditLiability {

    /** Nothing is older. */
    public static final LocalDate FIRST = LocalDate.of(1970, 1, 1);

    private final CreditLiabilityQueries queries;
    private final SettingsService settings;
    private final Clock clock;

    CreditLiability(CreditLiabilityQueries queries, SettingsService settings, Clock clock) {
        this.queries = queries;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Who had what at the end of the day, the highest balance first. Of customers who became one it is the balance of both together.
     *
     * @throws BusinessRuleViolation when the day is to come
     */
    public ListSource<CreditOfDay> on(LocalDate day) {
        check(day);
        return queries.on(day, currency());
    }

    /**
     * What all had together at the ends of the months before a day, and on the day itself, which comes last.
     *
     * @throws BusinessRuleViolation when the day is to come
     */
    public List<CreditSum> course(LocalDate day, int months) {
        check(day);
        return queries.course(day, months, currency());
    }

    private void check(LocalDate day) {
        LocalDate today = LocalDate.now(clock);
        if (day.isBefore(FIRST) || day.isAfter(today)) {
            throw new BusinessRuleViolation("credit.liability.error.day", FIRST, today);
        }
    }

    private CurrencyUnit currency() {
        return CurrencyUnit.of(settings.school().currency());
    }
}
