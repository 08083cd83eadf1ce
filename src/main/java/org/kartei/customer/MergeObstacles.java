package org.kartei.customer;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kartei.customer.MergeRecords.Kept;
import org.kartei.history.HistoryEntry;
import org.kartei.history.HistoryService;
import org.kartei.shared.BusinessRuleViolation;
import org.springframework.stereotype.Component;

/** What stands against undoing a merge: one that was made later, or any change of the survivor since. */
@Component
class MergeObstacles {

    private final MergeRecords records;
    private final MergedNumbers numbers;
    private final HistoryService history;

    MergeObstacles(MergeRecords records, MergedNumbers numbers, HistoryService history) {
        this.records = records;
        this.numbers = numbers;
        this.history = history;
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
                first == null
                        ? change.map(entry ->
                                        new BusinessRuleViolation("customer.merge.error.changed", entry.staffName()))
                                .orElse(null)
                        : first,
                change.orElse(null));
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
