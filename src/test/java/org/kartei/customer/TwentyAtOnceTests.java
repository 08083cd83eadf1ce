package org.kartei.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kartei.Fixtures;
import org.kartei.KarteiTest;
import org.kartei.group.Group;
import org.kartei.group.GroupId;
import org.kartei.group.GroupService;
import org.kartei.security.Acting;
import org.kartei.security.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** FILE-3, GROUP-1: many people change the same customer, its groups and its family at the same time. */
@KarteiTest
class TwentyAtOnceTests {

    @Autowired
    private CustomerService customers;

    @Autowired
    private FamilyService families;

    @Autowired
    private GroupService groups;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void nothingIsLostAndNothingIsDoubled() throws Exception {
        CustomerId anna = fixtures.customer("Anna Weiss").id();
        List<GroupId> applied = groups("Applied", 10);
        List<GroupId> typed = groups("Typed", 10);
        List<GroupId> inAndOut = groups("In and out", 5);
        for (GroupId group : inAndOut) {
            Acting.as(Role.OFFICE);
            customers.apply(List.of(anna), new CustomerChange.AddToGroup(group));
        }
        int linesBefore = lines(anna);
        List<Callable<Boolean>> work = new ArrayList<>();
        applied.forEach(group -> work.add(() -> apply(anna, new CustomerChange.AddToGroup(group))));
        inAndOut.forEach(group -> work.add(() -> apply(anna, new CustomerChange.RemoveFromGroup(group))));
        typed.forEach(group -> work.add(() -> type(anna, group)));
        try (var threads = Executors.newFixedThreadPool(20)) {
            for (Future<Boolean> done : threads.invokeAll(work)) {
                assertThat(done.get()).isTrue();
            }
        }
        Acting.as(Role.OFFICE);
        Set<GroupId> wanted = new HashSet<>(applied);
        wanted.addAll(typed);
        assertThat(customers.get(anna).data().groups()).isEqualTo(wanted);
        assertThat(jdbc.queryForList(
                        "select group_id from customer_group_member where customer_id = ?", Long.class, anna.value()))
                .containsExactlyInAnyOrderElementsOf(
                        wanted.stream().map(GroupId::value).toList());
        assertThat(lines(anna) - linesBefore).as("a line for each change").isEqualTo(work.size());
    }

    private boolean apply(CustomerId id, CustomerChange change) {
        return Acting.as(Role.OFFICE, () -> {
            customers.apply(List.of(id), change);
            return true;
        });
    }

    /** As somebody does at the form who has to look again whenever a colleague was quicker. */
    private boolean type(CustomerId id, GroupId group) {
        return Acting.as(Role.OFFICE, () -> {
            for (int tries = 0; tries < 200; tries++) {
                CustomerFile file = customers.get(id);
                var groups = new HashSet<>(file.data().groups());
                groups.add(group);
                try {
                    customers.change(
                            id,
                            file.version(),
                            new CustomerDraft(file.data()).groups(groups).data());
                    return true;
                } catch (ChangedMeanwhile meanwhile) {
                    assertThat(meanwhile.now().version()).isGreaterThan(file.version());
                }
            }
            return false;
        });
    }

