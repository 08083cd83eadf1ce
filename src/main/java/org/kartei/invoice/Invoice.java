package org.kartei.invoice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.kartei.customer.CustomerFigures.Held;
import org.kartei.customer.CustomerId;
import org.kartei.voucher.VoucherCode;

/**
 * An invoice with all that belongs to it.
 *
 * @param number null while it is a draft; of an imported one that of the program it comes from
 * @param customer null once the customer is erased
 * @param customerNumber as it was when it was issued
 * @param recipientName whom it is made out to, fixed when it is issued
 * @param recipient address, line by line, fixed when it is issued
 * @param address the same in parts, fixed when it is issued; null for a draft, for one that was issued before they were kept, and
 *     once the person is forgotten
 * @param buyerReference what the recipient wants to find on it, such as a Leitweg-ID, or empty
 * @param dueOn the last day to pay, as it was issued; null where nothing is asked for
 * @param instalmentDueOn of one that is paid in instalments the day of the first one that is not paid, else null
 * @param dueDays how many days there are to pay once a draft is issued
 * @param instalments in how many monthly parts it is issued to be paid, the first one on {@code dueOn}; what is agreed later is no part of
 *     the document
 * @param paid by payments, less what of them became credit; below nothing where money went back
 * @param open what is still to be paid
 * @param cancels number of the invoice that this one takes back, null for none
 * @param cancelsAt slug of that one
 * @param corrects number of the invoice that this one takes the place of, null for none
 * @param cancelledBy number of the cancellation that takes this one back, null while there is none
 */
public record Invoice(
        InvoiceId id,
        int version,
        InvoiceKind kind,
        InvoiceState state,
        InvoiceOrigin origin,
        @Nullable String number,
        CurrencyUnit currency,
        @Nullable CustomerId customer,
        long customerNumber,
        String recipientName,
        String recipient,
        @Nullable RecipientAddress address,
        String buyerReference,
        String language,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate instalmentDueOn,
        int dueDays,
        int instalments,
        String remark,
        InvoiceSums sums,
        BigDecimal paid,
        BigDecimal open,
        @Nullable String cancels,
        @Nullable String cancelsAt,
        @Nullable String corrects,
        @Nullable String cancelledBy,
        List<InvoiceLine> lines,
        List<VoucherUse> vouchers,
        List<Payment> payments) {

    private static final BigDecimal NOTHING = BigDecimal.ZERO.setScale(2);

    /** A draft as it has just been written; issuing it needs nothing of it read again. */
    static Invoice draft(
            InvoiceId id,
            int version,
            CurrencyUnit currency,
            Held customer,
            String language,
            @Nullable String corrects,
            Written written) {
        InvoiceSums sums = written.sums();
        return new Invoice(
                id,
                version,
                InvoiceKind.INVOICE,
                InvoiceState.DRAFT,
                InvoiceOrigin.OWN,
                null,
                currency,
                customer.id(),
                customer.number(),
                "",
                "",
                null,
                written.draft().buyerReference(),
                language,
                null,
                null,
                null,
                written.dueDays(),
                written.draft().instalments(),
                written.draft().remark(),
                new InvoiceSums(sums.lines(), sums.vouchers(), sums.credit(), List.of()),
                NOTHING,
                NOTHING,
                null,
                null,
                corrects,
                null,
                written.draft().lines(),
                written.vouchers(),
                List.of());
    }

    public boolean isDraft() {
        return state == InvoiceState.DRAFT;
    }

    /** As somebody wrote it, to go on with. */
    public InvoiceDraft draft() {
        return new InvoiceDraft(
                lines,
                vouchers.stream().map(use -> VoucherCode.read(use.code())).toList(),
                sums.credit(),
                remark,
                dueDays,
                instalments,
                buyerReference);
    }

    /** Of one that is issued. */
    public String issuedNumber() {
        return Objects.requireNonNull(number);
    }

    /** Where it is found, of one that is issued: its number, or what stands for it where that is not ours. */
    public String slug() {
        return id.slug(origin, issuedNumber());
    }

    public boolean isImported() {
        return origin == InvoiceOrigin.IMPORTED;
    }

    /** Whether it gives money back instead of asking for it. */
    public boolean isBelowNothing() {
        return sums.total().signum() < 0;
    }

    /** The next day by which something is to be paid; null where nothing is asked for. */
    public @Nullable LocalDate payBy() {
        return instalmentDueOn == null ? dueOn : instalmentDueOn;
    }

    /** The instalments with which it was issued; none where it was to be paid at once. */
    List<Instalment> issuedInstalments() {
        return instalments == 1 || dueOn == null ? List.of() : InstalmentPlan.monthly(sums.total(), instalments, dueOn);
    }

    /** Whether something of it is open that can be divided. */
    public boolean canBePaidInInstalments() {
        return isCancellable() && open.signum() > 0;
    }

    /** Whether money can be recorded on it. */
    public boolean isPayable() {
        return isLive() && (sums.total().signum() > 0 || open.signum() < 0);
    }

    public boolean isCancellable() {
        return isLive() && kind == InvoiceKind.INVOICE;
    }

    /** Whether another one can take its place; a payout or another program's invoice is cancelled instead. */
    public boolean isCorrectable() {
        return isCancellable() && !isBelowNothing() && !isImported();
    }

    /** Whether a payment can be taken back: only money, only once, and not what takes another one back. */
    public boolean canReverse(Payment payment) {
        return isLive()
                && payment.way().isMoney()
                && payment.reversesId() == null
                && payments.stream().noneMatch(each -> Objects.equals(each.reversesId(), payment.id()));
    }

    private boolean isLive() {
        return customer != null && !isDraft() && state != InvoiceState.CANCELLED;
    }
}
