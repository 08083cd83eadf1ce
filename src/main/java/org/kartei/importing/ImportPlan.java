package org.kartei.importing;

import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kartei.shared.BusinessRuleViolation;

/**
 * How a file is to be taken over.
 *
 * @param fields what each column is about, null for those that are left out
 * @param createGroups whether customer groups that do not exist yet are made
 */
public record ImportPlan(List<@Nullable ImportTarget> fields, boolean createGroups) {

    private static final Set<ImportField> NAMES =
            EnumSet.of(ImportField.DISPLAY_NAME, ImportField.FIRST_NAME, ImportField.LAST_NAME, ImportField.COMPANY);
    private static final String NOTHING = "-";

    /** @param targets all that a column can be about; what is none any more is left out */
    static ImportPlan of(String fields, boolean createGroups, List<ImportTarget> targets) {
        return new ImportPlan(
                Stream.of(fields.split(","))
                        .<@Nullable ImportTarget>map(name -> targets.stream()
                                .filter(target -> target.written().equals(name))
                                .findFirst()
                                .orElse(null))
                        .toList(),
                createGroups);
    }

    /** @throws BusinessRuleViolation when what every row needs has no column, or a field stands twice that can only once */
    void check(ImportKind kind) {
        var taken = new HashSet<ImportTarget>();
        for (ImportTarget field : fields) {
            if (field != null && !taken.add(field) && !field.isRepeatable()) {
                throw new BusinessRuleViolation("importing.error.fieldTwice");
            }
        }
        switch (kind) {
            case CUSTOMERS -> need(!Collections.disjoint(taken, NAMES), "importing.error.noName");
            case INVOICES ->
                need(
                        taken.containsAll(Set.of(MoneyField.NUMBER, MoneyField.CUSTOMER))
                                && !Collections.disjoint(taken, Set.of(MoneyField.AMOUNT, MoneyField.PAID))
                                && !Collections.disjoint(taken, Set.of(MoneyField.DATE, MoneyField.PAID_ON)),
                        "importing.error.noInvoice");
            case OPENING_CREDIT ->
                need(taken.containsAll(Set.of(MoneyField.CUSTOMER, MoneyField.AMOUNT)), "importing.error.noCredit");
        }
    }

    private static void need(boolean isThere, String messageKey) {
        if (!isThere) {
            throw new BusinessRuleViolation(messageKey);
        }
    }

    String fieldNames() {
        return fields.stream()
                .map(field -> field == null ? NOTHING : field.written())
                .collect(Collectors.joining(","));
    }
}
