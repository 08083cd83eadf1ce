package org.kartei.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kartei.security.Acting.asManager;
import static org.kartei.security.Acting.asOffice;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kartei.Fixtures;
import org.kartei.KarteiTest;
import org.kartei.customer.CustomerEnd;
import org.kartei.customer.CustomerId;
import org.kartei.customer.CustomerService;
import org.kartei.customer.FamilyService;
import org.kartei.customer.ParticipantData;
import org.kartei.customer.ParticipantDetails;
import org.kartei.customer.ParticipantId;
import org.kartei.listing.Filter;
import org.kartei.listing.ListRequest;
import org.kartei.security.Acting;
import org.kartei.security.Role;
import org.kartei.security.StaffAccount;
import org.kartei.security.StaffId;
import org.kartei.security.StaffService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** NOTE-1 to NOTE-3. */
@KarteiTest
class NoteServiceTests {

    private static final LocalDate TODAY = org.kartei.TestClock.START.toLocalDate();

    @Autowired
    private NoteService notes;

    @Autowired
    private CustomerService customers;

    @Autowired
    private CustomerEnd end;

    @Autowired
    private FamilyService families;

    @Autowired
    private StaffService staff;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private JdbcTemplate jdbc;

    private CustomerId anna;

    @BeforeEach
    void aCustomer() {
        anna = fixtures.customer("Anna Weiss").id();
        asOffice();
    }

    @Test
    void newNotesStandOnTopAndKnowTheirWriter() {
        add("first");
        add("second");
        assertThat(notes.of(anna, 10)).extracting(NoteRow::title).containsExactly("second", "first");
        assertThat(notes.of(anna, 10)).allSatisfy(note -> {
            assertThat(note.writtenBy()).isEqualTo("Test Office");
            assertThat(note.customerName()).isEqualTo("Anna Weiss");
        });
        assertThat(notes.of(anna, 1)).extracting(NoteRow::title).containsExactly("second");
    }

    @Test
    void aNoteMovesToAnyPlace() {
        for (String title : List.of("d", "c", "b", "a")) {
            add(title);
        }
        notes.move(id("a"), 2);
        assertThat(titles()).containsExactly("b", "c", "a", "d");
        notes.move(id("d"), 0);
        assertThat(titles()).containsExactly("d", "b", "c", "a");
        notes.move(id("d"), 99);
        assertThat(titles()).containsExactly("b", "c", "a", "d");
        notes.delete(id("c"));
        assertThat(titles()).containsExactly("b", "a", "d");
        assertThat(places()).containsExactly(0, 1, 2);
    }

    @Test
    void aFollowUpWaitsForThoseItInforms() {
        StaffId manager = asManager().id();
        StaffId office = asOffice().id();
        notes.add(anna, NoteOrigin.CUSTOMER, new NoteDraft("Call back", "", TODAY, Set.of(manager)));
        notes.add(anna, NoteOrigin.CUSTOMER, new NoteDraft("Later", "", TODAY.plusDays(9), Set.of(manager, office)));
        add("without follow-up");

        assertThat(mine()).containsExactly("Later");
        assertThat(notes.due(office)).isZero();
        asManager();
        assertThat(notes.due(manager)).isEqualTo(1);
        assertThat(mine()).containsExactly("Call back", "Later");
        assertThat(notes.followUps().count(ListRequest.ALL).rows()).isEqualTo(2);
        assertThat(customers.row(customers.get(anna).number()).orElseThrow().nextFollowUp())
                .isEqualTo(TODAY);
    }

