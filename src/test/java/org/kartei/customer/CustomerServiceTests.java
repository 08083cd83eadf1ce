package org.kartei.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kartei.Fixtures;
import org.kartei.KarteiTest;
import org.kartei.group.GroupColor;
import org.kartei.group.GroupId;
import org.kartei.group.GroupMembership;
import org.kartei.group.GroupService;
import org.kartei.job.Job;
import org.kartei.job.JobId;
import org.kartei.job.JobService;
import org.kartei.job.JobState;
import org.kartei.listing.Filter;
import org.kartei.listing.ListRequest;
import org.kartei.listing.Sort;
import org.kartei.security.Acting;
import org.kartei.security.Role;
import org.kartei.shared.BusinessRuleViolation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the office does with customers: LIST-1 to LIST-10, GROUP-1. */
@KarteiTest
@ExtendWith(OutputCaptureExtension.class)
class CustomerServiceTests {

    @Autowired
    private CustomerService customers;

    @Autowired
    private GroupService groups;

    @Autowired
    private GroupMembership membership;

    @Autowired
    private BulkEdit bulkEdit;

    @Autowired
    private CustomerMerge merging;

    @Autowired
    private CustomerEnd end;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private JobService jobs;

    @Autowired
    private CustomerFigures figures;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void signIn() {
        Acting.as(Role.OFFICE);
    }

    @Test
    void list10NumbersAreGivenInOrderAndTheNameIsMadeUp() {
        CustomerFile first = customers.register(
                new CustomerDraft().firstName("Anna").lastName("Müller").data());
        CustomerFile second = customers.register(
                new CustomerDraft().company("Ballettschule GmbH").data());
        assertThat(first.number()).isEqualTo(10001);
        assertThat(second.number()).isEqualTo(10002);
        assertThat(first.data().displayName()).isEqualTo("Anna Müller");
        assertThat(second.data().displayName()).isEqualTo("Ballettschule GmbH");
    }

