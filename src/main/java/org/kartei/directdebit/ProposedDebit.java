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
 * @param dueOn of the invoice, or of its next instalment
 * @param amount what is open, in euros; of instalments those that are due on the day of the collection, else the next one
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