    @Test
    void doneKeepsTheNoteAndPostponeMovesIt() {
        StaffId me = asOffice().id();
        NoteId id = notes.add(anna, NoteOrigin.CUSTOMER, new NoteDraft("Call back", "", TODAY, Set.of(me)));
        assertThatThrownBy(() -> notes.postpone(id, TODAY.minusDays(1))).hasMessage("note.error.past");
        notes.postpone(id, TODAY.plusDays(3));
        assertThat(nextFollowUp()).isEqualTo(TODAY.plusDays(3));

        notes.done(id);
        assertThat(mine()).isEmpty();
        assertThat(nextFollowUp()).isNull();
        assertThat(notes.of(anna, 10).getFirst().doneBy()).isEqualTo("Test Office");
        assertThatThrownBy(() -> notes.done(id)).hasMessage("note.error.notOpen");
        notes.notDone(id);
        assertThat(mine()).as("by mistake").containsExactly("Call back");
        assertThat(nextFollowUp()).isEqualTo(TODAY.plusDays(3));
        assertThatThrownBy(() -> notes.notDone(id)).hasMessage("note.error.notDone");
        notes.done(id);

        NoteRow done = notes.of(anna, 10).getFirst();
        notes.change(id, done.version(), new NoteDraft("Call back", "", TODAY.plusDays(5), Set.of(me)));
        assertThat(mine()).as("a new day opens it again").containsExactly("Call back");
    }

    @Test
    void whatMakesNoSenseIsRefusedAndNothingKept() {
        assertThatThrownBy(() -> notes.add(anna, NoteOrigin.CUSTOMER, new NoteDraft(" ", "", null, Set.of())))
                .hasMessage("note.error.empty");
        assertThatThrownBy(() -> notes.add(anna, NoteOrigin.CUSTOMER, new NoteDraft("a", "", TODAY, Set.of())))
                .hasMessage("note.error.nobody");
        assertThatThrownBy(
                        () -> notes.add(anna, NoteOrigin.CUSTOMER, new NoteDraft("a".repeat(201), "", null, Set.of())))
                .hasMessage("shared.error.tooLong");
        assertThatThrownBy(() -> notes.add(new CustomerId(999_999), NoteOrigin.CUSTOMER, draft("a")))
                .hasMessage("customer.error.gone");
        assertThat(notes.of(anna, 10)).isEmpty();
    }

    @Test
    void theSecondOfTwoEditorsIsTold() {
        add("a");
        NoteRow read = notes.of(anna, 1).getFirst();
        notes.change(read.id(), read.version(), draft("theirs"));
        assertThatThrownBy(() -> notes.change(read.id(), read.version(), draft("mine")))
                .isInstanceOfSatisfying(
                        NoteChangedMeanwhile.class,
                        changed -> assertThat(changed.now().content()).isEqualTo(draft("theirs")))
                .hasMessage("shared.error.changedMeanwhile");
        assertThat(titles()).containsExactly("theirs");
    }

    /** FILE-9: each line says which note, and nothing that changes is left out. */
    @Test
    void everyChangeIsToldByTheNotesTitle() {
        StaffId manager = asManager().id();
        StaffId office = asOffice().id();
        add("other");
        NoteId id = notes.add(anna, NoteOrigin.PHONE, new NoteDraft("Call back", "ballet", TODAY, Set.of(office)));
        notes.change(id, 0, new NoteDraft("Call her back", "ballet", TODAY, Set.of(office, manager)));
        notes.done(id);
        int done = notes.of(anna, 1).getFirst().version();
        notes.change(id, done, new NoteDraft("Call her back", "ballet", TODAY.plusDays(1), Set.of(office, manager)));
        notes.move(id, 1);
        notes.move(id, 9);
        notes.delete(id);
        assertThat(told())
                .containsExactly(
                        "CREATED other :  → ",
                        "CREATED Call back :  → ",
                        "CHANGED Call back title: Call back → Call her back",
                        "CHANGED Call back inform: Test Office → Test Manager, Test Office",
                        "DONE Call her back :  → ",
                        "CHANGED Call her back followUp: #d:2026-05-04 → #d:2026-05-05",
                        "CHANGED Call her back done: #k:shell.value.yes → #k:shell.value.no",
                        "CHANGED Call her back place: 1 → 2",
                        "DELETED Call her back text: ballet → ",
                        "DELETED Call her back followUp: #d:2026-05-05 → ",
                        "DELETED Call her back inform: Test Manager, Test Office → ",
                        "DELETED Call her back origin: #k:note.origin.PHONE → ");
    }

    private List<String> told() {
        return jdbc.query(
                "select * from history_entry where customer_id = ? and subject = 'note' order by id",
                (rs, row) -> rs.getString("action") + " " + rs.getString("item") + " " + rs.getString("field") + ": "
                        + rs.getString("before_value") + " → " + rs.getString("after_value"),
                anna.value());
    }

