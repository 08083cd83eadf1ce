package org.kartei.invoice;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.kartei.security.OfficeOnly;
import org.kartei.shared.BusinessRuleViolation;
import org.kartei.shared.RetriedOnDeadlock;
import org.kartei.shell.Translations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes issued invoices back, by a document of their own that says the same with the sign turned (INV-4, CREDIT-1). What was
 * paid becomes credit, or goes back as money. Locks are taken in the order of {@link Issuing}.
 */
@Service
@Transactional
@OfficeOnly
public class Cancelling {

    private final HeldInvoices held;
    private final WholeInvoices whole;
    private final InvoiceNumbers numbers;
    private final CancellationTables tables;
    private final Settling settling;
    private final InstalmentTables instalments;
    private final InvoiceTold told;
    private final Translations texts;
    private final Clock clock;

    Cancelling(
            HeldInvoices held,
            WholeInvoices whole,
            InvoiceNumbers numbers,
            CancellationTables tables,
            Settling settling,
            InstalmentTables instalments,
            InvoiceTold told,
            Translations texts,
            Clock clock) {
        this.held = held;
        this.whole = whole;
        this.numbers = numbers;
        this.tables = tables;
        this.settling = settling;
        this.instalments = instalments;
        this.told = told;
        this.texts = texts;
        this.clock = clock;
    }

    /** What a cancellation would settle today; nothing changes. */
    @Transactional(readOnly = true)
    public PaidSoFar paidSoFar(InvoiceId id) {
        return settling.paidSoFar(whole.find(id).orElseThrow(Invoices::changedMeanwhile));
    }

    /**
     * Cancels. The cancellation is settled at once; only where credit had been paid out it asks for that money.
     *
     * @param version what was shown
     * @param way by which money goes back; needed where something is refunded
     * @param how in words, such as the account it goes to; needed as well, for the law wants a refund to be traceable
     * @return the number of the cancellation
     * @throws BusinessRuleViolation when it is a cancellation itself, nobody says how the money goes back, or it was cancelled,
     *     paid or otherwise changed meanwhile; then nothing has happened
     */
    @RetriedOnDeadlock
    public String cancel(InvoiceId id, int version, Settlement settlement, @Nullable PaymentWay way, String how) {
        Invoice original = held.issued(id, version);
        if (!original.isCancellable()) {
            throw new BusinessRuleViolation("invoice.cancel.error.cancellation");
        }
        if (original.isBelowNothing() && settlement == Settlement.REFUND) {
            throw new BusinessRuleViolation("invoice.cancel.error.payout");
        }
        BigDecimal used = original.sums().credit();
        boolean isRefund =
                settlement == Settlement.REFUND && original.paid().add(used).signum() > 0;
        PaymentWay refundedBy = isRefund ? checked(way, how) : null;
        return takeBack(
                original,
                isRefund ? BigDecimal.ZERO.setScale(2) : used,
                remark(original, refundedBy, how),
                refundedBy == null
                        ? (cancellation, number) -> settling.asCredit(original, cancellation, number)
                        : (cancellation, number) -> settling.asMoney(original, cancellation, refundedBy, how));
    }

    /**
     * Makes the cancellation.
     *
     * @param original locked, with its customer
     * @param returned credit that the invoice used and that does not go back as money
     * @param settle what was paid, given the cancellation and its number
     */
    String takeBack(Invoice original, BigDecimal returned, String remark, BiConsumer<InvoiceId, String> settle) {
        told.aboutToChange(original);
        String number = numbers.next(DocumentSeries.CANCELLATION, LocalDate.now(clock));
        BigDecimal total = original.sums()
                .vouchers()
                .add(returned)
                .subtract(original.sums().lines());
        InvoiceId cancellation = tables.add(original, number, returned, total, remark);
        if (original.instalmentDueOn() != null) {
            instalments.end(original.id());
        }
        settling.vouchers(original, number);
        settle.accept(cancellation, number);
        settling.offset(original, cancellation);
        told.changed(original, InvoiceState.CANCELLED, null);
        told.issued(Objects.requireNonNull(original.customer()), number, total);
        return number;
    }

    private static PaymentWay checked(@Nullable PaymentWay way, String how) {
        CreditPayout.checkHow(how);
        if (way == null || !way.isMoney()) {
            throw new IllegalArgumentException("no way for money: " + way);
        }
        return way;
    }

    /** Names the invoice, and how money goes back. */
    private String remark(Invoice original, @Nullable PaymentWay refundedBy, String how) {
        Locale language = Locale.of(original.language());
        String names = texts.getTranslation(
                "invoice.cancel.text", language, original.issuedNumber(), Objects.requireNonNull(original.issuedOn()));
        return refundedBy == null ? names : names + "\n" + CreditPayout.refundedBy(texts, language, refundedBy, how);
    }
}
