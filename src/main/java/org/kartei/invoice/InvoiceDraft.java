package org.kartei.invoice;

import java.math.BigDecimal;
import java.util.List;
import org.kartei.voucher.VoucherCode;

/**
 * An invoice as somebody writes it.
 *
 * @param vouchers codes, in the order in which they are used
 * @param credit how much of the customer's credit is used, no more than there is to pay; for a payout more than that
 * @param remark a text below the lines, or empty
 */
public record InvoiceDraft(List<InvoiceLine> lines, List<VoucherCode> vouchers, BigDecimal credit, String remark) {

    /** These lines, paid in money alone. */
    public static InvoiceDraft of(List<InvoiceLine> lines) {
        return new InvoiceDraft(lines, List.of(), BigDecimal.ZERO.setScale(2), "");
    }

    /** The same, with so much of the customer's credit. */
    public InvoiceDraft using(BigDecimal amount) {
        return new InvoiceDraft(lines, vouchers, amount, remark);
    }

    /** The same, with these vouchers. */
    public InvoiceDraft redeeming(List<VoucherCode> codes) {
        return new InvoiceDraft(lines, codes, credit, remark);
    }

    /** The same, saying this. */
    public InvoiceDraft remarked(String text) {
        return new InvoiceDraft(lines, vouchers, credit, text);
    }
}
