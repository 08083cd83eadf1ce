package org.kartei.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kartei.security.Acting.asOffice;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kartei.Fixtures;
import org.kartei.KarteiTest;
import org.kartei.history.HistoryEntry;
import org.kartei.history.HistoryService;
import org.kartei.listing.ListRequest;
import org.kartei.note.NoteDraft;
import org.kartei.note.NoteRow;
import org.kartei.note.NoteService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** FILE-4: families as files and merges give them, in one line; who is the same stays who he is. */
@KarteiTest
class FamilyRowsTests {

    private static final LocalDate BORN = LocalDate.of(2015, 3, 1);
    private static final ParticipantDetails MIA =
            new ParticipantDetails("Mia", "Müller", BORN, "0711 1", "mia@example.org", "Wears glasses");

    @Autowired
    private FamilyService families;

    @Autowired
    private CustomerService customers;

    @Autowired
    private ImportedCustomers imported;

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
        assertThat(imported.changed(77, 9)).hasSize(1);
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

    /** Who pays for a child of two households has been decided; where it was typed in once more nobody has thought of that. */
    @Test
    void whoPaysForTheSharedOneGoesOnPaying() {
        ParticipantId shared = families.add(anna, MIA);
        ParticipantId typedAgain = families.add(ben, details("Mia", "Müller"));
        families.join(ben, shared);
        samePerson.unite(shared, typedAgain);
        assertThat(families.get(typedAgain).isPaidBy(anna)).isTrue();
    }

    private List<String> told(CustomerId customer) {
        return history.ofCustomer(customer.value()).page(ListRequest.ALL, 0, 99).stream()
                .map(FamilyRowsTests::told)
                .toList();
    }

    private static String told(HistoryEntry entry) {
        return String.join(" ", entry.subject(), entry.item(), entry.field(), entry.before(), ">", entry.after());
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
        return imported.parts(importId).stream()
                .mapToInt(range -> imported.takeOut(range, false, 10).removed())
                .sum();
    }
}