    @Test
    void list10ANumberFromElsewhereIsKeptAndTheSeriesGoesOnBehindIt(CapturedOutput output) {
        CustomerData data = new CustomerDraft().firstName("Jan").data();
        customers.registerAll(List.of(new NewCustomer(20000L, data)), null);
        assertThat(customers.register(data).number()).isEqualTo(20001);
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> customers.registerAll(List.of(new NewCustomer(20000L, data)), null))
                .withMessage("customer.error.numberTaken");
        assertThat(output).as("neither driver nor Hibernate quotes").doesNotContain("Duplicate entry");
        assertThat(customers.list().countExactly(ListRequest.ALL)).isEqualTo(2);
    }

    @Test
    void aNameIsNeededAndMailAndDiscountMustMakeSense() {
        refused(new CustomerDraft(), "customer.error.nameMissing");
        refused(new CustomerDraft().firstName("Jan").email("jan at home"), "shared.error.email");
        refused(
                new CustomerDraft().firstName("Jan").standingDiscount(new BigDecimal("100.01")),
                "customer.error.discount");
        refused(new CustomerDraft().firstName("x".repeat(1_001)), "shared.error.tooLong");
        assertThat(customers.list().countExactly(ListRequest.ALL)).isZero();
    }

    @Test
    void whoeverIsSlowerIsToldAndOverwritesNothing() {
        CustomerFile read = fixtures.customer("Anna Müller");
        Acting.as(Role.OFFICE);
        customers.change(
                read.id(),
                read.version(),
                new CustomerDraft(read.data()).city("Bonn").data());
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> customers.change(
                        read.id(),
                        read.version(),
                        new CustomerDraft(read.data()).city("Köln").data()))
                .withMessage("shared.error.changedMeanwhile");
        assertThat(customers.get(read.id()).data().city()).isEqualTo("Bonn");
    }

    @Test
    void file3ANameThatNobodyGaveFollowsWhatItIsMadeOf() {
        CustomerFile made = customers.register(
                new CustomerDraft().firstName("Anna").lastName("Weiss").data());
        CustomerFile married = customers.change(
                made.id(),
                made.version(),
                new CustomerDraft(made.data()).lastName("Berg").data());
        assertThat(married.data().displayName()).isEqualTo("Anna Berg");
        CustomerFile given = customers.change(
                made.id(),
                married.version(),
                new CustomerDraft(married.data()).displayName("Aunt Anna").data());
        CustomerFile again = customers.change(
                made.id(),
                given.version(),
                new CustomerDraft(given.data()).lastName("Tamm").data());
        assertThat(again.data().displayName()).isEqualTo("Aunt Anna");
    }

    @Test
    void file3NobodyIsBornTomorrowOrBefore1900() {
        for (LocalDate day : List.of(LocalDate.of(2026, 5, 5), LocalDate.of(1899, 12, 31))) {
            refused(new CustomerDraft().lastName("Weiss").birthday(day), "customer.error.birthday");
        }
        customers.register(new CustomerDraft()
                .lastName("Weiss")
                .birthday(LocalDate.of(2026, 5, 4))
                .data());
    }

    @Test
    void file3NobodyConsentsTomorrow() {
        refused(
                new CustomerDraft().lastName("Weiss").newsletter(true).newsletterSince(LocalDate.of(2026, 5, 5)),
                "customer.error.consent");
    }

    @Test
    void aChangedNameIsFoundAndTheOldOneIsNot() {
        CustomerFile anna = fixtures.customer("Anna Müller");
        Acting.as(Role.OFFICE);
        customers.change(
                anna.id(),
                anna.version(),
                new CustomerDraft(anna.data())
                        .displayName("Anna Weiß")
                        .lastName("Weiß")
                        .data());
        assertThat(found("weiss")).containsExactly("Anna Weiß");
        assertThat(found("mueller")).isEmpty();
    }

    @Test
    void group1MembersAreFilteredSortedAndCounted() {
        GroupId dance = fixtures.group("Dance");
        GroupId reduced = fixtures.group("Reduced");
        fixtures.customer(new CustomerDraft().firstName("Zoe").groups(Set.of(dance)));
        fixtures.customer(new CustomerDraft().firstName("Adam").groups(Set.of(reduced)));
        fixtures.customer(new CustomerDraft().firstName("Eva").groups(Set.of(dance, reduced)));
        fixtures.customer(new CustomerDraft().firstName("Nobody"));
        Acting.as(Role.OFFICE);
        assertThat(names(ListRequest.ALL.filtered("groups", new Filter.AnyOf(Set.of(key(dance))))))
                .containsExactly("Eva", "Zoe");
        assertThat(names(ListRequest.ALL.filtered("groups", new Filter.Empty())))
                .containsExactly("Nobody");
        assertThat(names(ListRequest.ALL.sorted(List.of(Sort.by("groups")))))
                .containsExactly("Nobody", "Zoe", "Eva", "Adam");
        assertThat(membership.memberCounts()).isEqualTo(Map.of(dance, 2L, reduced, 2L));
    }

    @Test
    void group1ARenamedGroupMovesItsMembersInTheOrder() {
        GroupId dance = fixtures.group("Dance");
        GroupId family = fixtures.group("Family");
        fixtures.customer(new CustomerDraft().firstName("Zoe").groups(Set.of(dance)));
        fixtures.customer(new CustomerDraft().firstName("Adam").groups(Set.of(family)));
        Acting.as(Role.MANAGER);
        groups.change(dance, groups.byId().get(dance).version(), "Tango", GroupColor.RED);
        assertThat(names(ListRequest.ALL.sorted(List.of(Sort.by("groups"))))).containsExactly("Adam", "Zoe");
    }

    @Test
    void list8bABulkChangeReachesAllThatMatchAndNobodyElse() {
        GroupId dance = fixtures.group("Dance");
        fixtures.customer(new CustomerDraft().firstName("Anna").city("Bonn"));
        fixtures.customer(new CustomerDraft().firstName("Eva").city("Bonn"));
        fixtures.customer(new CustomerDraft().firstName("Jan").city("Köln"));
        Acting.as(Role.OFFICE);
        ListRequest bonn = ListRequest.ALL.filtered("city", new Filter.Contains("bonn"));
        Job done = finished(bulkEdit.start(List.of(), bonn, new CustomerChange.AddToGroup(dance), "Add"));
        assertThat(done.state()).isEqualTo(JobState.DONE);
        assertThat(done.total()).isEqualTo(2);
        assertThat(done.failed()).isZero();
        assertThat(names(ListRequest.ALL.filtered("groups", new Filter.AnyOf(Set.of(key(dance))))))
                .containsExactly("Anna", "Eva");
    }

    @Test
    void list8bABulkChangeMeansWhoeverMatchedWhenItWasAskedFor() throws Exception {
        GroupId dance = fixtures.group("Dance");
        CustomerFile anna =
                fixtures.customer(new CustomerDraft().firstName("Anna").city("Bonn"));
        Acting.as(Role.OFFICE);
        ListRequest bonn = ListRequest.ALL.filtered("city", new Filter.Contains("bonn"));
        var goOn = new CountDownLatch(1);
        JobId busy = jobs.startQuick("bulkEdit", "keeps it waiting", progress -> goOn.await());
        JobId waiting = bulkEdit.start(List.of(), bonn, new CustomerChange.AddToGroup(dance), "Add");
        customers.change(
                anna.id(),
                anna.version(),
                new CustomerDraft(anna.data()).city("Köln").data());
        fixtures.customer(new CustomerDraft().firstName("Eva").city("Bonn"));
        goOn.countDown();
        finished(busy);
        assertThat(finished(waiting).total()).isOne();
        assertThat(names(ListRequest.ALL.filtered("groups", new Filter.AnyOf(Set.of(key(dance))))))
                .containsExactly("Anna");
    }

    @Test
    void group1ARetiredGroupIsGivenToNobodyAndWhoHasItKeepsIt() {
        GroupId old = fixtures.group("Old");
        CustomerFile anna =
                fixtures.customer(new CustomerDraft().firstName("Anna").groups(Set.of(old)));
        CustomerFile jan = fixtures.customer("Jan Kok");
        Acting.as(Role.MANAGER);
        groups.retire(old, true);
        Acting.as(Role.OFFICE);
        refused(new CustomerDraft().firstName("Eva").groups(Set.of(old)), "group.error.retired");
        CustomerData withOld = new CustomerDraft(jan.data()).groups(Set.of(old)).data();
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> customers.change(jan.id(), jan.version(), withOld))
                .withMessage("group.error.retired");
        Job bulk =
                finished(bulkEdit.start(List.of(anna.id(), jan.id()), null, new CustomerChange.AddToGroup(old), "Add"));
        assertThat(bulk.failed()).isOne();
        assertThat(jobs.failures(bulk.id(), 10).getFirst().reason()).contains("Old");
        customers.change(
                anna.id(),
                anna.version(),
                new CustomerDraft(anna.data()).city("Bonn").data());
        assertThat(customers.get(anna.id()).data().groups()).containsExactly(old);
        assertThat(customers.get(jan.id()).data().groups()).isEmpty();
        CustomerId imported = customers
                .registerAll(List.of(new NewCustomer(null, withOld)), 7L)
                .getFirst();
        assertThat(customers.get(imported).data().groups())
                .as("of an import, so that an export comes back whole")
                .containsExactly(old);
    }

    @Test
    void list8bWhatFailsIsToldAndTheRestIsDone() {
        CustomerFile anna = fixtures.customer("Anna Müller");
        CustomerFile jan = fixtures.customer("Jan Kok");
        Acting.as(Role.OFFICE);
        jdbc.update(
                "update customer set email = 'broken' where id = ?", anna.id().value());
        Job done = finished(
                bulkEdit.start(List.of(anna.id(), jan.id()), null, new CustomerChange.Newsletter(true), "Newsletter"));
        assertThat(done.failed()).isEqualTo(1);
        assertThat(jobs.failures(done.id(), 10)).singleElement().satisfies(failure -> {
            assertThat(failure.subject()).isEqualTo("10001 Anna Müller");
            assertThat(failure.reason()).contains("broken");
        });
        assertThat(customers.get(jan.id()).data().newsletter()).isTrue();
    }

    /** FILE-7: whoever is merged while it is its turn is told by number, and forgotten with the one it became. */
    @Test
    void list8bWhoIsMergedMeanwhileIsToldByNumber() {
        CustomerFile broken = fixtures.customer("Jan Kok");
        CustomerFile anna = fixtures.customer("Anna Müller");
        CustomerFile twin = fixtures.customer("Anna Mueller");
        Acting.as(Role.OFFICE);
        jdbc.update(
                "update customer set email = 'broken' where id = ?", broken.id().value());
        JobId job = new TransactionTemplate(transactions).execute(merge -> {
            merging.merge(anna, twin, anna.data());
            JobId started = CompletableFuture.supplyAsync(() -> Acting.as(
                            Role.OFFICE,
                            () -> bulkEdit.start(
                                    List.of(broken.id(), twin.id()),
                                    null,
                                    new CustomerChange.Newsletter(true),
                                    "Newsletter")))
                    .join();
            await().pollInSameThread()
                    .until(() -> jdbc.queryForObject(
                                    "select count(*) from information_schema.innodb_trx where trx_state = 'LOCK WAIT'",
                                    Long.class)
                            > 0);
            return started;
        });
        Job done = finished(job);
        assertThat(jobs.failures(done.id(), 10)).last().satisfies(failure -> {
            assertThat(failure.subject()).isEqualTo(String.valueOf(twin.number()));
            assertThat(failure.reason()).contains(anna.number() + " Anna Müller");
        });
        end.delete(anna.id(), List.of(), "");
        assertThat(jobs.failures(done.id(), 10))
                .last()
                .satisfies(failure -> assertThat(failure.reason()).isEmpty());
    }

    @Test
    void list8bACancelledChangeIsDoneWholeForSomeAndGoesOnWhenAskedAgain() {
        List<CustomerId> ids = customers.registerAll(
                IntStream.range(0, 2_000)
                        .mapToObj(i -> new NewCustomer(
                                null, new CustomerDraft().lastName("N" + i).data()))
                        .toList(),
                null);
        JobId job = bulkEdit.start(ids, null, new CustomerChange.Newsletter(true), "Newsletter");
        await().pollInSameThread().pollInterval(Duration.ofMillis(5)).until(() -> newsletters() > 0);
        jobs.cancel(job);
        Job stopped = finished(job);
        assertThat(stopped.state()).isEqualTo(JobState.CANCELLED);
        assertThat(stopped.done()).isBetween(200L, 1_800L).isEqualTo(newsletters());
        assertThat(finished(bulkEdit.start(ids, null, new CustomerChange.Newsletter(true), "Newsletter"))
                        .state())
                .isEqualTo(JobState.DONE);
        assertThat(newsletters()).isEqualTo(2_000);
    }

    private long newsletters() {
        return Objects.requireNonNull(
                jdbc.queryForObject("select count(*) from customer where newsletter", Long.class));
    }

    @Test
    void list1FiguresOfOtherModulesAreFilteredAndDoNotDisturbAForm() {
        CustomerFile anna = fixtures.customer("Anna Müller");
        fixtures.customer("Jan Kok");
        Acting.as(Role.OFFICE);
        figures.creditBalance(anna.id(), new BigDecimal("50.00"));
        customers.change(
                anna.id(),
                anna.version(),
                new CustomerDraft(anna.data()).city("Bonn").data());
        assertThat(names(ListRequest.ALL.filtered("creditBalance", new Filter.Amounts(BigDecimal.ONE, null))))
                .containsExactly("Anna Müller");
    }

    @Test
    void aFamilyIsKeptInOrderAndFound() {
        List<ParticipantData> family = ParticipantText.read("Mia Müller (2015-03-01); Jonas Müller");
        fixtures.customer(new CustomerDraft().firstName("Anna").participants(family));
        Acting.as(Role.OFFICE);
        assertThat(customers.find(10001).orElseThrow().data().participants()).isEqualTo(family);
        assertThat(names(ListRequest.ALL.filtered("participants", new Filter.Contains("jonas"))))
                .containsExactly("Anna");
    }

    @Test
    void everyChangeLeavesAHistoryThatSaysWho() {
        CustomerFile anna = fixtures.customer("Anna Müller");
        Acting.as(Role.OFFICE);
        customers.apply(List.of(anna.id()), new CustomerChange.Status(CustomerStatus.ARCHIVED));
        assertThat(jdbc.queryForList(
                        "select h.status from customer_history h join revision r on r.id = h.revision_id"
                                + " where h.id = ? and r.staff_id is not null order by r.id",
                        String.class,
                        anna.id().value()))
                .containsExactly("ACTIVE", "ARCHIVED");
    }

    private void refused(CustomerDraft draft, String messageKey) {
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> customers.register(draft.data()))
                .withMessage(messageKey);
    }

    private List<String> names(ListRequest request) {
        return customers.list().page(request, 0, 50).stream()
                .map(CustomerRow::displayName)
                .toList();
    }

    private List<String> found(String typed) {
        return names(ListRequest.ALL.searching(typed));
    }

    private Job finished(JobId id) {
        return await().pollInSameThread().until(() -> jobs.own(id).orElseThrow(), job -> !job.isRunning());
    }

    private static String key(GroupId group) {
        return String.valueOf(group.value());
    }
}
