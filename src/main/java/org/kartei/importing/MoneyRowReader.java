package org.kartei.importing;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kartei.invoice.ImportedInvoice;
import org.kartei.invoice.PaymentWay;
import org.kartei.shared.BusinessRuleViolation;

/** Reads rows of invoices, payments or credit. A row that has a payment and no date is of the day of the payment, and so on. */
final class MoneyRowReader {

    private static final BigDecimal NOTHING = BigDecimal.ZERO.setScale(2);

    private final List<String> captions;
    private final List<@Nullable ImportTarget> fields;
    private final Map<ImportTarget, String> captionOf = new HashMap<>();
    private final boolean isOfInvoices;
    private final int textLength;
    private final String currency;
    private final Clock clock;

    /** @param textLength so many letters a text may have */
    MoneyRowReader(
            SourceTable table, ImportPlan plan, boolean isOfInvoices, int textLength, String currency, Clock clock) {
        this.captions = table.captions();
        this.fields = plan.fields();
        this.isOfInvoices = isOfInvoices;
        this.textLength = textLength;
        this.currency = currency;
        this.clock = clock;
        for (int i = 0; i < fields.size(); i++) {
            ImportTarget field = fields.get(i);
            if (field != null) {
                captionOf.putIfAbsent(field, captions.get(i));
            }
        }
    }

    /** The number of the invoice that a row belongs to. */
    String number(SourceRow row) {
        return cells(row).getOrDefault(MoneyField.NUMBER, "");
    }

    MoneyRow read(SourceRow row) {
        var cells = new Cells(row);
        String number = cells.get(MoneyField.NUMBER);
        Long customer = cells.read(MoneyField.CUSTOMER, CellValues::number);
        LocalDate date = cells.read(MoneyField.DATE, cell -> MoneyCell.pastDay(cell, clock));
        LocalDate paidOn = cells.read(MoneyField.PAID_ON, cell -> MoneyCell.pastDay(cell, clock));
        BigDecimal amount = cells.read(MoneyField.AMOUNT, cell -> MoneyCell.amount(cell, currency));
        BigDecimal paid = cells.read(MoneyField.PAID, cell -> MoneyCell.amount(cell, currency));
        BigDecimal vat = cells.read(MoneyField.VAT, MoneyCell::percent);
        PaymentWay way = cells.read(MoneyField.WAY, MoneyCell::way);
        String text = cells.get(MoneyField.TEXT);
        cells.require(MoneyField.CUSTOMER, "importing.error.customerMissing");
        boolean isPayment = cells.get(MoneyField.AMOUNT).isEmpty();
        if (isPayment && cells.get(MoneyField.PAID).isEmpty()) {
            cells.require(MoneyField.AMOUNT, "importing.error.amountMissing");
        }
        if (!captionOf.containsKey(MoneyField.AMOUNT)) { // a file of payments: each charges what it pays
            isPayment = false;
            amount = paid;
        }
        if (isOfInvoices) {
            cells.require(MoneyField.NUMBER, "importing.error.numberMissing");
            cells.limit(MoneyField.NUMBER, ImportedInvoice.NUMBER);
            if (cells.get(MoneyField.PAID_ON).isEmpty()) {
                cells.require(MoneyField.DATE, "importing.error.dateMissing");
            }
        }
        cells.limit(MoneyField.TEXT, textLength);
        BigDecimal gross = Objects.requireNonNullElse(amount, NOTHING);
        boolean isPaidWhole = !captionOf.containsKey(MoneyField.PAID) && paidOn != null;
        return new MoneyRow(
                row.number(),
                number,
                customer,
                date == null ? paidOn : date,
                text,
                gross,
                isPayment,
                vat,
                isPaidWhole ? gross : Objects.requireNonNullElse(paid, NOTHING),
                paidOn == null ? date : paidOn,
                Objects.requireNonNullElse(way, PaymentWay.TRANSFER),
                cells.mistakes.found());
    }

    private Map<ImportTarget, String> cells(SourceRow row) {
        Map<ImportTarget, String> cells = new HashMap<>();
        for (int i = 0; i < Math.min(fields.size(), row.cells().size()); i++) {
            ImportTarget field = fields.get(i);
            String cell = row.cells().get(i).strip();
            if (field != null && !cell.isEmpty()) {
                cells.merge(field, cell, (first, next) -> first + ", " + next);
            }
        }
        return cells;
    }

    /** One row while it is read. */
    private final class Cells {

        private final Map<ImportTarget, String> texts;
        private final Mistakes mistakes;

        Cells(SourceRow row) {
            texts = cells(row);
            String subject = get(isOfInvoices ? MoneyField.NUMBER : MoneyField.CUSTOMER);
            mistakes = new Mistakes(row.number(), subject);
            boolean isTooWide = row.cells().stream().skip(captions.size()).anyMatch(cell -> !cell.isBlank());
            if (isTooWide) {
                mistakes.add("", "importing.error.extraCells", String.valueOf(captions.size()));
            }
        }

        String get(MoneyField field) {
            return texts.getOrDefault(field, "");
        }

        <T> @Nullable T read(MoneyField field, Function<String, T> reader) {
            String text = get(field);
            try {
                return text.isEmpty() ? null : reader.apply(text);
            } catch (BusinessRuleViolation e) {
                mistakes.add(caption(field), e);
                return null;
            }
        }

        void require(MoneyField field, String messageKey) {
            if (get(field).isEmpty()) {
                mistakes.add(caption(field), messageKey, "");
            }
        }

        void limit(MoneyField field, int length) {
            if (get(field).length() > length) {
                mistakes.add(caption(field), "shared.error.tooLong", String.valueOf(length));
            }
        }

        private String caption(MoneyField field) {
            return captionOf.getOrDefault(field, "");
        }
    }
}
