package org.kartei.directdebit;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kartei.customer.CustomerId;
import org.kartei.invoice.InvoiceId;

/**
 * An open invoice that could be collected.
 *
 * @param invoiceSlug where the invoice is found
 * @param amount what is open, in euros
 * @param wasUsed whether was collected by the mandate before
 */
public record ProposedDebit(
        InvoiceId invoice,
        String invoiceSlug,
        String invoiceNumber,
        CustomerId customer,
        long customerNumber,
        String customerName,
        @Nullable LocalDate dueOn,
        BigDecimal amount,
        MandateId mandate,
        MandateData signed,
        boolean wasUsed) {

    /** Whether it is the same to collect: as much, by the same mandate. */
    boolean isAs(ProposedDebit other) {
        return amount.compareTo(other.amount) == 0 && mandate.equals(other.mandate);
    }
}
