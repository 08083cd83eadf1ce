package org.kartei.directdebit;

import static java.util.Collections.singletonList;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.kartei.customer.CustomerFigures;
import org.kartei.customer.CustomerFigures.Held;
import org.kartei.customer.CustomerId;
import org.kartei.history.FieldChange;
import org.kartei.history.History;
import org.kartei.history.Subject;
import org.kartei.invoice.Invoice;
import org.kartei.invoice.Invoices;
import org.kartei.invoice.PaymentWay;
import org.kartei.invoice.Payments;
import org.kartei.shared.BusinessRuleViolation;
import org.kartei.shared.RetriedOnDeadlock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What happens to one item of a collection, in a transaction of its own: its invoice and the item, or neither. */
@Component
class DebitStep {

    private final DebitQueries queries;
    private final DebitTables tables;
    private final Invoices invoices;
    private final Payments payments;
    private final CustomerFigures figures;
    private final History history;
    private final Clock clock;

    DebitStep(
            DebitQueries queries,
            DebitTables tables,
            Invoices invoices,
            Payments payments,
            CustomerFigures figures,
            History history,
            Clock clock) {
        this.queries = queries;
        this.tables = tables;
        this.invoices = invoices;
        this.payments = payments;
        this.figures = figures;
        this.history = history;
        this.clock = clock;
    }

    /**
     * Records the payment, unless that is done, or the item came back.
     *
     * @return whether this did it
     * @throws BusinessRuleViolation when nothing can be recorded on the invoice any more
     */
    @Transactional
    @RetriedOnDeadlock
    public boolean pay(long id, LocalDate day, String note) {
        DebitItem item = held(id).item();
        if (item.state() != DebitState.COLLECTED) {
            return false;
        }
        Invoice invoice = invoices.find(item.invoice()).orElseThrow(Mandates::changedMeanwhile);
        long payment = payments.record(
                invoice.id(),
                invoice.version(),
                Money.of(CurrencyUnit.EUR, item.amount()),
                PaymentWay.DIRECT_DEBIT,
                day,
                note);
        tables.paid(id, payment);
        return true;
    }

    /**
     * Takes down that an item came back, and takes its payment back unless somebody has.
     *
     * @throws BusinessRuleViolation when it came back already, or the payment cannot be taken back
     */
    @Transactional
    @RetriedOnDeadlock
    public void giveBack(long id, String reason) {
        HeldItem held = held(id);
        DebitItem item = held.item();
        if (item.state() == DebitState.RETURNED) {
            throw new BusinessRuleViolation("directdebit.error.returned", item.invoiceNumber());
        }
        if (item.state() == DebitState.PAID) {
            Invoice invoice = invoices.find(item.invoice()).orElseThrow(Mandates::changedMeanwhile);
            long payment = Objects.requireNonNull(item.paymentId());
            boolean isReversed =
                    invoice.payments().stream().anyMatch(each -> Objects.equals(each.reversesId(), payment));
            if (!isReversed && invoice.cancelledBy() != null) {
                throw new BusinessRuleViolation("directdebit.error.cancelled", item.invoiceNumber());
            }
            if (!isReversed) {
                payments.reverse(invoice.id(), invoice.version(), payment, reason);
            }
        }
        tables.returned(id, LocalDate.now(clock), reason);
        Held customer = held.customer();
        history.changed(
                new Subject(
                        "directDebit", customer.id().value(), customer.number(), customer.name(), item.invoiceNumber()),
                singletonList(FieldChange.of("returned", null, reason)));
    }

    /** The customer first, then the item: as everybody who changes the customer's invoices. */
    private HeldItem held(long id) {
        CustomerId customer =
                queries.customerOf(id).orElseThrow(() -> new BusinessRuleViolation("invoice.error.customerGone"));
        return new HeldItem(figures.hold(customer), queries.lock(id).orElseThrow(Mandates::changedMeanwhile));
    }

    private record HeldItem(Held customer, DebitItem item) {}
}
