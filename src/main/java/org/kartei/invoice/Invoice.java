package org.kartei.invoice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.kartei.customer.CustomerId;

/**
 * An invoice with all that belongs to it.
 *
 * @param number null while it is a draft
 * @param customer null once the customer is erased
 * @param customerNumber as it was when it was issued
 * @param recipientName whom it is made out to, fixed when it is issued
 * @param recipient address, line by line, fixed when it is issued
 * @param open what is still to be paid
 * @param cancels the invoice that this one takes back, null for none
 */
public record Invoice(
        InvoiceId id,
        int version,
        InvoiceKind kind,
        InvoiceState state,
        @Nullable String number,
        CurrencyUnit currency,
        @Nullable CustomerId customer,
        long customerNumber,
        String recipientName,
        String recipient,
        String language,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate dueOn,
        String remark,
        InvoiceSums sums,
        BigDecimal open,
        @Nullable InvoiceId cancels,
        List<InvoiceLine> lines,
        List<VoucherUse> vouchers,
        List<Payment> payments) {

    public boolean isDraft() {
        return state == InvoiceState.DRAFT;
    }

    /** Of one that is issued. */
    public String issuedNumber() {
        return Objects.requireNonNull(number);
    }
}
