package org.kartei.invoice;

import java.time.Clock;
import java.time.LocalDate;
import org.joda.money.CurrencyUnit;
import org.kartei.listing.ListSource;
import org.kartei.security.OfficeOnly;
import org.kartei.settings.SettingsService;
import org.kartei.shared.BusinessRuleViolation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What customers owed on a day, as it was known by the days that documents and payments bear (issue 4, "Reports"). */
@Service
@Transactional(readOnly = true)
@OfficeOnly
public class OpenItems {

    /** Nothing is older. */
    public static final LocalDate FIRST = LocalDate.of(1970, 1, 1);

    private final OpenItemQueries queries;
    private final SettingsService settings;
    private final Clock clock;

    OpenItems(OpenItemQueries queries, SettingsService settings, Clock clock) {
        this.queries = queries;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * By customer, the highest sum first. What was paid, cancelled, corrected or credited after that day does not count; an invoice that
     * has been cancelled since was open as it was. Only documents in the currency of the school.
     *
     * @param day inclusive
     * @throws BusinessRuleViolation when it is to come
     */
    public ListSource<OpenItem> on(LocalDate day) {
        LocalDate today = LocalDate.now(clock);
        if (day.isBefore(FIRST) || day.isAfter(today)) {
            throw new BusinessRuleViolation("invoice.openItems.error.day", FIRST, today);
        }
        return queries.on(day, CurrencyUnit.of(settings.school().currency()));
    }
}
