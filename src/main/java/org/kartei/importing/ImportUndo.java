package org.kartei.importing;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.kartei.customer.ImportedCustomers;
import org.kartei.customer.ImportedRange;
import org.kartei.customer.TakenOut;
import org.kartei.group.GroupService;
import org.kartei.job.Progress;
import org.springframework.security.concurrent.DelegatingSecurityContextCallable;
import org.springframework.stereotype.Component;

/**
 * Takes the customers of one import out again, some hundreds in a transaction, two at once to keep the processor busy while
 * the database deletes. However it is stopped, it can be started anew: who is out is out, and who may not go is passed over.
 */
@Component
class ImportUndo {

    /** From a thousand on, the database makes a table of a list of ids. */
    private static final int CHUNK = 900;

    private final ImportStore store;
    private final FindingStore findings;
    private final ImportFiles files;
    private final GroupService groups;
    private final ImportedCustomers imported;
    private final Portions portions;

    ImportUndo(
            ImportStore store,
            FindingStore findings,
            ImportFiles files,
            GroupService groups,
            ImportedCustomers imported,
            Portions portions) {
        this.store = store;
        this.findings = findings;
        this.files = files;
        this.groups = groups;
        this.imported = imported;
        this.portions = portions;
    }

    void run(ImportId id, boolean changedToo, Progress progress) throws Exception {
        try {
            progress.total(imported.count(id.value()));
            takeOut(id, changedToo, progress);
            if (progress.isCancelled()) {
                store.say(id, ImportState.UNDO_STOPPED, "importing.message.cancelled", "");
            } else {
                groups.removeUnused(store.groups(id));
                findings.clear(id);
                store.move(id, Set.of(ImportState.UNDOING), ImportState.UNDONE);
                files.delete(id); // there is one still if the import never came to its end
            }
        } catch (Exception e) {
            store.say(id, ImportState.UNDO_STOPPED, "importing.message.failed", "");
            throw e;
        }
    }

    private void takeOut(ImportId id, boolean changedToo, Progress progress) throws Exception {
        var hasFailed = new AtomicBoolean();
        List<Callable<Void>> work = imported.parts(id.value()).stream()
                .map(range -> signedIn(() -> takeOut(id, range, changedToo, progress, hasFailed)))
                .toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(Math.max(1, work.size()))) {
            for (Future<Void> done : threads.invokeAll(work)) {
                done.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e; // a rule says itself what is wrong
        }
    }

    /** When one half fails, the other one stops, too. */
    private void takeOut(
            ImportId id, ImportedRange range, boolean changedToo, Progress progress, AtomicBoolean hasFailed) {
        ImportedRange rest = range;
        try {
            while (rest != null && !progress.isCancelled() && !hasFailed.get()) {
                ImportedRange next = rest;
                TakenOut portion = portions.write(() -> takeOut(id, next, changedToo));
                progress.done(portion.looked());
                rest = portion.rest();
            }
        } catch (RuntimeException e) {
            hasFailed.set(true);
            throw e;
        }
    }

    private TakenOut takeOut(ImportId id, ImportedRange range, boolean changedToo) {
        TakenOut portion = imported.takeOut(range, changedToo, CHUNK);
        store.removed(id, portion.removed());
        return portion;
    }

    private static Callable<Void> signedIn(Runnable work) {
        return new DelegatingSecurityContextCallable<>(Executors.callable(work, null));
    }
}
