package org.kartei.crash;

import jakarta.persistence.PersistenceException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.kartei.Fixtures;
import org.kartei.KarteiApplication;
import org.kartei.customer.BulkEdit;
import org.kartei.customer.CustomerChange;
import org.kartei.customer.CustomerFile;
import org.kartei.customer.CustomerId;
import org.kartei.customer.CustomerMerge;
import org.kartei.customer.CustomerService;
import org.kartei.customer.MergeChoices;
import org.kartei.group.GroupId;
import org.kartei.importing.Import;
import org.kartei.importing.ImportId;
import org.kartei.importing.ImportKind;
import org.kartei.importing.ImportService;
import org.kartei.importing.ImportState;
import org.kartei.job.Job;
import org.kartei.job.JobId;
import org.kartei.job.JobService;
import org.kartei.note.NoteDraft;
import org.kartei.note.NoteOrigin;
import org.kartei.note.NoteService;
import org.kartei.security.Acting;
import org.kartei.security.Role;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.TransactionException;

/** The application as a process of its own, with an office at work in it. What is certain to be kept, it tells on standard output. */
final class Office {

    static final int ROWS = 10_000;

    private static final int FORMER = 100;

    private static final Duration SHORTLY = Duration.ofMillis(5);

    private final Fixtures fixtures;
    private final CustomerService customers;
    private final BulkEdit bulkEdit;
    private final JobService jobs;
    private final ImportService imports;
    private final CustomerMerge merging;
    private final NoteService notes;
    private final JdbcTemplate jdbc;

    private Office(ConfigurableApplicationContext context) {
        Acting.in(context);
        fixtures = context.getBean(Fixtures.class);
        customers = context.getBean(CustomerService.class);
        bulkEdit = context.getBean(BulkEdit.class);
        jobs = context.getBean(JobService.class);
        imports = context.getBean(ImportService.class);
        merging = context.getBean(CustomerMerge.class);
        notes = context.getBean(NoteService.class);
        jdbc = context.getBean(JdbcTemplate.class);
    }

    /** @param args "work", or "check" and the file with the numbers that were told; then properties */
    public static void main(String[] args) throws Exception {
        List<String> properties =
                List.of(args).stream().filter(arg -> arg.startsWith("--")).toList();
        var context = new SpringApplicationBuilder(KarteiApplication.class).run(properties.toArray(String[]::new));
        var office = new Office(context);
        if (args[0].equals("work")) {
            office.work();
        } else {
            office.check(Files.readAllLines(Path.of(args[1])));
            context.close();
            System.exit(0);
        }
    }

    /** Saves, changes in bulk, merges and imports at the same time, until it is killed. */
    private void work() throws Exception {
        for (int i = 0; i < FORMER; i++) {
            fixtures.customer("Former Customer");
        }
        GroupId group = fixtures.group("Everybody");
        ImportId id = checkedImport();
        imports.run(id, true);
        try (var threads = Executors.newFixedThreadPool(3)) {
            threads.submit(this::mergeAndUndo);
            threads.submit(() -> changeInBulk(group));
            Future<?> saving = threads.submit(this::save);
            saving.get();
        }
    }

    private void save() {
        while (true) {
            tell("saved " + fixtures.customer("Saved Customer").number());
        }
    }

    /** Every other merge is undone. */
    private void mergeAndUndo() {
        Acting.as(Role.OFFICE);
        for (int round = 0; true; round++) {
            CustomerFile one = noted("Twin One");
            CustomerFile other = noted("Twin Two");
            merging.merge(one, other, new MergeChoices(one.data(), other.data()).data());
            if (round % 2 == 0) {
                merging.undo(merging.merges(one.id()).getFirst().id());
            }
        }
    }

    private CustomerFile noted(String name) {
        CustomerFile customer = fixtures.customer(name);
        notes.add(customer.id(), NoteOrigin.CUSTOMER, new NoteDraft(name, "", null, Set.of()));
        return customers.get(customer.id());
    }

    private void changeInBulk(GroupId group) {
        Acting.as(Role.OFFICE);
        for (int round = 0; true; round++) {
            JobId job = startChange(
                    round % 2 == 0 ? new CustomerChange.AddToGroup(group) : new CustomerChange.RemoveFromGroup(group));
            Awaitility.await()
                    .pollInSameThread()
                    .pollInterval(SHORTLY)
                    .until(() -> !jobs.own(job).orElseThrow().isRunning());
        }
    }

