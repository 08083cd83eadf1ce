package org.kartei.importing;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kartei.customer.CustomerData;
import org.kartei.customer.CustomerDraft;
import org.kartei.customer.CustomerService;
import org.kartei.customer.NewCustomer;
import org.kartei.group.Group;
import org.kartei.group.GroupColor;
import org.kartei.group.GroupId;
import org.kartei.group.GroupService;
import org.kartei.job.Progress;
import org.springframework.stereotype.Component;

/**
 * Takes the customers of a file over, some hundreds in a transaction that also writes down how far the import has come:
 * it can be stopped anywhere, by whatever, and goes on behind the last row that is in.
 */
@Component
class ImportRun {

    private static final int SOURCE = 100;

    private final ImportStore store;
    private final ImportFiles files;
    private final SourceTables tables;
    private final CustomerService customers;
    private final GroupService groups;
    private final Clock clock;
    private final Portions portions;

    ImportRun(
            ImportStore store,
            ImportFiles files,
            SourceTables tables,
            CustomerService customers,
            GroupService groups,
            Portions portions,
            Clock clock) {
        this.store = store;
        this.files = files;
        this.tables = tables;
        this.customers = customers;
        this.groups = groups;
        this.clock = clock;
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
        ImportPlan plan = store.plan(id);
        SourceTable table = tables.open(files.path(id));
        var names = new GroupNames(groups.all());
        var reader = new RowReader(table, plan, names, LocalDate.now(clock));
        var chunk = new ArrayList<ReadRow>(ImportCheck.CHUNK);
        long[] done = {store.rowsDone(id)};
        table.read(row -> {
            if (row.number() <= done[0]) {
                return true;
            }
            ReadRow read = reader.read(row);
            if (plan.createGroups() && read.isGood() && createGroups(id, reader.unknownGroups(row), names)) {
                read = reader.read(row);
            }
            chunk.add(read);
            if (chunk.size() == ImportCheck.CHUNK) {
                done[0] = portions.write(() -> add(wanted, done[0], chunk));
                progress.done(chunk.size());
                chunk.clear();
            }
            return !progress.isCancelled();
        });
        if (progress.isCancelled()) {
            return false;
        }
        if (!chunk.isEmpty()) {
            portions.write(() -> add(wanted, done[0], chunk));
            progress.done(chunk.size());
        }
        return true;
    }

    /** @return whether there were any to be made */
    private boolean createGroups(ImportId id, List<String> unknown, GroupNames names) {
        unknown.forEach(name -> names.add(
                name, groups.named(name).map(Group::id).orElseGet(() -> portions.write(() -> create(id, name)))));
        return !unknown.isEmpty();
    }

    private GroupId create(ImportId id, String name) {
        GroupId made = groups.create(name, GroupColor.GREY);
        store.made(id, made);
        return made;
    }

    private long add(Import wanted, long fromRow, List<ReadRow> chunk) {
        var wantedCustomers = new ArrayList<NewCustomer>(chunk.size());
        var claimed = new HashSet<Long>();
        List<ReadRow> good = chunk.stream().filter(ReadRow::isGood).toList();
        for (Recognition.Recognised recognised : new Recognition(customers).recognise(good)) {
            NewCustomer customer = consenting(recognised.row().good(), wanted.fileName());
            if (recognised.duplicate() == null || wanted.addDuplicates()) {
                boolean isFree =
                        !recognised.isNumberTaken() && (customer.number() == null || claimed.add(customer.number()));
                wantedCustomers.add(isFree ? customer : new NewCustomer(null, customer.createdOn(), customer.data()));
            }
        }
        if (!wantedCustomers.isEmpty()) {
            customers.registerAll(wantedCustomers, wanted.id().value());
        }
        long toRow = chunk.getLast().number();
        int added = wantedCustomers.size();
        store.advance(
                wanted.id(),
                fromRow,
                toRow,
                new ImportCounts(0, 0, 0, added, good.size() - added, chunk.size() - good.size(), 0));
        return toRow;
    }

    /** Where a file tells nothing about a consent, it is itself all that is known of where it comes from. */
    private static NewCustomer consenting(NewCustomer customer, String fileName) {
        CustomerData data = customer.data();
        boolean isTold =
                data.newsletterSince() != null || !data.newsletterSource().isEmpty();
        if (!data.newsletter() || isTold) {
            return customer;
        }
        String source = fileName.substring(0, Math.min(fileName.length(), SOURCE));
        return new NewCustomer(
                customer.number(),
                customer.createdOn(),
                new CustomerDraft(data).newsletterSource(source).data());
    }
}
