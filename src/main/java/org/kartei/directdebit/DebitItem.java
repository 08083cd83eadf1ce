package org.kartei.directdebit;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kartei.invoice.InvoiceId;

/**
 * What is collected for one invoice.
 *
 * @param invoiceSlug where the invoice is found
 * @param invoiceNumber as it was issued
 * @param recipientName whom the invoice is made out to
 * @param mandate by what; its account is empty once the person is forgotten
 * @param amount in euros
 * @param endToEndId by which the bank tells what became of it
 * @param paymentId on the invoice, null while none is recorded
 * @param reason why it came back, or empty
 */
public record DebitItem(
        long id,
        int position,
        InvoiceId invoice,
        String invoiceSlug,
        String invoiceNumber,
        String recipientName,
        String language,
        MandateData mandate,
        BigDecimal amount,
        Sequence sequence,
        String endToEndId,
        DebitState state,
        @Nullable Long paymentId,
        @Nullable LocalDate returnedOn,
        String reason) {

    /** Key of its state. */
    public String stateKey() {
        return "directdebit.state." + state;
    }
}
