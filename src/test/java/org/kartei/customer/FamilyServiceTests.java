package org.kartei.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kartei.security.Acting.asOffice;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kartei.Fixtures;
import org.kartei.KarteiTest;
import org.kartei.TestClock;
import org.kartei.customer.file.FileChanges;
import org.kartei.history.HistoryEntry;
import org.kartei.history.HistoryService;
import org.kartei.listing.Filter;
import org.kartei.listing.ListRequest;
import org.kartei.note.NoteService;
import org.kartei.security.Acting;
import org.kartei.security.Role;
import org.kartei.shared.BusinessRuleViolation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** FILE-4: participants with an identity of their own, in one household or in two. */
@KarteiTest
class FamilyServiceTests {

    private static final LocalDate BORN = LocalDate.of(2015, 3, 1);
    private static final ParticipantDetails MIA =
            new ParticipantDetails("Mia", "Müller", BORN, "0711 1", "mia@example.org", "Wears glasses");

    @Autowired
    private FamilyService families;

    @Autowired
    private CustomerService customers;

    @Autowired
    private CustomerEnd end;

    @Autowired
    private NoteService notes;

    @Autowired
    private HistoryService history;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private JdbcTemplate jdbc;

    private CustomerId anna;
    private CustomerId ben;

    @BeforeEach
    void separatedParents() {
        anna = fixtures.customer("Anna Müller").id();
        ben = fixtures.customer("Ben Weiss").id();
        asOffice();
    }

    @Test
    void aParticipantOfTwoHouseholdsIsOnePersonInBothFiles() {
        ParticipantId mia = families.add(anna, MIA);
        families.join(ben, mia);

        FamilyMember withBen = families.of(ben).getFirst();
        assertThat(withBen.id()).isEqualTo(mia);
        assertThat(withBen.details()).isEqualTo(MIA);
        assertThat(withBen.others(ben)).extracting(Household::label).containsExactly("Anna Müller · 10001");
        assertThat(withBen.isPaidBy(anna)).isTrue();
        assertThat(withBen.isPaidBy(ben)).isFalse();
        assertThat(line(ben)).isEqualTo("Mia Müller (2015-03-01)");
        assertThatThrownBy(() -> families.join(ben, mia)).hasMessage("customer.family.error.alreadyHere");
    }

    @Test
    void aChangeShowsInBothFilesInTheirLinesTheSearchAndTheHistory() {
        ParticipantId mia = families.add(anna, MIA);
        families.join(ben, mia);
        FamilyMember read = families.get(mia);
        families.change(
                mia, read.version(), new ParticipantDetails("Mia", "Zander", BORN, "0711 2", "mia@example.org", ""));

        assertThat(List.of(anna, ben)).allSatisfy(household -> {
            assertThat(line(household)).isEqualTo("Mia Zander (2015-03-01)");
            assertThat(told(household))
                    .contains(
                            "participant Mia Müller lastName Müller > Zander",
                            "participant Mia Müller phone 0711 1 > 0711 2",
                            "participant Mia Müller notes Wears glasses > ");
        });
        assertThat(found("zander")).isEqualTo(2);
        assertThat(found("glasses")).isZero();
        assertThat(customers.list().countExactly(ListRequest.ALL.searching("zander")))
                .as("search box")
                .isZero();
        for (String born : List.of("2015-03-01", "01/03/2015", "1.3.2015", "1 Mar 2015")) {
            assertThat(families.find(born, 9)).as(born).hasSize(1);
        }
        assertThatThrownBy(() ->
                        families.add(anna, new ParticipantDetails("Tim", "", LocalDate.of(215, 3, 1), "", "", "")))
                .hasMessage("customer.family.error.birthday");
        assertThat(families.find("zander", 9))
                .singleElement()
                .satisfies(member -> assertThat(member.households()).hasSize(2));
    }

    /** Its name stands there beside the child. */
    @Test
    void whatAHouseholdIsCalledNowIsToldToOpenFilesOfTheOther(@Autowired FileChanges changes) {
        families.join(ben, families.add(anna, MIA));
        var told = new AtomicInteger();
        Runnable stop = changes.listen(ben, told::incrementAndGet);
        change(anna, new CustomerDraft(customers.get(anna).data()).city("Ulm"));
        assertThat(told).as("where it lives is not shown there").hasValue(0);
        change(anna, new CustomerDraft(customers.get(anna).data()).displayName("Anna Zander"));
        assertThat(told).hasValue(1);
        stop.run();
    }

    private void change(CustomerId id, CustomerDraft draft) {
        customers.change(id, customers.get(id).version(), draft.data());
    }

    @Test
    void theSecondOfTwoEditorsSeesWhatTheFirstSaved() {
        ParticipantId mia = families.add(anna, MIA);
        int version = families.get(mia).version();
        ParticipantDetails theirs = new ParticipantDetails("Mia", "Müller", BORN, "999", "", "");
        Acting.as(Role.MANAGER, () -> families.change(mia, version, theirs));

        assertThatThrownBy(() -> families.change(mia, version, MIA))
                .isInstanceOfSatisfying(ParticipantChangedMeanwhile.class, changed -> {
                    assertThat(changed.now().details()).isEqualTo(theirs);
                    assertThat(changed.by()).isEqualTo("Test Manager");
                });
    }

    @Test
    void onePayerAlways() {
        ParticipantId mia = families.add(anna, MIA);
        families.join(ben, mia);
        families.pay(ben, mia);
        assertThat(families.get(mia).isPaidBy(ben)).isTrue();
        assertThat(families.get(mia).isPaidBy(anna)).isFalse();
        assertThat(told(anna)).contains("participant Mia Müller payer 10001 Anna Müller > 10002 Ben Weiss");

        families.remove(ben, mia, false);
        assertThat(families.get(mia).isPaidBy(anna)).as("whoever is left pays").isTrue();
    }

