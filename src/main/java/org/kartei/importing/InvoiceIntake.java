package org.kartei.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.kartei.customer.KnownCustomer;
import org.kartei.customer.NumberedCustomers;
import org.kartei.invoice.ImportedInvoice;
import org.kartei.invoice.InvoiceImport;
import org.kartei.shared.BusinessRuleViolation;

/**
 * Makes invoices of the rows of a file: those with the same number, one below the other, are the lines of one. All go in, or none
 * does.
 */
final class InvoiceIntake implements Intake {

    private final MoneyRowReader reader;
    private final NumberedCustomers customers;
    private final InvoiceImport invoices;
    private final RowTax taxes;
    private final UnaryOperator<String> text;
    private final SeenKeys seen = new SeenKeys();

    /** @param text of lines that have none, by the number of the invoice */
    InvoiceIntake(
            MoneyRowReader reader,
            NumberedCustomers customers,
            InvoiceImport invoices,
            RowTax taxes,
            UnaryOperator<String> text) {
        this.reader = reader;
        this.customers = customers;
        this.invoices = invoices;
        this.taxes = taxes;
        this.text = text;
    }

    @Override
    public boolean belongTogether(SourceRow row, SourceRow next) {
        String number = reader.number(row);
        return !number.isEmpty() && number.equals(reader.number(next));
    }

    @Override
    public void passOver(SourceRow row) {
        seen.add(reader.number(row), row.number());
    }

    @Override
    public Judged judge(List<SourceRow> rows) {
        Settled settled = settle(read(rows));
        List<Finding> mistakes = settled.bad.stream()
                .flatMap(each -> each.allMistakes().stream())
                .toList();
        return new Judged(count(settled.bad), mistakes, settled.known, 0);
    }

    @Override
    public Supplier<ImportCounts> prepare(List<SourceRow> rows) {
        List<ForeignInvoice> read = read(rows);
        return () -> {
            Settled settled = settle(read);
            if (!settled.good.isEmpty()) {
                invoices.add(List.copyOf(settled.good.values()));
            }
            return ImportCounts.of(count(List.copyOf(settled.good.keySet())), settled.known.size(), count(settled.bad));
        };
    }

    private List<ForeignInvoice> read(List<SourceRow> rows) {
        var read = new ArrayList<ForeignInvoice>();
        var together = new ArrayList<MoneyRow>();
        for (SourceRow source : rows) {
            MoneyRow row = reader.read(source);
            boolean isNext = !together.isEmpty()
                    && (row.number().isEmpty()
                            || !row.number().equals(together.getFirst().number()));
            if (isNext) {
                read.add(close(together));
                together.clear();
            }
            together.add(row);
        }
        read.add(close(together));
        return read;
    }

    private ForeignInvoice close(List<MoneyRow> rows) {
        MoneyRow first = rows.getFirst();
        int above = first.number().isEmpty() ? 0 : seen.rowOf(first.number());
        seen.add(first.number(), first.row());
        return ForeignInvoice.of(List.copyOf(rows), above);
    }

    /** What becomes of some, as the database is now. */
    private record Settled(Map<ForeignInvoice, ImportedInvoice> good, List<Finding> known, List<ForeignInvoice> bad) {}

    private Settled settle(List<ForeignInvoice> read) {
        List<ForeignInvoice> hopeful =
                read.stream().filter(ForeignInvoice::isGood).toList();
        Map<Long, KnownCustomer> payers = customers.find(hopeful.stream()
                .map(each -> Objects.requireNonNull(each.first().customer()))
                .distinct()
                .toList());
        Map<String, InvoiceImport.Known> there =
                invoices.known(hopeful.stream().map(ForeignInvoice::number).toList());
        var settled = new Settled(new LinkedHashMap<>(), new ArrayList<>(), new ArrayList<>());
        for (ForeignInvoice each : read) {
            ForeignInvoice copy = new ForeignInvoice(each.rows(), new ArrayList<>(each.mistakes()));
            if (copy.isGood()) {
                settle(copy, payers.get(copy.first().customer()), there.get(copy.number()), settled);
            }
            if (!copy.isGood()) {
                settled.bad.add(copy);
            }
        }
        return settled;
    }

    private void settle(
            ForeignInvoice each, @Nullable KnownCustomer payer, InvoiceImport.@Nullable Known there, Settled settled) {
        if (payer == null) {
            each.refuse(
                    each.first(),
                    "importing.error.noCustomer",
                    String.valueOf(each.first().customer()));
            return;
        }
        try {
            ImportedInvoice invoice = each.to(payer.id(), taxes, text);
            if (there == null) {
                settled.good.put(each, invoice);
            } else if (payer.id().equals(there.customer()) && invoice.total().compareTo(there.total()) == 0) {
                each.rows().forEach(row -> settled.known.add(known(row, payer)));
            } else {
                each.refuse(each.first(), "importing.error.numberTaken", each.number());
            }
        } catch (BusinessRuleViolation e) {
            each.refuse(each.first(), e.messageKey(), String.valueOf(e.args()[0]));
        }
    }

    private static Finding known(MoneyRow row, KnownCustomer payer) {
        return new Finding(
                FindingKind.DUPLICATE,
                row.row(),
                row.number(),
                "",
                "importing.duplicate.known",
                row.number(),
                payer.number());
    }

    private static int count(List<ForeignInvoice> invoices) {
        return invoices.stream().mapToInt(each -> each.rows().size()).sum();
    }
}
