package org.kartei.invoice;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.joda.money.Money;
import org.kartei.credit.CreditLedger;
import org.kartei.customer.CustomerFigures;
import org.kartei.customer.CustomerFigures.Held;
import org.kartei.customer.CustomerId;
import org.kartei.customer.CustomerService;
import org.kartei.shared.BusinessRuleViolation;
import org.kartei.shared.RetriedOnDeadlock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One invoice of a run, in a transaction of its own: it is issued and told to the run, or neither. */
@Component
class RunStep {

    private final RunTables tables;
    private final Invoices invoices;
    private final Issuing issuing;
    private final CreditLedger credit;
    private final CustomerService customers;
    private final CustomerFigures figures;

    RunStep(
            RunTables tables,
            Invoices invoices,
            Issuing issuing,
            CreditLedger credit,
            CustomerService customers,
            CustomerFigures figures) {
        this.tables = tables;
        this.invoices = invoices;
        this.issuing = issuing;
        this.credit = credit;
        this.customers = customers;
        this.figures = figures;
    }

    /**
     * Issues a customer's invoice, unless it has one of this run.
     *
     * @throws BusinessRuleViolation as {@link Issuing#issue(CustomerId, InvoiceDraft)}
     */
    @Transactional
    @RetriedOnDeadlock
    public void issue(RunId run, RunDraft draft, CustomerId customer) {
        Held held = figures.hold(customer);
        if (tables.holdTurn(run, customer)) {
            tables.issued(run, customer, issuing.issue(held, forOne(draft, customer)));
        }
    }

    private InvoiceDraft forOne(RunDraft run, CustomerId customer) {
        InvoiceDraft draft = InvoiceDraft.of(lines(run, customer))
                .remarked(run.remark())
                .referring(invoices.buyerReference(customer));
        InvoiceDraft payable = draft.payableIn(Objects.requireNonNull(run.dueDays()));
        if (!run.isWithCredit()) {
            return payable;
        }
        Money balance = credit.balance(customer);
        BigDecimal total = invoices.sums(customer, payable).total();
        return payable.using(balance.getAmount().min(total));
    }

    private List<InvoiceLine> lines(RunDraft run, CustomerId customer) {
        if (!run.isWithStanding()) {
            return run.lines();
        }
        BigDecimal standing = customers.get(customer).data().standingDiscount();
        return run.lines().stream().map(line -> line.lessStanding(standing)).toList();
    }
}
