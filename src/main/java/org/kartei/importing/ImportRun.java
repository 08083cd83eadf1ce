package org.kartei.importing;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.kartei.customer.CustomerService;
import org.kartei.job.Progress;
import org.springframework.stereotype.Component;

/**
 * Takes the rows of a file over, some hundreds in a transaction that also writes down how far the import has come:
 * it can be stopped anywhere, by whatever, and goes on behind the last row that is in.
 */
@Component
class ImportRun {

    private final ImportStore store;
    private final ImportFiles files;
    private final SourceTables tables;
    private final Intakes intakes;
    private final CustomerService customers;
    private final Portions portions;

    ImportRun(
            ImportStore store,
            ImportFiles files,
            SourceTables tables,
            Intakes intakes,
            CustomerService customers,
            Portions portions) {
        this.store = store;
        this.files = files;
        this.tables = tables;
        this.intakes = intakes;
        this.customers = customers;
        this.portions = portions;
    }

    void run(Import wanted, Progress progress) throws IOException {
        ImportId id = wanted.id();
        try {
            progress.total(wanted.counts().total() - wanted.counts().done());
            customers.keepFree(store.highestNumber(id));
            boolean isDone = takeOver(wanted, progress);
            if (isDone) {
                store.move(id, Set.of(ImportState.RUNNING), ImportState.DONE);
                files.delete(id);
            } else {
                store.say(id, ImportState.STOPPED, "importing.message.cancelled", "");
            }
        } catch (IOException | RuntimeException e) {
            store.say(id, ImportState.STOPPED, "importing.message.failed", "");
            throw e;
        }
    }

    private boolean takeOver(Import wanted, Progress progress) throws IOException {
        ImportId id = wanted.id();
        SourceTable table = tables.open(files.path(id), wanted.kind());
        Intake intake = intakes.open(wanted, table, store.plan(id));
        long before = store.rowsDone(id);
        long[] done = {before};
        table.passingOver(before, intake::passOver).readPortions(intake::belongTogether, rows -> {
            if (progress.isCancelled()) {
                return false;
            }
            Supplier<ImportCounts> writing = intake.prepare(rows);
            done[0] = portions.write(() -> advance(id, done[0], rows, writing.get()));
            progress.done(rows.size());
            return true;
        });
        return !progress.isCancelled();
    }

    private long advance(ImportId id, long fromRow, List<SourceRow> rows, ImportCounts counts) {
        long toRow = rows.getLast().number();
        store.advance(id, fromRow, toRow, counts);
        return toRow;
    }
}
