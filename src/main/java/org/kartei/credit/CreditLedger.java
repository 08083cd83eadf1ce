package org.kartei.credit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.kartei.customer.CustomerFigures;
import org.kartei.customer.CustomerFigures.Held;
import org.kartei.customer.CustomerId;
import org.kartei.customer.CustomerTouched;
import org.kartei.history.FieldChange;
import org.kartei.history.History;
import org.kartei.history.HistoryValue;
import org.kartei.history.Subject;
import org.kartei.listing.ListSource;
import org.kartei.security.OfficeOnly;
import org.kartei.settings.SettingsService;
import org.kartei.shared.BusinessRuleViolation;
import org.kartei.shared.RetriedOnDeadlock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The accounts of the customers (CREDIT-8). Each change is an entry, and joins the transaction of its cause. The customer's row is
 * locked first, and the balance changes only where there is enough: nothing is decided on a value read before.
 */
@Service
@Transactional
@OfficeOnly
public class CreditLedger {

    private static final int REASON = 500;

    private final CreditAccounts accounts;
    private final CustomerFigures figures;
    private final SettingsService settings;
    private final History history;
    private final ApplicationEventPublisher events;

    CreditLedger(
            CreditAccounts accounts,
            CustomerFigures figures,
            SettingsService settings,
            History history,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.figures = figures;
        this.settings = settings;
        this.history = history;
        this.events = events;
    }

    /** What the customer has at this moment; never negative. */
    @Transactional(readOnly = true)
    public Money balance(CustomerId customer) {
        return accounts.account(customer)
                .orElseGet(() -> Money.zero(CurrencyUnit.of(settings.school().currency())));
    }

    /** All movements, the latest first. */
    @Transactional(readOnly = true)
    public ListSource<CreditEntry> of(CustomerId customer) {
        return accounts.of(customer);
    }

    /** The balances after the latest movements, in the order in which they came. */
    @Transactional(readOnly = true)
    public List<BigDecimal> course(CustomerId customer, int movements) {
        return accounts.latestBalances(customer, movements);
    }

    /**
     * Gives credit.
     *
     * @param amount more than nothing
     * @throws BusinessRuleViolation when it is not, or the customer is gone
     */
    public void grant(CustomerId customer, Money amount, CreditSource source) {
        move(customer, CreditKind.GRANTED, positive(amount), source);
    }

    /**
     * Takes as much as there is.
     *
     * @param upTo no more than this; nothing is taken for a minus
     * @return what was taken; nothing where nothing is
     */
    public Money use(CustomerId customer, Money upTo, CreditSource source) {
        Held held = figures.hold(customer);
        Money balance = balance(customer);
        Money taken = balance.isLessThan(upTo) ? balance : upTo;
        if (taken.isPositive()) {
            move(held, CreditKind.USED, taken.negated(), source);
        }
        return taken.isPositive() ? taken : Money.zero(balance.getCurrencyUnit());
    }

    /**
     * Takes exactly this.
     *
     * @throws BusinessRuleViolation when there is not as much; it says how much there is
     */
    public void take(CustomerId customer, Money amount, CreditSource source) {
        take(figures.hold(customer), amount, source);
    }

    /** The same of a customer who is held already. */
    public void take(Held customer, Money amount, CreditSource source) {
        move(customer, CreditKind.USED, positive(amount).negated(), source);
    }

    /** Gives back what an invoice took that is cancelled now. */
    public void giveBack(CustomerId customer, Money amount, CreditSource source) {
        move(customer, CreditKind.RETURNED, positive(amount), source);
    }

    /**
     * Takes back what was given by mistake.
     *
     * @throws BusinessRuleViolation when there is not as much; it says how much there is
     */
    public void takeBack(CustomerId customer, Money amount, CreditSource source) {
        move(customer, CreditKind.CORRECTED, positive(amount).negated(), source);
    }

    /**
     * Takes what is paid back to the customer in money.
     *
     * @throws BusinessRuleViolation when there is not as much; it says how much there is
     */
    public void payOut(CustomerId customer, Money amount, CreditSource source) {
        payOut(figures.hold(customer), amount, source);
    }

    /** The same of a customer who is held already. */
    public void payOut(Held customer, Money amount, CreditSource source) {
        move(customer, CreditKind.PAID_OUT, positive(amount).negated(), source);
    }

    /**
     * Goodwill or a correction by hand.
     *
     * @param signed more or less credit
     * @param reason has to be said
     * @throws BusinessRuleViolation when no reason is said, or less would be left than nothing
     */
    @RetriedOnDeadlock
    public void changeByHand(CustomerId customer, Money signed, String reason) {
        if (reason.isBlank()) {
            throw new BusinessRuleViolation("credit.error.reason");
        }
        if (reason.strip().length() > REASON) {
            throw new BusinessRuleViolation("shared.error.tooLong", REASON);
        }
        CreditKind kind = signed.isPositive() ? CreditKind.GRANTED : CreditKind.CORRECTED;
        move(customer, kind, signed, CreditSource.byHand(reason));
    }

    private void move(CustomerId customer, CreditKind kind, Money signed, CreditSource source) {
        move(figures.hold(customer), kind, signed, source);
    }

    private void move(Held customer, CreditKind kind, Money signed, CreditSource source) {
        if (signed.isZero()) {
            throw new BusinessRuleViolation("credit.error.nothing");
        }
        Money balance = accounts.account(customer.id()).orElseGet(() -> Money.zero(signed.getCurrencyUnit()));
        if (!balance.isSameCurrency(signed)) {
            throw new BusinessRuleViolation(
                    "credit.error.currency", balance.getCurrencyUnit().getCode());
        }
        BigDecimal before = balance.getAmount();
        if (!accounts.move(customer.id(), kind, signed, source)) {
            throw new BusinessRuleViolation("credit.error.tooLittle", before);
        }
        var changes = new ArrayList<@Nullable FieldChange>();
        changes.add(FieldChange.of(
                "balance", HistoryValue.amount(before), HistoryValue.amount(before.add(signed.getAmount()))));
        history.changed(new Subject("credit", customer.id().value(), customer.number(), customer.name()), changes);
        events.publishEvent(new CustomerTouched(customer.id()));
    }

    private static Money positive(Money amount) {
        if (!amount.isPositive()) {
            throw new BusinessRuleViolation("credit.error.nothing");
        }
        return amount;
    }
}
