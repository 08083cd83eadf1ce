package org.kartei.invoice;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kartei.voucher.VoucherCode;

/**
 * An invoice as somebody writes it.
 *
 * @param vouchers codes, in the order in which they are used
 * @param credit how much of the customer's credit is used, no more than there is to pay; for a payout more than that
 * @param remark a text below the lines, or empty
 * @param dueDays how many days there are to pay from the day on which it is issued, null for as many as the settings say
 * @param buyerReference what the recipient wants to find on an e-invoice, such as a Leitweg-ID, or empty
 */
public record InvoiceDraft(
        List<InvoiceLine> lines,
        List<VoucherCode> vouchers,
        BigDecimal credit,
        String remark,
        @Nullable Integer dueDays,
        String buyerReference) {

    /** These lines, paid in money alone. */
    public static InvoiceDraft of(List<InvoiceLine> lines) {
        return new InvoiceDraft(lines, List.of(), BigDecimal.ZERO.setScale(2), "", null, "");
    }

    /** The same, with so much of the customer's credit. */
    public InvoiceDraft using(BigDecimal amount) {
        return new InvoiceDraft(lines, vouchers, amount, remark, dueDays, buyerReference);
    }

    /** The same, with these vouchers. */
    public InvoiceDraft redeeming(List<VoucherCode> codes) {
        return new InvoiceDraft(lines, codes, credit, remark, dueDays, buyerReference);
    }

    /** The same, saying this. */
    public InvoiceDraft remarked(String text) {
        return new InvoiceDraft(lines, vouchers, credit, text, dueDays, buyerReference);
    }

    /** The same, with so many days to pay. */
    public InvoiceDraft payableIn(int days) {
        return new InvoiceDraft(lines, vouchers, credit, remark, days, buyerReference);
    }

    /** The same, with a reference of the recipient. */
    public InvoiceDraft referring(String reference) {
        return new InvoiceDraft(lines, vouchers, credit, remark, dueDays, reference);
    }
}
