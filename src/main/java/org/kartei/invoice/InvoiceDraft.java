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
 * @param instalments in how many monthly parts it is to be paid, the first one on the last day to pay; 1 for all at once
 * @param buyerReference what the recipient wants to find on an e-invoice, such as a Leitweg-ID, or empty
 */
public record InvoiceDraft(
        List<InvoiceLine> lines,
        List<VoucherCode> vouchers,
        BigDecimal credit,
        String remark,
        @Nullable Integer dueDays,
        int instalments,
        String buyerReference) {

    /** These lines, paid in money alone. */
    public static InvoiceDraft of(List<InvoiceLine> lines) {
        return new InvoiceDraft(lines, List.of(), BigDecimal.ZERO.setScale(2), "", null, 1, "");
    }

    /** The same, with so much of the customer's credit. */
    public InvoiceDraft using(BigDecimal amount) {
        return new InvoiceDraft(lines, vouchers, amount, remark, dueDays, instalments, buyerReference);
    }

    /** The same, with these vouchers. */
    public InvoiceDraft redeeming(List<VoucherCode> codes) {
        return new InvoiceDraft(lines, codes, credit, remark, dueDays, instalments, buyerReference);
    }

    /** The same, saying this. */
    public InvoiceDraft remarked(String text) {
        return new InvoiceDraft(lines, vouchers, credit, text, dueDays, instalments, buyerReference);
    }

    /** The same, with so many days to pay. */
    public InvoiceDraft payableIn(int days) {
        return new InvoiceDraft(lines, vouchers, credit, remark, days, instalments, buyerReference);
    }

    /** The same, to be paid in so many monthly instalments. */
    public InvoiceDraft inInstalments(int count) {
        return new InvoiceDraft(lines, vouchers, credit, remark, dueDays, count, buyerReference);
    }

    /** The same, with a reference of the recipient. */
    public InvoiceDraft referring(String reference) {
        return new InvoiceDraft(lines, vouchers, credit, remark, dueDays, instalments, reference);
    }
}