    private List<GroupId> groups(String name, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> fixtures.group(name + " " + i))
                .toList();
    }

    private int lines(CustomerId id) {
        return jdbc.queryForList("select id from history_entry where customer_id = ?", Long.class, id.value())
                .size();
    }

    /** Somebody else holds the second household and wants the first: the database ends one of the two, who begins again. */
    @Test
    void whoIsBrokenOffBeginsAgain() throws Exception {
        CustomerId anna = fixtures.customer("Anna Weiss").id();
        CustomerId ben = fixtures.customer("Ben Schwarz").id();
        ParticipantId mia = Acting.as(
                Role.OFFICE,
                () -> families.add(ben, ParticipantDetails.of(new ParticipantData("Mia", "Schwarz", null))));
        Acting.asNobody();
        try (var thread = Executors.newSingleThreadExecutor()) {
            Future<Boolean> joined = new TransactionTemplate(transactions).execute(begun -> {
                jdbc.update("update customer set remark = 'heavier than a lock' where id = ?", ben.value());
                jdbc.update("insert into history_entry (recorded_at, staff_name, action, subject, customer_name, field,"
                        + " before_value, after_value) select now(), '', 'CHANGED', 'customer', '', '', '', ''"
                        + " from seq_1_to_50");
                Future<Boolean> waiting = thread.submit(() -> Acting.as(Role.OFFICE, () -> {
                    families.join(anna, mia);
                    return true;
                }));
                await().atMost(Duration.ofSeconds(30)).until(this::isSomebodyWaiting);
                jdbc.queryForList("select id from customer where id = ? for update", anna.value());
                return waiting;
            });
            assertThat(joined.get()).isTrue();
        }
        Acting.as(Role.OFFICE);
        assertThat(families.of(anna)).hasSize(1);
    }

    /** Else they would be sorted by a name that nobody has given them since, for good (LIST-2). */
    @Test
    void whoJoinsAGroupWhileItIsRenamedIsSortedByItsNewName() throws Exception {
        GroupId dance = fixtures.group("Dance");
        CustomerId anna = fixtures.customer("Anna Weiss").id();
        List<Callable<CustomerId>> joining = List.of(
                () -> fixtures.customer(new CustomerDraft().lastName("Schwarz").groups(Set.of(dance)))
                        .id(),
                () -> {
                    apply(anna, new CustomerChange.AddToGroup(dance));
                    return anna;
                });
        try (var thread = Executors.newSingleThreadExecutor()) {
            for (Callable<CustomerId> each : joining) {
                String name = "Zumba " + joining.indexOf(each);
                Future<CustomerId> joined = renamed(dance, name, () -> thread.submit(each));
                assertThat(sorted(joined.get())).isEqualTo(name.toLowerCase(Locale.ROOT));
            }
        }
    }

    @Test
    void whoIsInTwoGroupsThatAreRenamedAtTheSameMomentIsSortedByBothNewNames() throws Exception {
        GroupId dance = fixtures.group("Dance");
        GroupId yoga = fixtures.group("Yoga");
        CustomerId anna = fixtures.customer(
                        new CustomerDraft().lastName("Weiss").groups(Set.of(dance, yoga)))
                .id();
        try (var thread = Executors.newSingleThreadExecutor()) {
            Future<Boolean> other = renamed(
                    dance,
                    "Zumba",
                    () -> thread.submit(() -> Acting.as(Role.MANAGER, () -> {
                        rename(yoga, "Pilates");
                        return true;
                    })));
            assertThat(other.get()).isTrue();
        }
        assertThat(sorted(anna)).isEqualTo("pilates, zumba");
    }

    /** Renames, and does not end before the other one waits for it. */
    private <T> Future<T> renamed(GroupId group, String name, Supplier<Future<T>> meanwhile) {
        return new TransactionTemplate(transactions).execute(begun -> {
            Acting.as(Role.MANAGER, () -> {
                rename(group, name);
                return true;
            });
            Future<T> waiting = meanwhile.get();
            await().atMost(Duration.ofSeconds(30)).until(this::isSomebodyWaiting);
            return waiting;
        });
    }

    private void rename(GroupId group, String name) {
        Group before = groups.byId().get(group);
        groups.change(group, before.version(), name, before.color());
    }

    private String sorted(CustomerId id) {
        return jdbc.queryForObject("select groups_sort from customer where id = ?", String.class, id.value());
    }

    private boolean isSomebodyWaiting() {
        Long waiting = jdbc.queryForObject(
                "select count(*) from information_schema.innodb_trx where trx_state = 'LOCK WAIT'", Long.class);
        return waiting != null && waiting > 0;
    }
}
