package org.kartei.invoice;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.kartei.credit.CreditLedger;
import org.kartei.credit.CreditSource;
import org.kartei.customer.CustomerFigures;
import org.kartei.customer.CustomerFigures.Held;
import org.kartei.customer.CustomerId;
import org.kartei.security.OfficeOnly;
import org.kartei.shared.BusinessRuleViolation;
import org.kartei.shared.RetriedOnDeadlock;
import org.kartei.voucher.Redemptions;
import org.kartei.voucher.VoucherSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes drafts invoices: vouchers and credit are taken, a number is given, and from then on nothing of it changes. All or nothing.
 * Locks are taken in one order: the customer, the invoice, the counter of the numbers, vouchers, credit.
 */
@Service
@Transactional
@OfficeOnly
public class Issuing {

    private final Invoices invoices;
    private final InvoiceTables tables;
    private final HeldInvoices held;
    private final InvoiceNumbers numbers;
    private final Corrections corrections;
    private final Redemptions redemptions;
    private final CreditLedger credit;
    private final CustomerFigures figures;
    private final InvoiceTold told;
    private final Clock clock;

    Issuing(
            Invoices invoices,
            InvoiceTables tables,
            HeldInvoices held,
            InvoiceNumbers numbers,
            Corrections corrections,
            Redemptions redemptions,
            CreditLedger credit,
            CustomerFigures figures,
            InvoiceTold told,
            Clock clock) {
        this.invoices = invoices;
        this.tables = tables;
        this.held = held;
        this.numbers = numbers;
        this.corrections = corrections;
        this.redemptions = redemptions;
        this.credit = credit;
        this.figures = figures;
        this.told = told;
        this.clock = clock;
    }

    /**
     * Writes an invoice and issues it, all or nothing.
     *
     * @return its number
     * @throws BusinessRuleViolation as {@link Invoices#write} and {@link #issue(InvoiceId, int)}
     */
    @RetriedOnDeadlock
    public String issue(CustomerId customer, InvoiceDraft draft) {
        return issue(figures.hold(customer), draft);
    }

    /** The same for a customer who is held already. */
    String issue(Held customer, InvoiceDraft draft) {
        return issueChecked(new HeldInvoice(customer, invoices.keep(customer, draft)));
    }

    /**
     * Changes a draft and issues it, all or nothing.
     *
     * @param version what was shown
     * @return its number
     * @throws BusinessRuleViolation as {@link Invoices#change} and {@link #issue(InvoiceId, int)}
     */
    @RetriedOnDeadlock
    public String issue(InvoiceId id, int version, InvoiceDraft draft) {
        return issueChecked(invoices.changed(id, version, draft));
    }

    /**
     * Issues a draft.
     *
     * @param version what was shown
     * @return its number
     * @throws BusinessRuleViolation when it has no line, more is taken off than there is to pay, a voucher or the credit is not
     *     there any more, or the draft is issued, gone or changed meanwhile; then nothing has happened
     */
    @RetriedOnDeadlock
    public String issue(InvoiceId id, int version) {
        return issueChecked(held.draft(id, version));
    }

    private String issueChecked(HeldInvoice draft) {
        if (draft.invoice().isBelowNothing()) {
            checkPayout(draft.invoice());
        }
        return issue(draft);
    }

    /** The long way of a payout: its text names the way of the refund. */
    private static void checkPayout(Invoice draft) {
        if (!InvoiceLine.arePayout(draft.lines())) {
            throw new BusinessRuleViolation("invoice.error.creditTooMuch");
        }
        if (draft.remark().isBlank()) {
            throw new BusinessRuleViolation("invoice.payout.error.text");
        }
    }

    /** Without asking what a payout has to say. */
    String issue(HeldInvoice locked) {
        Invoice draft = locked.invoice();
        Held customer = locked.customer();
        if (draft.lines().isEmpty()) {
            throw new BusinessRuleViolation("invoice.error.noLines");
        }
        LocalDate today = LocalDate.now(clock);
        String number = numbers.next(DocumentSeries.INVOICE, today);
        String path = path(number);
        Invoice corrected = corrections.takeBack(draft, number);
        List<VoucherUse> used = redeem(draft, customer.id(), today, new VoucherSource("invoice", number, path));
        InvoiceSums sums = InvoiceSums.of(draft.lines(), used, draft.sums().credit());
        take(customer, Money.of(draft.currency(), sums.credit()), sums, new CreditSource("invoice", number, path, ""));
        if (!tables.issue(
                draft,
                number,
                Recipient.of(customer.addressee(), Locale.of(draft.language())),
                due(draft, sums, today),
                used,
                sums)) {
            throw Invoices.changedMeanwhile();
        }
        if (corrected != null) {
            corrections.moveOver(corrected, draft.id(), number, sums.total());
            tables.showOpen(customer.id());
        }
        told.issued(customer, number, sums.total());
        return number;
    }

    /** Nothing is due where nothing is to be paid. */
    private static @Nullable LocalDate due(Invoice draft, InvoiceSums sums, LocalDate issued) {
        return sums.total().signum() > 0 ? issued.plusDays(draft.dueDays()) : null;
    }

    /** Used for what is bought; where there is nothing to pay, paid out. */
    private void take(Held customer, Money amount, InvoiceSums sums, CreditSource source) {
        if (amount.isPositive() && sums.total().signum() < 0) {
            credit.payOut(customer, amount, source);
        } else if (amount.isPositive()) {
            credit.take(customer, amount, source);
        }
    }

    /** What the vouchers really take off, one after the other. */
    private List<VoucherUse> redeem(Invoice draft, CustomerId customer, LocalDate day, VoucherSource source) {
        var used = new ArrayList<VoucherUse>();
        for (VoucherUse wanted : draft.vouchers()) {
            BigDecimal reach = InvoiceSums.reach(draft.lines(), used, wanted);
            Money taken =
                    redemptions.redeem(wanted.voucher(), customer, Money.of(draft.currency(), reach), day, source);
            used.add(wanted.taking(taken.getAmount()));
        }
        return used;
    }

    /** @param address see {@link Invoice#slug} */
    static String path(String address) {
        return "invoices/" + address;
    }
}
