package org.kartei.invoice;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.joda.money.Money;
import org.kartei.credit.CreditLedger;
import org.kartei.credit.CreditSource;
import org.kartei.customer.CustomerId;
import org.kartei.voucher.Redemptions;
import org.kartei.voucher.VoucherReturn;
import org.kartei.voucher.VoucherSource;
import org.springframework.stereotype.Component;

/** Settles what was paid on an invoice that is cancelled, so that its cancellation asks for nothing. */
@Component
class Settling {

    private final PaymentTables payments;
    private final Redemptions redemptions;
    private final CreditLedger credit;
    private final Clock clock;

    Settling(PaymentTables payments, Redemptions redemptions, CreditLedger credit, Clock clock) {
        this.payments = payments;
        this.redemptions = redemptions;
        this.credit = credit;
        this.clock = clock;
    }

    PaidSoFar paidSoFar(Invoice invoice) {
        VoucherReturn vouchers =
                redemptions.wouldGiveBack(voucherSource(invoice), LocalDate.now(clock), invoice.currency());
        return new PaidSoFar(
                money(invoice, invoice.paid()),
                money(invoice, invoice.sums().credit()),
                vouchers.toVouchers(),
                vouchers.toCredit(),
                money(invoice, invoice.open()));
    }

    /** Vouchers take their value back while they are valid; else it becomes credit. */
    void vouchers(Invoice original, String number) {
        VoucherReturn vouchers = redemptions.giveBack(
                voucherSource(original),
                new VoucherSource("cancellation", number, Issuing.path(number)),
                LocalDate.now(clock),
                original.currency());
        if (vouchers.toCredit().isPositive()) {
            credit.grant(customer(original), vouchers.toCredit(), creditSource("cancellation", number));
        }
    }

    /** What was paid becomes credit, and credit that was used is there again. Money that went out stays asked for. */
    void asCredit(Invoice original, InvoiceId cancellation, String number) {
        giveBackUsed(original, number);
        Money paid = money(original, original.paid());
        if (paid.isPositive()) {
            pay(cancellation, paid.getAmount(), PaymentWay.CREDIT, "");
            credit.grant(customer(original), paid, creditSource("cancellation", number));
        }
    }

    private void giveBackUsed(Invoice original, String number) {
        Money used = money(original, original.sums().credit());
        if (used.isPositive()) {
            credit.giveBack(customer(original), used, creditSource("cancellation", number));
        }
    }

    /** What was paid leaves for the invoice that takes the place of this one; credit that was used is there for it, too. */
    void moveAway(Invoice original, InvoiceId cancellation, String number, String corrected) {
        giveBackUsed(original, number);
        if (original.paid().signum() != 0) {
            pay(cancellation, original.paid(), PaymentWay.MOVED, corrected);
        }
    }

    /** It arrives there; what is more than the total becomes credit. */
    void moveOver(Invoice original, InvoiceId corrected, String number, BigDecimal total) {
        BigDecimal excess = original.paid().subtract(total).max(BigDecimal.ZERO.setScale(2));
        payments.add(
                corrected,
                NewPayment.of(original.paid(), PaymentWay.MOVED, LocalDate.now(clock), original.issuedNumber())
                        .crediting(excess));
        if (excess.signum() > 0) {
            credit.grant(customer(original), money(original, excess), creditSource("invoice", number));
        }
    }

    /** What was paid, in money or by credit, goes back as money. */
    void asMoney(Invoice original, InvoiceId cancellation, PaymentWay way, String how) {
        pay(cancellation, original.paid().add(original.sums().credit()), way, how.strip());
    }

    /** What was open is asked for no more. */
    void offset(Invoice original, InvoiceId cancellation) {
        if (original.open().signum() != 0) {
            pay(cancellation, original.open(), PaymentWay.OFFSET, "");
        }
    }

    private void pay(InvoiceId cancellation, BigDecimal settled, PaymentWay way, String note) {
        payments.add(cancellation, NewPayment.of(settled.negate(), way, LocalDate.now(clock), note));
    }

    private static VoucherSource voucherSource(Invoice invoice) {
        return new VoucherSource("invoice", invoice.slug(), Issuing.path(invoice.slug()));
    }

    private static CreditSource creditSource(String kind, String number) {
        return new CreditSource(kind, number, Issuing.path(number), "");
    }

    private static CustomerId customer(Invoice invoice) {
        return Objects.requireNonNull(invoice.customer());
    }

    private static Money money(Invoice invoice, BigDecimal amount) {
        return Money.of(invoice.currency(), amount);
    }
}
