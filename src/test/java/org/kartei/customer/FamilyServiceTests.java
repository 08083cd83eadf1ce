package org.kartei.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kartei.security.Acting.asOffice;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kartei.Fixtures;
import org.kartei.KarteiTest;
import org.kartei.TestClock;
import org.kartei.history.HistoryEntry;
import org.kartei.history.HistoryService;
import org.kartei.listing.Filter;
import org.kartei.listing.ListRequest;
import org.kartei.note.NoteDraft;
import org.kartei.note.NoteRow;
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
    private SamePerson samePerson;

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
        assertThat(families.find("zander", 9))
                .singleElement()
                .satisfies(member -> assertThat(member.households()).hasSize(2));
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
        assertThat(told(ben)).contains("participant Mia Müller  Mia Müller (2015-03-01) > ");
        assertThatThrownBy(() -> families.get(mia)).hasMessage("customer.family.error.gone");
    }

    @Test
    void whoStaysInTheLineStaysWhoHeIs() {
        ParticipantId mia = families.add(anna, MIA);
        ParticipantId jonas = families.add(anna, details("Jonas", "Müller"));
        ParticipantId lea = families.add(anna, details("Lea", "Müller"));
        families.join(ben, mia);

        line(anna, "Tim Müller; Jonas Müller (2017-05-05); Mia Müller (2015-03-01)");

        assertThat(families.of(anna))
                .extracting(member -> member.details().firstName())
                .containsExactly("Tim", "Jonas", "Mia");
        assertThat(families.of(anna)).extracting(FamilyMember::id).contains(mia, jonas);
        assertThat(families.get(mia).details()).isEqualTo(MIA);
        assertThat(families.get(jonas).details().birthday()).isEqualTo(LocalDate.of(2017, 5, 5));
        assertThatThrownBy(() -> families.get(lea)).hasMessage("customer.family.error.gone");
        assertThat(line(ben)).isEqualTo("Mia Müller (2015-03-01)");
    }

    @Test
    void aLineThatDropsASharedChildOnlyEndsThisHousehold() {
        ParticipantId mia = families.add(anna, MIA);
        families.join(ben, mia);
        line(anna, "");
        assertThat(families.of(anna)).isEmpty();
        assertThat(families.of(ben)).singleElement().satisfies(member -> {
            assertThat(member.details()).isEqualTo(MIA);
            assertThat(member.isPaidBy(ben)).isTrue();
        });
    }

    @Test
    void aLineThatRenamesASharedChildRenamesItInBothFiles() {
        ParticipantId mia = families.add(anna, MIA);
        families.join(ben, mia);
        line(anna, "Mia Zander (2015-03-01)");
        assertThat(line(ben)).isEqualTo("Mia Zander (2015-03-01)");
        assertThat(families.get(mia).details().phone()).isEqualTo("0711 1");
        assertThat(told(ben)).contains("participant Mia Müller lastName Müller > Zander");
    }

    @Test
    void deletingACustomerEndsItsHouseholdAlone() {
        ParticipantId mia = families.add(anna, MIA);
        families.add(anna, details("Jonas", "Müller"));
        families.join(ben, mia);
        assertThat(end.losses(anna)).extracting("count").containsExactly(1L);
        end.delete(anna, "");
        assertThat(participants()).isEqualTo(1);
        assertThat(families.of(ben)).singleElement().satisfies(member -> {
            assertThat(member.isPaidBy(ben)).isTrue();
            assertThat(member.households()).hasSize(1);
        });
    }

    @Test
    void anImportTakenOutAgainLeavesNobodyBehind() {
        CustomerId carla = customers
                .registerAll(
                        List.of(new NewCustomer(
                                null,
                                new CustomerDraft()
                                        .lastName("Carla")
                                        .participants(ParticipantText.read("Mia Carla; Jonas Carla"))
                                        .data())),
                        77L)
                .getFirst();
        FamilyMember mia = families.of(carla).getFirst();
        families.join(ben, mia.id());
        assertThat(takenOut(77)).isEqualTo(1);
        assertThat(families.of(ben)).hasSize(1);
        assertThat(participants()).isEqualTo(1);
    }

    @Test
    void whoseFamilyWasChangedIsNotAsTheImportLeftIt() {
        CustomerId carla = customers
                .registerAll(
                        List.of(new NewCustomer(
                                null,
                                new CustomerDraft()
                                        .lastName("Carla")
                                        .participants(ParticipantText.read("Mia Carla"))
                                        .data())),
                        77L)
                .getFirst();
        FamilyMember mia = families.of(carla).getFirst();
        families.change(
                mia.id(), mia.version(), new ParticipantDetails("Mia", "Carla", null, "", "", "Allergic to nuts"));
        assertThat(customers.changedSinceImport(77, 9)).hasSize(1);
        assertThat(takenOut(77)).isZero();
    }

    @Test
    void theSameChildInTwoImportedFamiliesBecomesOne() {
        line(anna, "Mia Müller (2015-03-01)");
        line(ben, "Tim Weiss; Mia Müller (2015-03-01)");
        FamilyMember stays = families.of(anna).getFirst();
        FamilyMember gone = families.of(ben).getLast();
        families.change(gone.id(), gone.version(), new ParticipantDetails("Mia", "Müller", BORN, "0711 2", "", "a"));
        families.change(stays.id(), stays.version(), MIA);
        notes.addAbout(ben, gone.id(), new NoteDraft("Allergic", "", null, Set.of()));

        samePerson.unite(gone.id(), stays.id());

        FamilyMember mia = families.get(stays.id());
        assertThat(mia.households()).extracting(Household::id).containsExactly(anna, ben);
        assertThat(mia.isPaidBy(anna)).isTrue();
        assertThat(mia.details().phone()).isEqualTo("0711 1");
        assertThat(mia.details().notes()).isEqualTo("Wears glasses\n0711 2\na");
        assertThat(line(ben)).isEqualTo("Tim Weiss; Mia Müller (2015-03-01)");
        assertThat(participants()).isEqualTo(2);
        assertThat(notes.of(ben, 9)).extracting(NoteRow::participant).containsExactly("Mia Müller");
    }

    @Test
    void whoStandsTwiceInOneFamilyBecomesOne() {
        ParticipantId mia = families.add(anna, MIA);
        ParticipantId again = families.add(anna, details("Mia", "Müller"));
        families.join(ben, again);
        samePerson.unite(again, mia);
        assertThat(line(anna)).isEqualTo("Mia Müller (2015-03-01)");
        assertThat(line(ben)).isEqualTo("Mia Müller (2015-03-01)");
        assertThat(families.get(mia).details()).isEqualTo(MIA);
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

    private void line(CustomerId customer, String line) {
        CustomerFile file = customers.get(customer);
        customers.change(
                customer,
                file.version(),
                new CustomerDraft(file.data())
                        .participants(ParticipantText.read(line))
                        .data());
    }

    private Long participants() {
        return jdbc.queryForObject("select count(*) from participant", Long.class);
    }

    private static ParticipantDetails details(String firstName, String lastName) {
        return new ParticipantDetails(firstName, lastName, null, "", "", "");
    }

    private int takenOut(long importId) {
        return customers.imported(importId).stream()
                .mapToInt(range -> customers.takeOutImported(range, false, 10).removed())
                .sum();
    }
}
