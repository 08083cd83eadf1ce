package org.kartei.invoice;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.joda.money.Money;
import org.kartei.credit.CreditLedger;
import org.kartei.credit.CreditSource;
import org.kartei.customer.CustomerId;
import org.kartei.history.FieldChange;
import org.kartei.history.HistoryValue;
import org.kartei.security.OfficeOnly;
import org.kartei.shared.BusinessRuleViolation;
import org.kartei.shared.RetriedOnDeadlock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is paid on invoices (INV-2). Payments are rows that stay; a wrong one is taken back by another. */
@Service
@Transactional
@OfficeOnly
public class Payments {

    /** Of a note and of a reason. */
    public static final int NOTE = 500;

    private static final int YEARS_BACK = 10;
    private static final BigDecimal NOTHING = BigDecimal.ZERO.setScale(2);

    private final HeldInvoices held;
    private final PaymentTables tables;
    private final ReminderQueries reminders;
    private final CreditLedger credit;
    private final InvoiceTold told;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Payments(
            HeldInvoices held,
            PaymentTables tables,
            ReminderQueries reminders,
            CreditLedger credit,
            InvoiceTold told,
            ApplicationEventPublisher events,
            Clock clock) {
        this.held = held;
        this.tables = tables;
        this.reminders = reminders;
        this.credit = credit;
        this.told = told;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Records that money came in; what is more than is open pays fees of its reminders, and becomes credit beyond that. On an invoice below nothing it is what was paid
     * back, and never more than is open.
     *
     * @param version what was shown
     * @param amount more than nothing
     * @param paidOn not after today
     * @return id of the payment
     * @throws BusinessRuleViolation when the amount, the day or the invoice does not allow it, or it was changed meanwhile
     */
    @RetriedOnDeadlock
    public long record(InvoiceId id, int version, Money amount, PaymentWay way, LocalDate paidOn, String note) {
        if (!way.isMoney()) {
            throw new IllegalArgumentException("not by hand: " + way);
        }
        if (!amount.isPositive()) {
            throw new BusinessRuleViolation("invoice.payment.error.amount");
        }
        if (amount.getAmount().compareTo(DraftRules.MOST) > 0) {
            throw new BusinessRuleViolation("invoice.payment.error.most", DraftRules.MOST);
        }
        LocalDate today = LocalDate.now(clock);
        if (paidOn.isAfter(today) || paidOn.isBefore(today.minusYears(YEARS_BACK))) {
            throw new BusinessRuleViolation("invoice.payment.error.day", today.minusYears(YEARS_BACK), today);
        }
        checkLength(note);
        Invoice invoice = held.issued(id, version);
        if (!amount.getCurrencyUnit().equals(invoice.currency())) {
            throw new BusinessRuleViolation(
                    "invoice.payment.error.currency", invoice.currency().getCode());
        }
        BigDecimal excess = excess(invoice, amount.getAmount());
        BigDecimal signed = invoice.isBelowNothing() ? amount.getAmount().negate() : amount.getAmount();
        BigDecimal fees = fees(invoice, amount.getAmount(), excess);
        BigDecimal credited = excess.subtract(fees).max(NOTHING);
        long added =
                add(invoice, NewPayment.of(signed, way, paidOn, note.strip()).above(excess.max(fees), fees));
        if (credited.signum() > 0) {
            credit.grant(customer(invoice), Money.of(invoice.currency(), credited), source(invoice));
        }
        return added;
    }

    /** What is more than is open pays fees of reminders first; so does what a reminder of instalments asked for to the cent. */
    private BigDecimal fees(Invoice invoice, BigDecimal amount, BigDecimal excess) {
        if (excess.signum() > 0) {
            return excess.min(reminders.openFees(invoice));
        }
        if (invoice.instalmentDueOn() == null) {
            return NOTHING;
        }
        List<Reminder> made = reminders.of(invoice.id());
        return Reminding.last(made)
                .filter(asked -> asked.sum().compareTo(amount) == 0)
                .map(asked -> ReminderQueries.openFees(invoice, made))
                .orElse(NOTHING);
    }

    /** What of an amount is more than is open. */
    private static BigDecimal excess(Invoice invoice, BigDecimal amount) {
        if (invoice.sums().total().signum() == 0) {
            throw new BusinessRuleViolation("invoice.payment.error.nothing");
        }
        BigDecimal excess = amount.subtract(invoice.open().abs()).max(NOTHING);
        if (invoice.isBelowNothing() && excess.signum() > 0) {
            throw new BusinessRuleViolation(
                    "invoice.payment.error.tooMuchBack", invoice.open().abs());
        }
        return excess;
    }

    /**
     * Takes a wrong payment back, and with it the credit that it gave.
     *
     * @param version of the invoice, as it was shown
     * @param reason has to be said
     * @throws BusinessRuleViolation when it is taken back already, its credit has been used meanwhile, or the invoice is
     *     cancelled or was changed meanwhile
     */
    @RetriedOnDeadlock
    public void reverse(InvoiceId id, int version, long paymentId, String reason) {
        if (reason.isBlank()) {
            throw new BusinessRuleViolation("invoice.payment.error.reason");
        }
        checkLength(reason);
        Invoice invoice = held.issued(id, version);
        Payment wrong = invoice.payments().stream()
                .filter(payment -> payment.id() == paymentId)
                .findFirst()
                .orElseThrow(Invoices::changedMeanwhile);
        if (!invoice.canReverse(wrong)) {
            throw new BusinessRuleViolation("invoice.payment.error.reversed");
        }
        add(invoice, NewPayment.reversing(wrong, LocalDate.now(clock), reason.strip()));
        if (wrong.credited().signum() > 0) {
            takeBack(invoice, Money.of(invoice.currency(), wrong.credited()));
        }
        events.publishEvent(new PaymentReversed(paymentId));
    }

    /** The customer is held, so that nobody spends it in between. */
    private void takeBack(Invoice invoice, Money excess) {
        if (credit.balance(customer(invoice)).isLessThan(excess)) {
            throw new BusinessRuleViolation("invoice.payment.error.creditUsed", excess.getAmount());
        }
        credit.takeBack(customer(invoice), excess, source(invoice));
    }

    private long add(Invoice invoice, NewPayment payment) {
        long added = tables.add(invoice.id(), payment);
        told.changed(
                invoice,
                InvoiceState.of(invoice.sums().total(), invoice.paid().add(payment.counted())),
                FieldChange.of("payment", null, HistoryValue.amount(payment.amount())));
        return added;
    }

    private static void checkLength(String text) {
        if (text.strip().length() > NOTE) {
            throw new BusinessRuleViolation("shared.error.tooLong", NOTE);
        }
    }

    private static CustomerId customer(Invoice invoice) {
        return Objects.requireNonNull(invoice.customer());
    }

    private static CreditSource source(Invoice invoice) {
        return new CreditSource("invoice", invoice.issuedNumber(), Issuing.path(invoice.slug()), "");
    }
}
