package org.kartei.customer;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kartei.customer.MergeRecords.Kept;
import org.kartei.history.HistoryEntry;
import org.kartei.history.HistoryService;
import org.kartei.shared.BusinessRuleViolation;
import org.springframework.stereotype.Component;

/**
 * What stands against undoing a merge: one that was made later, any change of the survivor since, or a value of either
 * that its own field can't take any more.
 */
@Component
class MergeObstacles {

    private final MergeRecords records;
    private final MergedNumbers numbers;
    private final HistoryService history;
    private final OwnColumns ownColumns;

    MergeObstacles(MergeRecords records, MergedNumbers numbers, HistoryService history, OwnColumns ownColumns) {
        this.records = records;
        this.numbers = numbers;
        this.history = history;
        this.ownColumns = ownColumns;
    }

    Merged told(Kept merge) {
        BusinessRuleViolation first = undoFirst(merge);
        Optional<HistoryEntry> change = first == null
                ? history.firstChangeAfter(merge.survivor().value(), merge.survivorLine())
                : Optional.empty();
        return new Merged(
                merge.id(),
                merge.loserNumber(),
                merge.loserName(),
                merge.at(),
                merge.by(),
                first == null ? obstacle(merge, change) : first,
                change.orElse(null));
    }

    private @Nullable BusinessRuleViolation obstacle(Kept merge, Optional<HistoryEntry> change) {
        return change.map(entry -> new BusinessRuleViolation("customer.merge.error.changed", entry.staffName()))
                .or(() -> misfit(records.loserData(merge.id())))
                .or(() -> misfit(records.survivorData(merge.id())))
                .orElse(null);
    }

    /** Nobody had a value when the field became one of another kind; but they do who were merged before. */
    private Optional<BusinessRuleViolation> misfit(CustomerData before) {
        return ownColumns
                .misfit(before.own())
                .map(field -> new BusinessRuleViolation("customer.merge.error.ownField", field.name()));
    }

    private @Nullable BusinessRuleViolation undoFirst(Kept merge) {
        if (!merge.survivor().equals(merge.leadsTo())) {
            return numbers.gone(merge.survivor());
        }
        return records.later(merge)
                .map(number -> new BusinessRuleViolation("customer.merge.error.laterFirst", String.valueOf(number)))
                .orElse(null);
    }
}