    @Test
    void aDeletedNoteIsKeptWholeInTheHistory() {
        String text = "a long story ".repeat(40).strip();
        notes.delete(notes.add(anna, NoteOrigin.CUSTOMER, new NoteDraft("", text, null, Set.of())));
        assertThat(told())
                .endsWith(
                        "DELETED " + text.substring(0, 80) + " text: " + text + " → ",
                        "DELETED " + text.substring(0, 80) + " origin: #k:note.origin.CUSTOMER → ");
    }

    @Test
    void aNoteIsAboutSomebodyOfThisHouseholdOnly() {
        ParticipantId mia = families.add(anna, ParticipantDetails.of(new ParticipantData("Mia", "Weiss", null)));
        notes.addAbout(anna, mia, draft("about Mia"));
        CustomerId ben = fixtures.customer("Ben Schwarz").id();
        assertThatThrownBy(() -> notes.addAbout(ben, mia, draft("about Mia"))).hasMessage("customer.family.error.gone");
        assertThat(notes.of(ben, 9)).isEmpty();
        assertThat(notes.of(anna, 9)).extracting(NoteRow::origin).containsExactly(NoteOrigin.PARTICIPANT);
        notes.delete(id("about Mia"));
        assertThat(told())
                .endsWith(
                        "DELETED about Mia origin: #k:note.origin.PARTICIPANT → ",
                        "DELETED about Mia participant: Mia Weiss → ");
    }

    /** NOTE-3: nobody would ever be reminded of it. */
    @Test
    void aFollowUpOfAClosedAccountWaitsForTheManagers() {
        StaffId manager = asManager().id();
        StaffId admin = Acting.asAdmin().id();
        StaffId gone = staff.create("Gone Soon", "gone@kartei.example", Role.OFFICE, Acting.PASSWORD);
        StaffId office = asOffice().id();
        NoteDraft hers = new NoteDraft("Hers", "", TODAY, Set.of(gone));
        NoteId id = notes.add(anna, NoteOrigin.CUSTOMER, hers);
        notes.add(anna, NoteOrigin.CUSTOMER, new NoteDraft("Ours", "", TODAY, Set.of(gone, office)));
        NoteId done = notes.add(anna, NoteOrigin.CUSTOMER, new NoteDraft("Done", "", TODAY, Set.of(gone)));
        notes.done(done);
        assertThat(notes.due(manager)).isZero();

        Acting.asAdmin();
        StaffAccount account = staff.find(gone).orElseThrow();
        staff.change(new StaffAccount(gone, account.version(), account.name(), account.email(), Role.OFFICE, false));

        assertThat(List.of(notes.due(office), notes.due(manager), notes.due(admin)))
                .containsExactly(1L, 1L, 1L);
        assertThat(mine()).containsExactly("Hers");
        asManager();
        assertThat(mine()).containsExactly("Hers");
        assertThat(notes.followUps().page(ListRequest.ALL, 0, 1).getFirst().reachesNobody())
                .isTrue();
        asOffice();
        assertThat(mine()).containsExactly("Ours");
        NoteDraft later = new NoteDraft("Hers", "", TODAY.plusDays(1), Set.of(gone));
        assertThatThrownBy(() -> notes.change(id, 0, later)).hasMessage("note.error.nobody");
        notes.change(id, 0, new NoteDraft("Hers", "", TODAY, Set.of(gone, office)));
        assertThat(mine()).containsExactlyInAnyOrder("Hers", "Ours");
        notes.change(done, 1, new NoteDraft("Done long ago", "", TODAY, Set.of(gone)));
        assertThat(notes.due(manager)).isZero();
    }

