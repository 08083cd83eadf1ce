package org.kartei.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kartei.customer.ImportedCustomers;
import org.kartei.customer.KnownCustomer;
import org.kartei.job.JobId;
import org.kartei.job.JobService;
import org.kartei.job.Work;
import org.kartei.security.CurrentUser;
import org.kartei.security.OfficeOnly;
import org.kartei.shared.BusinessRuleViolation;
import org.springframework.stereotype.Service;

/**
 * Takes customers, invoices and credit in from files (LIST-11, INV-5, CREDIT-8): receive, check, run, and undo if need be. Each import is worked on by whoever
 * began it, or by managers. Long steps run as jobs that belong to the import.
 */
@Service
@OfficeOnly
public class ImportService {

    /** So many mistakes and so many duplicates of a file are listed; the rest is only counted. */
    public static final int LISTED = FindingStore.KEPT;

    public static final String CHECK = "importCheck";
    public static final String RUN = "importRun";
    public static final String UNDO = "importUndo";

    private static final int PREVIEW = 8;
    private static final int LATEST = 50;

    private final ImportStore store;
    private final FindingStore findings;
    private final ImportFiles files;
    private final SourceTables tables;
    private final ImportCheck check;
    private final ImportRun run;
    private final ImportUndo undo;
    private final ImportHistory history;
    private final ImportedCustomers imported;
    private final JobService jobs;
    private final CurrentUser currentUser;
    private final Clock clock;

