package org.kartei.credit;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.kartei.customer.CustomerFigures;
import org.kartei.customer.CustomerId;
import org.kartei.security.OfficeOnly;
import org.kartei.shared.BusinessRuleViolation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What customers bring along from another program (CREDIT-8): each opens the account with it once. */
@Service
@Transactional
@OfficeOnly
public class OpeningCredit {

    /** The most letters that a text may have. */
    public static final int TEXT = 300;

    private final CreditLedger ledger;
    private final CreditAccounts accounts;
    private final CustomerFigures figures;

    OpeningCredit(CreditLedger ledger, CreditAccounts accounts, CustomerFigures figures) {
        this.ledger = ledger;
        this.accounts = accounts;
        this.figures = figures;
    }

    /** Which of these customers have brought theirs already. */
    @Transactional(readOnly = true)
    public Set<CustomerId> opened(Collection<CustomerId> customers) {
        return accounts.opened(customers);
    }

    /** Which of these have an account in another currency, and so can't be given anything in this one. */
    public Set<CustomerId> inOther(Collection<CustomerId> customers, CurrencyUnit currency) {
        return accounts.inOther(customers, currency);
    }

    /**
     * Gives a customer what they had elsewhere.
     *
     * @param amount more than nothing
     * @param asOf the day of which it was the balance, null where that is not told
     * @param text what the other program says to it, or empty
     * @throws BusinessRuleViolation when the amount is not more than nothing, the customer has got it already, or is gone
     */
    public void grant(CustomerId customer, Money amount, @Nullable LocalDate asOf, String text) {
        figures.hold(customer);
        if (!accounts.opened(Set.of(customer)).isEmpty()) {
            throw new BusinessRuleViolation("credit.error.opened");
        }
        ledger.grant(customer, amount, CreditSource.opening(asOf, text));
    }
}
