package org.kartei.importing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.kartei.credit.OpeningCredit;
import org.kartei.customer.CustomerId;
import org.kartei.customer.KnownCustomer;
import org.kartei.customer.NumberedCustomers;

/** Opens the credit accounts of customers with what the rows of a file say they have; each customer's once. */
final class CreditIntake implements Intake {

    private final MoneyRowReader reader;
    private final NumberedCustomers customers;
    private final OpeningCredit credit;
    private final CurrencyUnit currency;
    private final SeenKeys seen = new SeenKeys();

    CreditIntake(MoneyRowReader reader, NumberedCustomers customers, OpeningCredit credit, String currency) {
        this.reader = reader;
        this.customers = customers;
        this.credit = credit;
        this.currency = CurrencyUnit.of(currency);
    }

    @Override
    public Judged judge(List<SourceRow> rows) {
        List<Opening> openings = openings(rows);
        Set<CustomerId> opened = opened(openings);
        List<Finding> mistakes =
                openings.stream().flatMap(each -> each.mistakes.stream()).toList();
        int bad = (int) openings.stream().filter(each -> !each.isGood()).count();
        List<Finding> known = openings.stream()
                .filter(each -> each.isGood() && each.isDone(opened))
                .map(each -> each.finding(
                        FindingKind.DUPLICATE,
                        each.row.amount().signum() == 0 ? "importing.duplicate.nothing" : "importing.duplicate.known"))
                .toList();
        return new Judged(bad, mistakes, known, 0);
    }

    @Override
    public Supplier<ImportCounts> prepare(List<SourceRow> rows) {
        List<Opening> openings = openings(rows);
        return () -> {
            Set<CustomerId> opened = opened(openings);
            List<Opening> wanted = openings.stream()
                    .filter(each -> each.isGood() && !each.isDone(opened))
                    .sorted(Comparator.comparing(each -> each.id().value())) // so that nobody waits in a circle
                    .toList();
            wanted.forEach(each ->
                    credit.grant(each.id(), Money.of(currency, each.row.amount()), each.row.date(), each.row.text()));
            long bad = openings.stream().filter(each -> !each.isGood()).count();
            return ImportCounts.of(wanted.size(), openings.size() - bad - wanted.size(), bad);
        };
    }

    private Set<CustomerId> opened(List<Opening> openings) {
        return credit.opened(
                openings.stream().filter(Opening::isGood).map(Opening::id).toList());
    }

    /** A row, and whom it is about. */
    private record Opening(MoneyRow row, @Nullable KnownCustomer customer, List<Finding> mistakes) {

        boolean isGood() {
            return mistakes.isEmpty();
        }

        CustomerId id() {
            return Objects.requireNonNull(customer).id();
        }

        /** Whether there is nothing to be done. */
        boolean isDone(Set<CustomerId> opened) {
            return row.amount().signum() == 0 || opened.contains(id());
        }

        Finding finding(FindingKind kind, String messageKey) {
            KnownCustomer who = Objects.requireNonNull(customer);
            return new Finding(
                    kind, row.row(), String.valueOf(row.customer()), "", messageKey, who.displayName(), who.number());
        }

        void refuse(String messageKey, String value) {
            mistakes.add(new Finding(
                    FindingKind.MISTAKE, row.row(), String.valueOf(row.customer()), "", messageKey, value, null));
        }
    }

    private List<Opening> openings(List<SourceRow> sources) {
        List<MoneyRow> rows = sources.stream().map(reader::read).toList();
        Map<Long, KnownCustomer> found = customers.find(rows.stream()
                .map(MoneyRow::customer)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        var openings = new ArrayList<Opening>();
        for (MoneyRow row : rows) {
            var opening = new Opening(
                    row, row.customer() == null ? null : found.get(row.customer()), new ArrayList<>(row.mistakes()));
            if (opening.isGood()) {
                judge(opening);
            }
            openings.add(opening);
        }
        Set<CustomerId> elsewhere = credit.inOther(
                openings.stream().filter(Opening::isGood).map(Opening::id).toList(), currency);
        openings.stream()
                .filter(each -> each.isGood() && elsewhere.contains(each.id()))
                .forEach(each -> each.refuse("importing.error.currency", currency.getCode()));
        return openings;
    }

    private void judge(Opening opening) {
        if (opening.customer == null) {
            opening.refuse("importing.error.noCustomer", String.valueOf(opening.row.customer()));
        } else if (opening.row.amount().signum() < 0) {
            opening.refuse("importing.error.below", opening.row.amount().toPlainString());
        } else {
            String key = String.valueOf(opening.id().value());
            int above = seen.rowOf(key);
            if (above > 0) {
                opening.refuse("importing.error.again", String.valueOf(above));
            }
            seen.add(key, opening.row.row());
        }
    }
}
