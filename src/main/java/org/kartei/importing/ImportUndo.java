package org.kartei.importing;

import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kartei.customer.CustomerId;
import org.kartei.customer.CustomerService;
import org.kartei.customer.TakenOut;
import org.kartei.job.Progress;
import org.springframework.stereotype.Component;

/**
 * Takes the customers of one import out again, some hundreds in a transaction. However it is stopped, it can be started
 * anew: who is out is out, and who may not go is passed over in the order of their ids.
 */
@Component
class ImportUndo {

    private static final int CHUNK = 500;

    private final ImportStore store;
    private final ImportFiles files;
    private final CustomerService customers;
    private final Portions portions;

    ImportUndo(ImportStore store, ImportFiles files, CustomerService customers, Portions portions) {
        this.store = store;
        this.files = files;
        this.customers = customers;
        this.portions = portions;
    }

    void run(ImportId id, boolean changedToo, Progress progress) throws IOException {
        try {
            progress.total(customers.countImported(id.value()));
            if (isThroughWith(id, changedToo, progress)) {
                store.move(id, Set.of(ImportState.UNDOING), ImportState.UNDONE);
                files.delete(id); // there is one still if the import never came to its end
            } else {
                store.say(id, ImportState.UNDO_STOPPED, "importing.message.cancelled", "");
            }
        } catch (IOException | RuntimeException e) {
            store.say(id, ImportState.UNDO_STOPPED, "importing.message.failed", "");
            throw e;
        }
    }

    private boolean isThroughWith(ImportId id, boolean changedToo, Progress progress) {
        CustomerId last = null;
        do {
            @Nullable CustomerId after = last;
            TakenOut portion = portions.write(() -> takeOut(id, changedToo, after));
            progress.done(portion.looked());
            last = portion.last();
        } while (last != null && !progress.isCancelled());
        return last == null;
    }

    private TakenOut takeOut(ImportId id, boolean changedToo, @Nullable CustomerId after) {
        TakenOut portion = customers.takeOutImported(id.value(), changedToo, after, CHUNK);
        store.removed(id, portion.removed());
        return portion;
    }
}