    @Test
    void twentyAtOnceKeepTheOrderWhole() throws Exception {
        for (int i = 0; i < 8; i++) {
            add("note " + i);
        }
        List<NoteId> ids = notes.of(anna, 100).stream().map(NoteRow::id).toList();
        var random = new Random(5);
        try (var threads = Executors.newFixedThreadPool(20)) {
            List<Callable<Boolean>> work = IntStream.range(0, 60)
                    .<Callable<Boolean>>mapToObj(i -> {
                        NoteId one = ids.get(random.nextInt(ids.size()));
                        int place = random.nextInt(9);
                        return () -> Acting.as(Role.OFFICE, () -> {
                            if (i % 6 == 0) {
                                notes.add(anna, NoteOrigin.CUSTOMER, draft("new " + i));
                            } else {
                                notes.move(one, place);
                            }
                            return true;
                        });
                    })
                    .toList();
            for (var done : threads.invokeAll(work)) {
                assertThat(done.get()).isTrue();
            }
        }
        assertThat(places())
                .containsExactlyElementsOf(IntStream.range(0, 18).boxed().toList());
        assertThat(titles()).doesNotHaveDuplicates();
    }

    @Test
    void theNotesGoWithTheirCustomerAndTheNumberIsNotGivenAgain() {
        add("a");
        long number = customers.get(anna).number();
        assertThat(end.losses(anna)).extracting("count").containsExactly(1L);
        end.delete(anna, List.of(), "");

        assertThat(jdbc.queryForObject("select count(*) from note", Long.class)).isZero();
        assertThat(customers.find(number)).isEmpty();
        assertThat(end.gone(number)).isPresent();
        assertThat(fixtures.customer("Next One").number()).isGreaterThan(number);
        List<Map<String, Object>> told =
                jdbc.queryForList("select * from history_entry where customer_number = ?", number);
        assertThat(told).singleElement().satisfies(line -> {
            assertThat(line).containsEntry("action", "DELETED");
            assertThat(line.get("customer_name")).as("no personal data stay").isEqualTo("");
        });
        assertThat(jdbc.queryForObject(
                        "select count(*) from customer_history where id = ? and display_name is not null",
                        Long.class,
                        anna.value()))
                .isZero();
    }

    @Test
    void followUpsAreSearchedAndFiltered() {
        StaffId me = asOffice().id();
        notes.add(anna, NoteOrigin.CUSTOMER, new NoteDraft("Call back", "about ballet", TODAY, Set.of(me)));
        notes.add(anna, NoteOrigin.CUSTOMER, new NoteDraft("Invoice", "", TODAY.plusDays(40), Set.of(me)));
        assertThat(found(ListRequest.ALL.filtered("informed", new Filter.Contains("office"))))
                .hasSize(2);
        assertThat(found(ListRequest.ALL.filtered("origin", new Filter.AnyOf(Set.of("PHONE")))))
                .isEmpty();
        assertThat(found(ListRequest.ALL.searching("ballet"))).containsExactly("Call back");
        assertThat(found(ListRequest.ALL.searching("call BACK"))).containsExactly("Call back");
        for (String name : List.of("weiss", "Weiß", "WEISS")) {
            assertThat(found(ListRequest.ALL.searching(name))).as(name).hasSize(2);
            assertThat(found(ListRequest.ALL.filtered("customer", new Filter.Contains(name))))
                    .as(name)
                    .hasSize(2);
        }
        assertThat(found(ListRequest.ALL.filtered("followUp", new Filter.Days(TODAY.plusDays(1), null))))
                .containsExactly("Invoice");
    }

    private List<String> found(ListRequest request) {
        return notes.followUps().page(request, 0, 50).stream()
                .map(NoteRow::title)
                .toList();
    }

    private List<String> mine() {
        return found(ListRequest.ALL);
    }

    private LocalDate nextFollowUp() {
        return customers.row(customers.get(anna).number()).orElseThrow().nextFollowUp();
    }

    private List<String> titles() {
        return notes.of(anna, 100).stream().map(NoteRow::title).toList();
    }

    private List<Integer> places() {
        return jdbc.queryForList("select place from note order by place", Integer.class);
    }

    private NoteId id(String title) {
        return notes.of(anna, 100).stream()
                .filter(note -> note.title().equals(title))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private void add(String title) {
        notes.add(anna, NoteOrigin.CUSTOMER, draft(title));
    }

    private static NoteDraft draft(String title) {
        return new NoteDraft(title, "text of " + title, null, Set.of());
    }
}
