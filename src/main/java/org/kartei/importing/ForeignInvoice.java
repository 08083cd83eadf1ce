package org.kartei.importing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.kartei.customer.CustomerId;
import org.kartei.invoice.ImportedInvoice;
import org.kartei.invoice.InvoiceLine;
import org.kartei.invoice.LineKind;
import org.kartei.invoice.LinePrice;
import org.kartei.invoice.Tax;
import org.kartei.shared.BusinessRuleViolation;

/**
 * The rows of a file that make one invoice.
 *
 * @param mistakes of any of its rows; one is enough to keep all of them out
 */
record ForeignInvoice(List<MoneyRow> rows, List<Finding> mistakes) {

    private static final int LINES = 500;

    /** @param above the row in which the number has come up before, 0 if it has not */
    static ForeignInvoice of(List<MoneyRow> rows, int above) {
        var invoice = new ForeignInvoice(rows, new ArrayList<>());
        rows.forEach(row -> invoice.mistakes.addAll(row.mistakes()));
        MoneyRow first = rows.getFirst();
        if (above > 0) {
            invoice.refuse(first, "importing.error.apart", String.valueOf(above));
        }
        if (rows.size() > LINES) {
            invoice.refuse(first, "importing.error.lines", String.valueOf(LINES));
        }
        if (rows.stream().allMatch(row -> row.isPayment() && row.isGood())) {
            invoice.refuse(first, "importing.error.amountMissing", "");
        }
        for (MoneyRow row : rows) {
            boolean isSame = Objects.equals(row.customer(), first.customer())
                    && (row.isPayment()
                            || Objects.equals(row.date(), invoice.issued().date()));
            if (row.isGood() && first.isGood() && !isSame) {
                invoice.refuse(row, "importing.error.notTheSame", String.valueOf(first.row()));
            }
        }
        return invoice;
    }

    void refuse(MoneyRow row, String messageKey, String value) {
        mistakes.add(new Finding(FindingKind.MISTAKE, row.row(), number(), "", messageKey, value, null));
    }

    MoneyRow first() {
        return rows.getFirst();
    }

    /** The first row that charges for something. */
    private MoneyRow issued() {
        return rows.stream().filter(row -> !row.isPayment()).findFirst().orElseGet(this::first);
    }

    String number() {
        return first().number();
    }

    boolean isGood() {
        return mistakes.isEmpty();
    }

    /** What is wrong, and of each other row that it stays out, too. */
    List<Finding> allMistakes() {
        var all = new ArrayList<>(mistakes);
        String cause = String.valueOf(mistakes.getFirst().row());
        for (MoneyRow row : rows) {
            if (all.stream().noneMatch(each -> each.row() == row.row())) {
                all.add(new Finding(
                        FindingKind.MISTAKE, row.row(), number(), "", "importing.error.withRow", cause, null));
            }
        }
        return all;
    }

    /**
     * Of a good one.
     *
     * @param text of lines that have none, by the number
     * @throws BusinessRuleViolation when more is paid than it asks for
     */
    ImportedInvoice to(CustomerId customer, RowTax taxes, UnaryOperator<String> text) {
        var issuedOn = Objects.requireNonNull(issued().date());
        var lines = new ArrayList<InvoiceLine>();
        var payments = new ArrayList<ImportedInvoice.Paid>();
        for (MoneyRow row : rows) {
            if (!row.isPayment()) {
                lines.add(line(row, taxes.of(row.vat(), issuedOn), text));
            }
            if (row.paid().signum() != 0) {
                payments.add(new ImportedInvoice.Paid(
                        row.paid(), row.way(), Objects.requireNonNullElse(row.paidOn(), issuedOn)));
            }
        }
        return new ImportedInvoice(number(), customer, issuedOn, lines, payments);
    }

    private InvoiceLine line(MoneyRow row, Tax tax, UnaryOperator<String> text) {
        return InvoiceLine.of(
                LineKind.OTHER,
                row.text().isEmpty() ? text.apply(number()) : row.text(),
                LinePrice.of(
                        row.amount().signum() < 0 ? BigDecimal.ONE.negate() : BigDecimal.ONE,
                        row.amount().abs()),
                tax);
    }
}
