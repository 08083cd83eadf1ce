package org.kartei.invoice;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.joda.money.Money;
import org.kartei.customer.CustomerFigures;
import org.kartei.customer.CustomerFigures.Held;
import org.kartei.customer.CustomerId;
import org.kartei.security.OfficeOnly;
import org.kartei.settings.VatCategory;
import org.kartei.settings.VatRates;
import org.kartei.shared.BusinessRuleViolation;
import org.kartei.shared.RetriedOnDeadlock;
import org.kartei.shell.Translations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Pays credit out (CREDIT-4, rules.md "Credit ledger"): an invoice over 0.00 from which credit is taken, so that it asks for less than
 * nothing; money goes back by the way named, and it is paid at once. One transaction, so that no step of it is ever left alone.
 */
@Service
@Transactional
@OfficeOnly
public class CreditPayout {

    private final Invoices invoices;
    private final Issuing issuing;
    private final InvoiceTables tables;
    private final PaymentTables payments;
    private final CustomerFigures figures;
    private final VatRates rates;
    private final Translations texts;
    private final Clock clock;

    CreditPayout(
            Invoices invoices,
            Issuing issuing,
            InvoiceTables tables,
            PaymentTables payments,
            CustomerFigures figures,
            VatRates rates,
            Translations texts,
            Clock clock) {
        this.invoices = invoices;
        this.issuing = issuing;
        this.tables = tables;
        this.payments = payments;
        this.figures = figures;
        this.rates = rates;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * Pays out.
     *
     * @param amount more than nothing, no more than the balance
     * @param how in words, such as the account it goes to: the law wants the refund to be traceable
     * @return the number of the invoice
     * @throws BusinessRuleViolation when the amount is nothing or more than there is, or nobody says how
     */
    @RetriedOnDeadlock
    public String payOut(CustomerId customer, Money amount, PaymentWay way, String how) {
        if (!amount.isPositive()) {
            throw new BusinessRuleViolation("credit.error.nothing");
        }
        checkHow(how);
        Held held = figures.hold(customer);
        Locale language = Locale.of(invoices.language(held.addressee()));
        LocalDate today = LocalDate.now(clock);
        String remark = refundedBy(texts, language, way, how);
        Invoice draft = invoices.keep(
                held,
                InvoiceDraft.of(List.of(line(language, today)))
                        .using(amount.getAmount())
                        .remarked(remark));
        String number = issuing.issue(new HeldInvoice(held, draft));
        payments.add(draft.id(), NewPayment.of(amount.getAmount().negate(), way, today, how.strip()));
        tables.showOpen(customer);
        return number;
    }

    /** The law wants a refund to be traceable. */
    static void checkHow(String how) {
        if (how.isBlank()) {
            throw new BusinessRuleViolation("invoice.payout.error.how");
        }
        if (how.strip().length() > Payments.NOTE) {
            throw new BusinessRuleViolation("shared.error.tooLong", Payments.NOTE);
        }
    }

    /** What a document says about money that goes back. */
    static String refundedBy(Translations texts, Locale language, PaymentWay way, String how) {
        return texts.getTranslation(
                "invoice.payout.text", language, texts.getTranslation(way.nameKey(), language), how.strip());
    }

    private InvoiceLine line(Locale language, LocalDate day) {
        return InvoiceLine.of(
                LineKind.OTHER,
                texts.getTranslation("invoice.payout.line", language),
                LinePrice.of(BigDecimal.ONE, BigDecimal.ZERO.setScale(2)),
                Tax.of(rates.on(VatCategory.STANDARD, day)));
    }
}
