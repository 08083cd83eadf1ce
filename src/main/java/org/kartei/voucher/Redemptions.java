package org.kartei.voucher;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.kartei.customer.CustomerFigures;
import org.kartei.customer.CustomerId;
import org.kartei.customer.CustomerTouched;
import org.kartei.history.Subject;
import org.kartei.security.OfficeOnly;
import org.kartei.shared.BusinessRuleViolation;
import org.kartei.voucher.MovementTables.Redemption;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What vouchers pay (CREDIT-6). Each change joins the transaction of its cause. The customer's row is locked first, then the
 * voucher's, and the rest changes only where there is enough: nothing is decided on a value read before.
 */
@Service
@Transactional
@OfficeOnly
public class Redemptions {

    private static final Subject NOBODY = Subject.of("voucher");

    private final VoucherQueries queries;
    private final MovementTables movements;
    private final VoucherChanges changes;
    private final CustomerFigures figures;
    private final ApplicationEventPublisher events;

    Redemptions(
            VoucherQueries queries,
            MovementTables movements,
            VoucherChanges changes,
            CustomerFigures figures,
            ApplicationEventPublisher events) {
        this.queries = queries;
        this.movements = movements;
        this.changes = changes;
        this.figures = figures;
        this.events = events;
    }

    /**
     * The voucher with this code, which the customer can redeem; nothing changes.
     *
     * @param paidIn currency of the invoice
     * @param day on which it is redeemed
     * @throws BusinessRuleViolation with the reason why it can't be redeemed
     */
    @Transactional(readOnly = true)
    public Voucher usable(VoucherCode code, CustomerId customer, CurrencyUnit paidIn, LocalDate day) {
        Voucher voucher = found(code);
        refusal(voucher, customer, paidIn, day).ifPresent(reason -> {
            throw reason.violation();
        });
        return voucher;
    }

    /**
     * The same for a document that takes the place of one by the same customer, which gives the voucher back first.
     *
     * @param taken what that one took off
     * @return the voucher as it will be then
     */
    @Transactional(readOnly = true)
    public Voucher usableAgain(
            VoucherCode code, BigDecimal taken, CustomerId customer, CurrencyUnit paidIn, LocalDate day) {
        Voucher voucher = found(code).givenBack(taken);
        voucher.refusal(customer, false, paidIn, day).ifPresent(reason -> {
            throw reason.violation();
        });
        return voucher;
    }

    private Voucher found(VoucherCode code) {
        return queries.find(code).orElseThrow(() -> new BusinessRuleViolation("voucher.error.unknown", code.spoken()));
    }

    /**
     * Redeems a voucher: once for each document, however often it is asked.
     *
     * @param total up to which it pays, before credit
     * @param source the document
     * @return what was taken off; nothing where there is nothing to pay, and then it has not been used
     * @throws BusinessRuleViolation with the reason why it can't be redeemed
     */
    public Money redeem(VoucherId id, CustomerId customer, Money total, LocalDate day, VoucherSource source) {
        Subject held = hold(customer);
        Voucher voucher = queries.lock(id).orElseThrow(() -> new BusinessRuleViolation("voucher.error.gone"));
        Optional<Redemption> before = movements.redeemed(id, source);
        if (before.isPresent()) {
            return again(before.get(), total);
        }
        refusal(voucher, customer, total.getCurrencyUnit(), day).ifPresent(reason -> {
            throw reason.violation();
        });
        Money taken = voucher.worthOn(total);
        if (taken.isPositive()) {
            if (!movements.redeem(id, taken, customer, source)) {
                throw new BusinessRuleViolation("voucher.error.usedUp");
            }
            changes.moved(voucher, taken.getAmount(), 1, held);
            events.publishEvent(new CustomerTouched(customer));
        }
        return taken;
    }

    private static Money again(Redemption redemption, Money total) {
        if (redemption.isSettled()) {
            throw new BusinessRuleViolation("voucher.error.givenBack");
        }
        return Money.of(total.getCurrencyUnit(), redemption.amount());
    }

    /**
     * Gives back all that a document redeemed, because it is cancelled: to the vouchers while they are valid. The value of those
     * that are not is told, for the caller to grant it as credit. A percentage is no value, and only counts as unused again.
     * Asked once more, there is nothing left to give back.
     *
     * @param redeemedFor the document
     * @param by what cancels it
     * @param currency of the document
     */
    public VoucherReturn giveBack(VoucherSource redeemedFor, VoucherSource by, LocalDate day, CurrencyUnit currency) {
        var customers = new HashMap<CustomerId, Subject>();
        movements.redeemed(redeemedFor).forEach(each -> {
            if (each.customer() != null) {
                customers.computeIfAbsent(each.customer(), this::hold);
            }
            queries.lock(each.voucher());
        });
        Money toVouchers = Money.zero(currency);
        Money toCredit = Money.zero(currency);
        for (Redemption redemption : movements.redeemed(redeemedFor)) {
            if (!redemption.isSettled()) {
                Voucher voucher = queries.find(redemption.voucher()).orElseThrow();
                Money value = value(redemption, voucher, currency);
                if (voucher.takesBack(day)) {
                    giveBack(redemption, by);
                    changes.moved(voucher, redemption.amount().negate(), -1, of(redemption, customers));
                    toVouchers = toVouchers.plus(value);
                } else {
                    movements.credited(redemption, by);
                    changes.moved(voucher, BigDecimal.ZERO, 0, of(redemption, customers));
                    toCredit = toCredit.plus(value);
                }
            }
        }
        return new VoucherReturn(toVouchers, toCredit);
    }

    /** What {@link #giveBack} would tell; nothing changes. */
    @Transactional(readOnly = true)
    public VoucherReturn wouldGiveBack(VoucherSource redeemedFor, LocalDate day, CurrencyUnit currency) {
        Money toVouchers = Money.zero(currency);
        Money toCredit = Money.zero(currency);
        for (Redemption redemption : movements.redeemed(redeemedFor)) {
            if (!redemption.isSettled()) {
                Voucher voucher = queries.find(redemption.voucher()).orElseThrow();
                Money value = value(redemption, voucher, currency);
                toVouchers = voucher.takesBack(day) ? toVouchers.plus(value) : toVouchers;
                toCredit = voucher.takesBack(day) ? toCredit : toCredit.plus(value);
            }
        }
        return new VoucherReturn(toVouchers, toCredit);
    }

    private static Money value(Redemption redemption, Voucher voucher, CurrencyUnit currency) {
        return Money.of(currency, voucher.rest() == null ? BigDecimal.ZERO : redemption.amount());
    }

    private void giveBack(Redemption redemption, VoucherSource by) {
        if (!movements.giveBack(redemption, by)) {
            throw new IllegalStateException("a voucher did not take back what it gave");
        }
    }

    private static Subject of(Redemption redemption, Map<CustomerId, Subject> customers) {
        return redemption.customer() == null ? NOBODY : customers.getOrDefault(redemption.customer(), NOBODY);
    }

    private Subject hold(CustomerId customer) {
        CustomerFigures.Held held = figures.hold(customer);
        return new Subject("voucher", customer.value(), held.number(), held.name());
    }

    private Optional<Refusal> refusal(Voucher voucher, CustomerId customer, CurrencyUnit paidIn, LocalDate day) {
        boolean usedBefore = voucher.terms().oncePerCustomer() && movements.hasUsed(voucher.id(), customer);
        return voucher.refusal(customer, usedBefore, paidIn, day);
    }
}