    /** For all but those who are merged: some portions, and more the further the import has come. */
    private JobId startChange(CustomerChange change) {
        List<CustomerId> most = jdbc.query(
                "select id from customer where first_name <> 'Twin'", (rs, row) -> new CustomerId(rs.getLong(1)));
        return bulkEdit.start(most, null, change, "Everybody");
    }

    private ImportId checkedImport() {
        String rows = IntStream.range(0, ROWS)
                .mapToObj(row -> "Imported," + row + "," + row + "@import.example")
                .collect(Collectors.joining("\n"));
        Acting.as(Role.OFFICE);
        ImportId id = imports.receive(
                "crash.csv",
                new ByteArrayInputStream(("First name,Last name,E-mail\n" + rows).getBytes(StandardCharsets.UTF_8)));
        imports.check(id, imports.preview(id).plan());
        await(ImportState.CHECKED);
        return id;
    }

    /** After the kill: what was told is there, every rule holds, and the import goes on to its end. */
    private void check(List<String> saved) throws Exception {
        Acting.as(Role.OFFICE);
        tell("missing " + missing(saved.stream().map(Long::valueOf).toList()));
        Rules.broken(jdbc).forEach(Office::tell);
        Import stopped = imports.latest(Set.of(ImportKind.CUSTOMERS)).getFirst();
        tell("import " + stopped.state());
        long before = added();
        var kept = new ConcurrentLinkedQueue<Long>();
        var isEnough = new AtomicBoolean();
        ExecutorService thread = Executors.newSingleThreadExecutor();
        Future<?> saving = thread.submit(() -> saveWhereItGoes(kept, isEnough));
        Awaitility.await().pollInSameThread().pollInterval(SHORTLY).until(() -> !kept.isEmpty());
        startChange(new CustomerChange.Newsletter(true));
        imports.goOn(stopped.id());
        Awaitility.await().pollInSameThread().pollInterval(SHORTLY).until(() -> added() > before);
        killDatabase();
        await(ImportState.STOPPED);
        tell("import STOPPED");
        imports.goOn(stopped.id());
        await(ImportState.DONE);
        Awaitility.await().pollInSameThread().until(() -> jobs.latest().stream().noneMatch(Job::isRunning));
        isEnough.set(true);
        saving.get();
        thread.shutdown();
        tell("missing of what was saved around it " + missing(kept));
        tell("imported "
                + jdbc.queryForObject(
                        "select count(distinct email) from customer where email like '%@import.example'", Long.class)
                + " of "
                + jdbc.queryForObject("select count(*) from customer where email like '%@import.example'", Long.class));
        Rules.broken(jdbc).forEach(Office::tell);
        tell("end");
    }

    private long missing(Collection<Long> saved) {
        return saved.stream().filter(number -> customers.find(number).isEmpty()).count();
    }

    /** Saves all the time, while there is a database; what it was told to be saved, it remembers. */
    private void saveWhereItGoes(Collection<Long> kept, AtomicBoolean isEnough) {
        while (!isEnough.get()) {
            try {
                kept.add(fixtures.customer("Saved Customer").number());
            } catch (RuntimeException failure) {
                if (!isLostConnection(failure)) {
                    throw failure;
                }
            }
        }
    }

    private long added() {
        return imports.latest(Set.of(ImportKind.CUSTOMERS)).getFirst().counts().added();
    }

    private void killDatabase() {
        ProcessHandle.current().children().forEach(ProcessHandle::destroyForcibly);
        Awaitility.await()
                .pollInSameThread()
                .ignoreExceptionsMatching(Office::isLostConnection)
                .until(() -> {
                    fixtures.customer("Later Customer");
                    return true;
                });
        tell("database is back");
    }

    private void await(ImportState state) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(3))
                .pollInSameThread()
                .until(() ->
                        imports.latest(Set.of(ImportKind.CUSTOMERS)).getFirst().state() == state);
    }

    private static boolean isLostConnection(Throwable failure) {
        return failure instanceof DataAccessException
                || failure instanceof TransactionException
                || failure instanceof PersistenceException;
    }

    private static synchronized void tell(String what) {
        System.out.println("@" + what);
        System.out.flush();
    }
}
