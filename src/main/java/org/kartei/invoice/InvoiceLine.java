package org.kartei.invoice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of an invoice.
 *
 * @param text what is charged for, as it is printed
 * @param suppliedFrom the first day of what is charged for, null where it is the day of the invoice
 * @param suppliedUntil the last day
 */
public record InvoiceLine(
        LineKind kind,
        String text,
        LinePrice price,
        Tax tax,
        @Nullable LocalDate suppliedFrom,
        @Nullable LocalDate suppliedUntil) {

    /** The most letters that a text may have. */
    public static final int TEXT = 1000;

    /** So many of it at this price, supplied on the day of the invoice. */
    public static InvoiceLine of(LineKind kind, String text, LinePrice price, Tax tax) {
        return new InvoiceLine(kind, text, price, tax, null, null);
    }

    /** The same, less a customer's standing discount. */
    InvoiceLine lessStanding(BigDecimal percent) {
        var less =
                new LinePrice(price.quantity(), price.unitPrice(), percent, price.discountPercent(), price.discount());
        return new InvoiceLine(kind, text, less, tax, suppliedFrom, suppliedUntil);
    }

    /** Whether these charge for nothing, so that credit used on them is paid out (CREDIT-4): only other things, 0.00 in all. */
    public static boolean arePayout(List<InvoiceLine> lines) {
        return !lines.isEmpty()
                && lines.stream()
                        .allMatch(line ->
                                line.kind() == LineKind.OTHER && line.gross().signum() == 0);
    }

    /** What it costs, rounded once. */
    public BigDecimal gross() {
        return price.gross();
    }
}
