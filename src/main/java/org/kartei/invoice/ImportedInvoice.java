package org.kartei.invoice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.kartei.customer.CustomerId;
import org.kartei.shared.BusinessRuleViolation;

/**
 * An invoice of another program that is to be taken over as it was issued there.
 *
 * @param number as it is there, of at most {@link #NUMBER} letters
 * @param issuedOn not after today
 * @param payments what was paid on it, all together no more than it asks for
 */
public record ImportedInvoice(
        String number, CustomerId customer, LocalDate issuedOn, List<InvoiceLine> lines, List<Paid> payments) {

    public static final int NUMBER = 40;

    private static final BigDecimal NOTHING = BigDecimal.ZERO.setScale(2);

    /**
     * A payment on it.
     *
     * @param amount not 0; below nothing where money went back
     */
    public record Paid(BigDecimal amount, PaymentWay way, LocalDate on) {}

    /** @throws BusinessRuleViolation when more is paid than it asks for, or the other way round than it asks for */
    public ImportedInvoice {
        lines = List.copyOf(lines);
        payments = List.copyOf(payments);
        BigDecimal total = total(lines);
        BigDecimal paid = paid(payments);
        boolean isTooMuch = paid.abs().compareTo(total.abs()) > 0 || paid.signum() * total.signum() < 0;
        if (isTooMuch) {
            throw new BusinessRuleViolation("invoice.import.error.paid", paid.toPlainString());
        }
    }

    /** What it asks for, gross. */
    public BigDecimal total() {
        return total(lines);
    }

    BigDecimal paid() {
        return paid(payments);
    }

    private static BigDecimal total(List<InvoiceLine> lines) {
        return lines.stream().map(InvoiceLine::gross).reduce(NOTHING, BigDecimal::add);
    }

    private static BigDecimal paid(List<Paid> payments) {
        return payments.stream().map(Paid::amount).reduce(NOTHING, BigDecimal::add);
    }
}
