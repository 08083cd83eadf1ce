package org.kartei.importing;

import java.util.Set;
import org.kartei.customer.CustomerService;
import org.kartei.job.Progress;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes the customers of one import out again, some hundreds in a transaction. */
@Component
class ImportUndo {

    private static final int CHUNK = 200;

    private final ImportStore store;
    private final CustomerService customers;
    private final TransactionTemplate transaction;

    ImportUndo(ImportStore store, CustomerService customers, PlatformTransactionManager transactions) {
        this.store = store;
        this.customers = customers;
        this.transaction = new TransactionTemplate(transactions);
    }

    void run(ImportId id, boolean changedToo, Progress progress) {
        try {
            progress.total(customers.countImported(id.value()));
            int removed = 1;
            while (removed > 0 && !progress.isCancelled()) {
                removed = java.util.Objects.requireNonNull(transaction.execute(status -> remove(id, changedToo)));
                progress.done(removed);
            }
            if (removed > 0) {
                store.say(id, ImportState.UNDO_STOPPED, "importing.message.cancelled", "");
            } else {
                store.move(id, Set.of(ImportState.UNDOING), ImportState.UNDONE);
            }
        } catch (RuntimeException e) {
            store.say(id, ImportState.UNDO_STOPPED, "importing.message.failed", "");
            throw e;
        }
    }

    private int remove(ImportId id, boolean changedToo) {
        int removed = customers.removeImported(id.value(), changedToo, CHUNK);
        store.removed(id, removed);
        return removed;
    }
}
