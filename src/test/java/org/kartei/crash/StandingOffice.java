package org.kartei.crash;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.kartei.KarteiApplication;
import org.kartei.TestClock;
import org.kartei.customer.CustomerFile;
import org.kartei.customer.CustomerId;
import org.kartei.customer.CustomerMerge;
import org.kartei.customer.CustomerService;
import org.kartei.customer.MergeChoices;
import org.kartei.privacy.ErasureId;
import org.kartei.privacy.Erasures;
import org.kartei.security.Acting;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** An office whose merge, undoing and erasures stand still in the middle, one after the other, to be killed there. */
final class StandingOffice {

    /** What was booked at the start may go then; what is booked from then on has to be kept. */
    private static final LocalDate LATER = LocalDate.of(2037, 1, 1);

    private static final String COMMIT = "commit";
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** What is going on, and before which statement it stands. The last is where the application is killed, else the database. */
    enum Work {
        MERGE("delete customer"),
        UNDO("update voucher_movement"),
        ERASE_TO_A_SHELL("delete contact"),
        ERASE_WHEN_DUE(COMMIT),
        ERASE_WHOLLY("delete note");

        private final String step;

        Work(String step) {
            this.step = step;
        }
    }

    private final CustomerService customers;
    private final CustomerMerge merging;
    private final Erasures erasures;
    private final TestClock clock;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    private StandingOffice(ConfigurableApplicationContext context) {
        Acting.in(context);
        customers = context.getBean(CustomerService.class);
        merging = context.getBean(CustomerMerge.class);
        erasures = context.getBean(Erasures.class);
        clock = context.getBean(TestClock.class);
        jdbc = context.getBean(JdbcTemplate.class);
        transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
    }

    /** @param args "begin" or "look"; then properties */
    public static void main(String[] args) throws Exception {
        List<String> properties =
                List.of(args).stream().filter(arg -> arg.startsWith("--")).toList();
        var context = new SpringApplicationBuilder(KarteiApplication.class).run(properties.toArray(String[]::new));
        var office = new StandingOffice(context);
        if (args[0].equals("look")) {
            office.look();
            System.exit(0);
        }
        try {
            office.begin(new StandingPeople(context));
        } catch (Exception e) {
            e.printStackTrace();
            System.exit(1); // whoever stands still would not let it end
        }
    }

    private void begin(StandingPeople people) throws Exception {
        Acting.asManager();
        people.add("Due", "Zzyzx", true);
        erase(customer("Due", "Zzyzx"));
        clock.moveTo(LATER);
        people.add("Twin", "One", true);
        people.add("Twin", "Two", true);
        people.add("Annul", "One", true);
        people.add("Annul", "Two", true);
        merge(customer("Annul", "One"), customer("Annul", "Two"));
        people.add("Whole", "Zzyzx", false);
        people.add("Shell", "Zzyzx", true);
        tell(state());
        for (Work work : Work.values()) {
            stand(work);
        }
    }

    private void stand(Work work) throws Exception {
        if (!work.step.equals(COMMIT)) {
            jdbc.execute(
                    "create trigger stands before " + work.step.replace(" ", " on ") + " for each row do sleep(600)");
        }
        Future<?> standing = Executors.newSingleThreadExecutor().submit(() -> standStill(work));
        Awaitility.await().atMost(PATIENCE).pollInSameThread().until(() -> {
            if (standing.isDone()) {
                standing.get(); // tells why it does not stand
            }
            return asleep() == 1;
        });
        if (work == Work.ERASE_WHOLLY) {
            tell("in the middle");
            standing.get();
        }
        killDatabase();
        jdbc.execute("drop trigger if exists stands");
        tell(isBrokenOff(standing) ? state() : "it went on");
    }

    private void standStill(Work work) {
        Acting.asManager();
        transaction.executeWithoutResult(begun -> {
            work(work);
            jdbc.queryForObject("select sleep(600)", Integer.class);
        });
    }

    private void work(Work work) {
        switch (work) {
            case MERGE -> merge(customer("Twin", "One"), customer("Twin", "Two"));
            case UNDO ->
                merging.undo(merging.merges(customer("Annul", "One")).getFirst().id());
            case ERASE_WHOLLY -> erase(customer("Whole", "Zzyzx"));
            case ERASE_TO_A_SHELL -> erase(customer("Shell", "Zzyzx"));
            case ERASE_WHEN_DUE ->
                erasures.eraseDue(
                        jdbc.queryForObject("select min(id) from erasure", (rs, row) -> new ErasureId(rs.getLong(1))),
                        Locale.ENGLISH);
        }
    }

    private void merge(CustomerId one, CustomerId other) {
        CustomerFile survivor = customers.get(one);
        CustomerFile loser = customers.get(other);
        merging.merge(survivor, loser, new MergeChoices(survivor.data(), loser.data()).data());
    }

    private void erase(CustomerId id) {
        erasures.erase(id, erasures.plan(id), Locale.ENGLISH);
    }

    private CustomerId customer(String firstName, String lastName) {
        return jdbc.queryForObject(
                "select id from customer where first_name = ? and last_name = ?",
                (rs, row) -> new CustomerId(rs.getLong(1)),
                firstName,
                lastName);
    }

    private long asleep() {
        return jdbc.queryForList("select id from information_schema.processlist where state = 'User sleep'")
                .size();
    }

    private static boolean isBrokenOff(Future<?> work) throws InterruptedException {
        try {
            work.get();
            return false;
        } catch (ExecutionException e) {
            return true;
        }
    }

    private void killDatabase() {
        List<ProcessHandle> database = ProcessHandle.current().children().toList();
        database.forEach(ProcessHandle::destroyForcibly);
        database.forEach(each -> each.onExit().join());
        Awaitility.await()
                .atMost(PATIENCE)
                .pollInSameThread()
                .ignoreExceptionsInstanceOf(DataAccessException.class)
                .until(() -> asleep() == 0);
    }

    /** After the kill: all is as it was, and all that was broken off is done. */
    private void look() {
        Acting.asManager();
        clock.moveTo(LATER);
        jdbc.execute("drop trigger stands");
        tell(state());
        Rules.broken(jdbc).forEach(StandingOffice::tell);
        Arrays.stream(Work.values()).forEach(this::work);
        Rules.broken(jdbc).forEach(StandingOffice::tell);
        tell("left "
                + jdbc.queryForList(
                        "select concat(first_name, ' ', last_name) name from customer where erased_on is null order by name",
                        String.class));
        tell("end");
    }

    /** A sum of each table's rows. */
    private String state() {
        String tables = jdbc
                .queryForList(
                        "select table_name from information_schema.tables where table_schema = database()"
                                + " and table_type = 'BASE TABLE' and table_name not like 'DATABASECHANGELOG%'"
                                + " order by table_name",
                        String.class)
                .stream()
                .collect(Collectors.joining(", "));
        return jdbc.query("checksum table " + tables, (rs, row) -> rs.getString(1) + " " + rs.getLong(2))
                .toString();
    }

    private static void tell(String what) {
        System.out.println("@" + what);
        System.out.flush();
    }
}