    ImportService(
            ImportStore store,
            FindingStore findings,
            ImportFiles files,
            SourceTables tables,
            ImportCheck check,
            ImportRun run,
            ImportUndo undo,
            ImportHistory history,
            ImportedCustomers imported,
            JobService jobs,
            CurrentUser currentUser,
            Clock clock) {
        this.store = store;
        this.findings = findings;
        this.files = files;
        this.tables = tables;
        this.check = check;
        this.run = run;
        this.undo = undo;
        this.history = history;
        this.imported = imported;
        this.jobs = jobs;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** What a file may have at most, in bytes. */
    public long largestFile() {
        return files.largest().toBytes();
    }

    /**
     * Keeps a file and finds out what is in it.
     *
     * @param fileName what the user calls it; only shown
     * @throws BusinessRuleViolation when it is too large, or no table; nothing is kept then
     */
    public ImportId receive(ImportKind kind, String fileName, InputStream in) {
        ImportId id = store.nextId();
        try {
            files.store(id, in);
            try {
                SourceTable table = tables.open(files.path(id), kind);
                var guess = new ImportPlan(table.fields(), false);
                store.add(id, kind, fileName, guess, currentUser.get(), clock.instant());
                return id;
            } catch (IOException | RuntimeException e) {
                files.delete(id);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same with a file of customers. */
    public ImportId receive(String fileName, InputStream in) {
        return receive(ImportKind.CUSTOMERS, fileName, in);
    }

    public Optional<Import> find(ImportId id) {
        return store.find(id);
    }

    /** The imports of everybody that brought one of these, the latest first. */
    public List<Import> latest(Set<ImportKind> kinds) {
        return store.latest(kinds, LATEST);
    }

    /** Whether the current user may go on with it or undo it. */
    public boolean isMine(Import one) {
        return one.startedBy().equals(currentUser.get().id()) || currentUser.isManager();
    }

    /** All that a column can be about. */
    public List<ImportTarget> targets(ImportKind kind) {
        return store.targets(kind);
    }

    /** The beginning of the file with what is known about its columns. */
    public ImportPreview preview(ImportId id) {
        Import one = own(id);
        try {
            SourceTable table = tables.open(files.path(id), one.kind());
            var rows = new ArrayList<List<String>>();
            table.read(row -> rows.add(row.cells()) && rows.size() < PREVIEW);
            return new ImportPreview(table.captions(), store.plan(id), rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Starts the dry run.
     *
     * @throws BusinessRuleViolation when the plan lacks what every row needs, uses a field twice, or makes groups without right
     */
    public JobId check(ImportId id, ImportPlan plan) {
        Import one = own(id);
        plan.check(one.kind());
        if (plan.createGroups() && !currentUser.isManager()) {
            throw new BusinessRuleViolation("importing.error.groupsByManagers");
        }
        store.move(id, Set.of(ImportState.UPLOADED, ImportState.CHECKED), ImportState.CHECKING);
        store.plan(id, plan);
        return start(CHECK, one, ImportState.UPLOADED, progress -> check.run(one, progress));
    }

    /** Goes back to the columns of a checked file. */
    public void reconsider(ImportId id) {
        store.move(own(id).id(), Set.of(ImportState.CHECKED), ImportState.UPLOADED);
    }

    /** What the check has found, in the order of the file. */
    public List<Finding> findings(ImportId id, FindingKind kind, int offset, int limit) {
        return findings.find(own(id).id(), kind, offset, limit);
    }

    /** Takes over the good rows of a checked file; whoever is there already only if wanted. */
    public JobId run(ImportId id, boolean addDuplicates) {
        history.run(own(id), addDuplicates);
        return startRun(own(id));
    }

    /** Goes on with an import that was stopped, behind the last row that is in. */
    public JobId goOn(ImportId id) {
        own(id);
        store.move(id, Set.of(ImportState.STOPPED), ImportState.RUNNING);
        return startRun(own(id));
    }

    /** Leaves out the rest of an import that was stopped; what is in stays. Not where it could be undone instead. */
    public void end(ImportId id) {
        Import one = own(id);
        if (one.kind().isUndoable()) {
            throw new BusinessRuleViolation("importing.error.notNow");
        }
        store.move(id, Set.of(ImportState.STOPPED), ImportState.DONE);
        deleteFile(id);
    }

    /** Who of an import was changed since and would therefore stay, by number. */
    public List<KnownCustomer> changedSince(ImportId id, int limit) {
        return imported.changed(own(id).id().value(), limit);
    }

    /** How many of an import were changed since. */
    public long countChangedSince(ImportId id) {
        return imported.countChanged(own(id).id().value());
    }

    /**
     * Takes all customers of an import out again, and the groups that were made for it and that nobody is in.
     *
     * @param changedToo also who was changed since; the others stay
     * @throws BusinessRuleViolation when it brought what stays, see {@link ImportKind#isUndoable}
     */
    public JobId undo(ImportId id, boolean changedToo) {
        Import one = own(id);
        if (!one.kind().isUndoable()) {
            throw new BusinessRuleViolation("importing.error.stays");
        }
        history.undo(one, changedToo);
        return start(UNDO, one, ImportState.UNDO_STOPPED, progress -> undo.run(id, changedToo, progress));
    }

    /** Forgets a file of which nothing was taken over. */
    public void discard(ImportId id) {
        own(id);
        store.move(id, Set.of(ImportState.UPLOADED, ImportState.CHECKED, ImportState.REFUSED), ImportState.REFUSED);
        store.delete(id);
        deleteFile(id);
    }

    private void deleteFile(ImportId id) {
        try {
            files.delete(id);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JobId startRun(Import one) {
        return start(RUN, one, ImportState.STOPPED, progress -> run.run(one, progress));
    }

    /** @param otherwise how the import stands if the work can't even begin: nobody would ever tell */
    private JobId start(String kind, Import one, ImportState otherwise, Work step) {
        try {
            return jobs.start(kind, one.fileName(), one.id().value(), step);
        } catch (RuntimeException e) {
            Thread.startVirtualThread(() -> store.say(one.id(), otherwise, "importing.message.failed", ""));
            throw e;
        }
    }

    private Import own(ImportId id) {
        Import one = store.find(id).orElseThrow(() -> new BusinessRuleViolation("importing.error.gone"));
        if (!isMine(one)) {
            throw new BusinessRuleViolation("importing.error.notYours", one.staffName());
        }
        return one;
    }
}
