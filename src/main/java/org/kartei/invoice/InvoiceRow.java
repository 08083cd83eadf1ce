package org.kartei.invoice;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of the list of invoices.
 *
 * @param number empty for a draft
 * @param isOfCustomer whether the customer is still there
 * @param dueOn the next day by which something is to be paid: of one in instalments, that of the first that is not paid
 * @param charged what the document adds up to, before credit pays some of it
 * @param total what is to be paid of it
 * @param reminder level of the last reminder that stands, 0 for none
 * @param isOverdue whether something is open although its last day to pay is over
 * @param recipientName as it was issued, or as the customer is called while it is a draft
 */
public record InvoiceRow(
        InvoiceId id,
        InvoiceKind kind,
        InvoiceState state,
        InvoiceOrigin origin,
        String number,
        long customerNumber,
        boolean isOfCustomer,
        String recipientName,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate dueOn,
        BigDecimal charged,
        BigDecimal total,
        BigDecimal open,
        int reminder,
        boolean isOverdue,
        String staffName) {

    /** Where it is found; only an issued one is. */
    public String slug() {
        return id.slug(origin, number);
    }
}
