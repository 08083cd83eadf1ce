package org.kartei.importing;

import java.util.Set;
import org.kartei.history.Action;
import org.kartei.history.FieldChange;
import org.kartei.history.History;
import org.kartei.history.HistoryValue;
import org.kartei.history.Subject;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Begins what changes the customers, and tells the history in the same transaction who began it with which file: of an
 * import that is undone, the customers' own lines tell nothing any more (FILE-9).
 */
@Component
class ImportHistory {

    private static final Set<ImportState> UNDOABLE =
            Set.of(ImportState.STOPPED, ImportState.DONE, ImportState.UNDO_STOPPED, ImportState.UNDONE);

    private final ImportStore store;
    private final History history;

    ImportHistory(ImportStore store, History history) {
        this.store = store;
        this.history = history;
    }

    @Transactional
    public void run(Import one, boolean addDuplicates) {
        store.move(one.id(), Set.of(ImportState.CHECKED), ImportState.RUNNING);
        store.addDuplicates(one.id(), addDuplicates);
        history.record(Action.IMPORTED, subject(one));
    }

    /** @param changedToo also who was changed since */
    @Transactional
    public void undo(Import one, boolean changedToo) {
        store.move(one.id(), UNDOABLE, ImportState.UNDOING);
        FieldChange more =
                FieldChange.of("", null, changedToo ? HistoryValue.key("importing.history.changedToo") : null);
        history.record(Action.UNDONE, subject(one), more == null ? new FieldChange("", "", "") : more);
    }

    private static Subject subject(Import one) {
        return new Subject("import", null, null, "", one.fileName());
    }
}
