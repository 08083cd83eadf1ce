package org.kartei.invoice;

import java.time.YearMonth;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.kartei.security.ManagersOnly;
import org.kartei.settings.SettingsService;
import org.kartei.shared.BusinessRuleViolation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was charged, by month and rate of tax (issue 4, "Reports"). It adds up what issued documents say about their taxes: an invoice in its
 * month, a cancellation with its minus in its own one. Payments and credit change nothing; vouchers do what the documents say they do.
 */
@Service
@Transactional(readOnly = true)
@ManagersOnly
public class Turnover {

    /** As long as books are kept. */
    public static final int MONTHS = 120;

    private final TurnoverQueries queries;
    private final SettingsService settings;

    Turnover(TurnoverQueries queries, SettingsService settings) {
        this.queries = queries;
        this.settings = settings;
    }

    /**
     * By month, the earliest first, and by rate, the highest first; a month without documents has none. Only documents in the currency of the
     * school.
     *
     * @param from inclusive
     * @param until inclusive
     * @param withImported whether invoices of another program count; their cancellations here always do
     * @throws BusinessRuleViolation when it ends before it begins, or is longer than {@link #MONTHS}
     */
    public List<TurnoverPart> byMonth(YearMonth from, YearMonth until, boolean withImported) {
        if (until.isBefore(from) || !until.isBefore(from.plusMonths(MONTHS))) {
            throw new BusinessRuleViolation("invoice.turnover.error.months", MONTHS);
        }
        return queries.byMonth(from, until, CurrencyUnit.of(settings.school().currency()), withImported);
    }
}