    @Test
    void whoLeavesTheLastHouseholdIsGoneForGoodButNotByAccident() {
        ParticipantId mia = families.add(anna, MIA);
        families.join(ben, mia);
        families.remove(anna, mia, false);
        assertThat(line(anna)).isEmpty();
        assertThat(families.get(mia).details()).isEqualTo(MIA);

        assertThatThrownBy(() -> families.remove(ben, mia, false)).hasMessage("customer.family.error.lastHousehold");
        families.remove(ben, mia, true);
        assertThat(participants()).isZero();
        assertThat(line(ben)).isEmpty();
        assertThat(told(ben))
                .as("FILE-9: all that was known")
                .contains(
                        "participant Mia Müller firstName Mia > ",
                        "participant Mia Müller lastName Müller > ",
                        "participant Mia Müller birthday #d:2015-03-01 > ",
                        "participant Mia Müller phone 0711 1 > ",
                        "participant Mia Müller email mia@example.org > ",
                        "participant Mia Müller notes Wears glasses > ");
        assertThatThrownBy(() -> families.get(mia)).hasMessage("customer.family.error.gone");
    }

    @Test
    void deletingACustomerEndsItsHouseholdAlone() {
        ParticipantId mia = families.add(anna, MIA);
        families.add(anna, details("Jonas", "Müller"));
        families.join(ben, mia);
        assertThat(end.losses(anna)).extracting("count").containsExactly(1L);
        end.delete(anna, List.of(), "");
        assertThat(participants()).isEqualTo(1);
        assertThat(families.of(ben)).singleElement().satisfies(member -> {
            assertThat(member.isPaidBy(ben)).isTrue();
            assertThat(member.households()).hasSize(1);
        });
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        assertThatThrownBy(() -> families.add(anna, details(" ", ""))).hasMessage("customer.family.error.nameMissing");
        assertThatThrownBy(() -> families.add(
                        anna,
                        new ParticipantDetails(
                                "Mia", "", TestClock.START.toLocalDate().plusDays(1), "", "", "")))
                .hasMessage("customer.family.error.birthday");
        assertThatThrownBy(() -> families.add(anna, new ParticipantDetails("Mia", "", null, "", "no address", "")))
                .hasMessage("shared.error.email");
        assertThatThrownBy(() -> families.add(new CustomerId(999_999), MIA)).hasMessage("customer.error.gone");
        assertThat(participants()).isZero();
    }

    @Test
    void twentyAtOnceKeepBothOrdersWhole() throws Exception {
        for (int i = 0; i < 6; i++) {
            ParticipantId id = families.add(i % 2 == 0 ? anna : ben, details("Child " + i, "Müller"));
            families.join(i % 2 == 0 ? ben : anna, id);
        }
        List<ParticipantId> ids =
                families.of(anna).stream().map(FamilyMember::id).toList();
        var random = new Random(5);
        try (var threads = Executors.newFixedThreadPool(20)) {
            List<Callable<Boolean>> work = IntStream.range(0, 80)
                    .<Callable<Boolean>>mapToObj(i -> {
                        ParticipantId one = ids.get(random.nextInt(ids.size()));
                        CustomerId household = random.nextBoolean() ? anna : ben;
                        int place = random.nextInt(9);
                        return () -> Acting.as(Role.OFFICE, () -> act(i, household, one, place));
                    })
                    .toList();
            for (var done : threads.invokeAll(work)) {
                assertThat(done.get()).isTrue();
            }
        }
        assertThat(List.of(anna, ben)).allSatisfy(household -> {
            List<Integer> places = jdbc.queryForList(
                    "select position from household_member where customer_id = ? order by position",
                    Integer.class,
                    household.value());
            assertThat(places)
                    .containsExactlyElementsOf(
                            IntStream.range(0, places.size()).boxed().toList());
            assertThat(line(household))
                    .isEqualTo(ParticipantText.of(families.of(household).stream()
                            .map(member -> member.details().data())
                            .toList()));
        });
        assertThat(jdbc.queryForObject(
                        "select count(*) from participant p where (select count(payer_of) from household_member m"
                                + " where m.participant_id = p.id) <> 1",
                        Long.class))
                .isZero();
    }

    private boolean act(int i, CustomerId household, ParticipantId one, int place) {
        try {
            switch (i % 5) {
                case 0 -> families.add(household, details("New " + i, "Weiss"));
                case 1 -> families.remove(household, one, false);
                case 2 -> families.join(household, one);
                case 3 -> families.pay(household, one);
                default -> families.move(household, one, place);
            }
        } catch (BusinessRuleViolation refused) {
            assertThat(refused.messageKey()).startsWith("customer.family.error.");
        }
        return true;
    }

    private List<String> told(CustomerId customer) {
        return history.ofCustomer(customer.value()).page(ListRequest.ALL, 0, 99).stream()
                .map(FamilyServiceTests::told)
                .toList();
    }

    private static String told(HistoryEntry entry) {
        return String.join(" ", entry.subject(), entry.item(), entry.field(), entry.before(), ">", entry.after());
    }

    private long found(String typed) {
        return customers.list().countExactly(ListRequest.ALL.filtered("participants", new Filter.Contains(typed)));
    }

    private String line(CustomerId customer) {
        return customers.row(customers.get(customer).number()).orElseThrow().participants();
    }

    private Long participants() {
        return jdbc.queryForObject("select count(*) from participant", Long.class);
    }

    private static ParticipantDetails details(String firstName, String lastName) {
        return new ParticipantDetails(firstName, lastName, null, "", "", "");
    }
}
