package org.kartei.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kartei.Fixtures;
import org.kartei.KarteiTest;
import org.kartei.customer.TwoVersions.Side;
import org.kartei.group.Group;
import org.kartei.group.GroupId;
import org.kartei.group.GroupService;
import org.kartei.note.NoteDraft;
import org.kartei.note.NoteId;
import org.kartei.note.NoteOrigin;
import org.kartei.note.NoteService;
import org.kartei.security.Acting;
import org.kartei.security.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** FILE-3, GROUP-1, NOTE-2: many people change the same customer, its notes, its groups and its family at the same time. */
@KarteiTest
class TwentyAtOnceTests {

    /** What somebody types, each into a field of its own. */
    private static final List<UnaryOperator<CustomerDraft>> TYPED = List.of(
            draft -> draft.firstName("Annabel"),
            draft -> draft.lastName("Weisz"),
            draft -> draft.company("Weiss KG"),
            draft -> draft.phone("0711 4711"),
            draft -> draft.email("anna@weiss.example"),
            draft -> draft.street("Main road 1"),
            draft -> draft.postcode("70173"),
            draft -> draft.city("Stuttgart"),
            draft -> draft.country("AT"),
            draft -> draft.birthday(LocalDate.of(1980, 2, 29)),
            draft -> draft.language("et"),
            draft -> draft.standingDiscount(new BigDecimal("5.50")));

    @Autowired
    private CustomerService customers;

    @Autowired
    private NoteService notes;

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

    /** LIST-8: more of them than there are connections; each needs a number while it holds one. */
    @Test
    void manyNewCustomersAtOnceGetNumbersOfTheirOwn() throws Exception {
        int many = 60;
        var together = new CyclicBarrier(many);
        List<Callable<Long>> clerks = IntStream.range(0, many)
                .<Callable<Long>>mapToObj(clerk -> () -> {
                    Acting.as(Role.OFFICE);
                    together.await();
                    return customers
                            .register(
                                    new CustomerDraft().lastName("New " + clerk).data())
                            .number();
                })
                .toList();
        Acting.as(Role.OFFICE); // makes the account
        var numbers = new HashSet<Long>();
        try (var threads = Executors.newFixedThreadPool(many)) {
            for (Future<Long> number : threads.invokeAll(clerks)) {
                numbers.add(number.get());
            }
        }
        assertThat(numbers).hasSize(many);
    }

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

    /**
     * Everybody has opened the same form, and changes a field of their own, one that all change, a list and the groups; the
     * notes and, past the form, other groups are changed meanwhile.
     */
    @ParameterizedTest
    @ValueSource(ints = {2, 20})
    void theFormTheNotesAndTheGroupsAtTheSameTime(int people) throws Exception {
        CustomerId anna = fixtures.customer("Anna Weiss").id();
        List<GroupId> typed = groups("Typed", people);
        List<GroupId> applied = groups("Applied", people);
        List<GroupId> out = groups("Out", people);
        Acting.asOffice();
        out.forEach(group -> apply(anna, new CustomerChange.AddToGroup(group)));
        List<NoteId> first = IntStream.range(0, people)
                .mapToObj(i -> note(anna, "first " + i))
                .toList();
        CustomerFile opened = customers.get(anna);
        Set<Integer> asked = ConcurrentHashMap.newKeySet();
        List<Callable<Boolean>> work = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            int who = i;
            work.add(() -> save(opened, typed(who, opened, typed.get(who)), who, asked));
            work.add(() -> Acting.as(Role.OFFICE, () -> {
                notes.move(first.get(who), (who * 7) % people);
                return note(anna, "new " + who).value() > 0;
            }));
            work.add(() -> apply(anna, new CustomerChange.AddToGroup(applied.get(who))));
            work.add(() -> apply(anna, new CustomerChange.RemoveFromGroup(out.get(who))));
        }
        try (var threads = Executors.newFixedThreadPool(people)) {
            for (Future<Boolean> done : threads.invokeAll(work)) {
                assertThat(done.get()).isTrue();
            }
        }

        CustomerData now = customers.get(anna).data();
        var wanted = new CustomerDraft(opened.data());
        TYPED.subList(0, Math.min(people, TYPED.size())).forEach(field -> field.apply(wanted));
        for (CustomerField<?> field : CustomerField.ALL) {
            boolean isOfAll =
                    Set.of("displayName", "groups", "morePhones", "remark").contains(field.key());
            assertThat(!isOfAll && field.differs(wanted.data(), now))
                    .as("%s of %s", field.key(), now)
                    .isFalse();
        }
        assertThat(now.displayName()).as("made of the names").isEqualTo(now.firstName() + " " + now.lastName());
        assertThat(now.contacts())
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, people)
                        .mapToObj(TwentyAtOnceTests::contact)
                        .toList());
        var groups = new HashSet<>(typed);
        groups.addAll(applied);
        assertThat(now.groups()).isEqualTo(groups);
        assertThat(asked)
                .as("all but the first who saved are shown both remarks")
                .hasSize(people - 1);
        assertThatNobodyWroteUnseenOver(anna, "remark", now.remark());
        assertThat(jdbc.queryForList("select place from note order by place", Integer.class))
                .containsExactlyElementsOf(
                        IntStream.range(0, 2 * people).boxed().toList());
        assertThat(notes.of(anna, 100)).extracting("title").hasSize(2 * people).doesNotHaveDuplicates();
    }

    private static CustomerData typed(int who, CustomerFile opened, GroupId group) {
        var groups = new HashSet<>(opened.data().groups());
        groups.add(group);
        return TYPED.get(who % TYPED.size())
                .apply(new CustomerDraft(opened.data())
                        .remark("remark " + who)
                        .contacts(List.of(contact(who)))
                        .groups(groups))
                .data();
    }

    private static Contact contact(int who) {
        return Contact.phone(ContactPurpose.WORK, "0711 10" + who, "");
    }

    private NoteId note(CustomerId customer, String title) {
        return notes.add(customer, NoteOrigin.CUSTOMER, new NoteDraft(title, "", null, Set.of()));
    }

    /** As the form does it; of two remarks every other one keeps the own. */
    private boolean save(CustomerFile opened, CustomerData typed, int who, Set<Integer> asked) {
        return Acting.as(Role.OFFICE, () -> {
            CustomerFile read = opened;
            CustomerData mine = typed;
            for (int tries = 0; tries < 200; tries++) {
                try {
                    customers.change(read.id(), read.version(), mine);
                    return true;
                } catch (ChangedMeanwhile changed) {
                    var versions = new TwoVersions(
                            customers.fields(), read.data(), mine, changed.now().data());
                    Map<CustomerField<?>, Side> chosen = new HashMap<>();
                    for (CustomerField<?> field : versions.colliding()) {
                        boolean isRemark = field.key().equals("remark");
                        if (isRemark) {
                            asked.add(who);
                        }
                        chosen.put(field, isRemark && who % 2 == 1 ? Side.THEIRS : versions.proposed(field));
                    }
                    read = changed.now();
                    mine = versions.united(chosen);
                }
            }
            return false;
        });
    }

    /** By the history each value follows the one before it. */
    private void assertThatNobodyWroteUnseenOver(CustomerId id, String field, String now) {
        String last = "";
        for (Map<String, Object> line : jdbc.queryForList(
                "select before_value, after_value from history_entry where customer_id = ? and field = ? order by id",
                id.value(),
                field)) {
            assertThat(line.get("before_value")).isEqualTo(last);
            last = String.valueOf(line.get("after_value"));
        }
        assertThat(now).isEqualTo(last).isNotEmpty();
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
