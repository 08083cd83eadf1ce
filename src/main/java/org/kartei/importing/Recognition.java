package org.kartei.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kartei.customer.CustomerService;
import org.kartei.customer.DuplicateKeys;
import org.kartei.customer.KnownCustomer;

/** Tells of row after row whether its customer is there already, in the database or further up in the file. */
final class Recognition {

    private final CustomerService customers;
    private final SeenKeys seen = new SeenKeys();

    Recognition(CustomerService customers) {
        this.customers = customers;
    }

    /**
     * @param duplicate whom the row duplicates, null if nobody
     * @param isNumberTaken whether its customer number is or was that of somebody in the database
     */
    record Recognised(ReadRow row, @Nullable Finding duplicate, boolean isNumberTaken) {}

    /** Rows that are nobody's duplicate will be there for the rows to come. */
    List<Recognised> recognise(List<ReadRow> goodRows) {
        List<DuplicateKeys> keys =
                goodRows.stream().map(row -> DuplicateKeys.of(row.good())).toList();
        List<@Nullable KnownCustomer> known = customers.duplicates(keys);
        Set<Long> former = customers.formerNumbers(keys.stream()
                .map(DuplicateKeys::number)
                .filter(Objects::nonNull)
                .toList());
        var recognised = new ArrayList<Recognised>(goodRows.size());
        for (int i = 0; i < goodRows.size(); i++) {
            recognised.add(recognise(goodRows.get(i), keys.get(i), known.get(i), former));
        }
        return recognised;
    }

    private Recognised recognise(ReadRow row, DuplicateKeys keys, @Nullable KnownCustomer known, Set<Long> former) {
        Long number = keys.number();
        if (known != null) {
            var finding = new Finding(
                    FindingKind.DUPLICATE,
                    row.number(),
                    row.subject(),
                    "",
                    "importing.duplicate.known",
                    known.displayName(),
                    known.number());
            return new Recognised(
                    row, finding, number != null && (number == known.number() || former.contains(number)));
        }
        for (String key : keys.all()) {
            int above = seen.rowOf(key);
            if (above > 0) {
                var finding = new Finding(
                        FindingKind.DUPLICATE,
                        row.number(),
                        row.subject(),
                        "",
                        "importing.duplicate.row",
                        String.valueOf(above),
                        null);
                return new Recognised(row, finding, number != null && former.contains(number));
            }
        }
        keys.all().forEach(key -> seen.add(key, row.number()));
        return new Recognised(row, null, number != null && former.contains(number));
    }
}
