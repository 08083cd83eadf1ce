package org.kartei.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kartei.security.Acting.asManager;
import static org.kartei.security.Acting.asOffice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kartei.Fixtures;
import org.kartei.KarteiTest;
import org.kartei.TestClock;
import org.kartei.customer.CustomerDraft;
import org.kartei.customer.CustomerEnd;
import org.kartei.customer.CustomerFile;
import org.kartei.customer.CustomerService;
import org.kartei.group.GroupId;
import org.kartei.group.GroupService;
import org.kartei.history.Action;
import org.kartei.history.HistoryEntry;
import org.kartei.history.HistoryService;
import org.kartei.job.JobService;
import org.kartei.listing.Filter;
import org.kartei.listing.ListRequest;
import org.kartei.note.NoteDraft;
import org.kartei.note.NoteOrigin;
import org.kartei.note.NoteService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** LIST-11: an import taken out again, and what is left of those that nobody takes over. */
@KarteiTest
class ImportUndoTests {

    @Autowired
    private ImportService imports;

    @Autowired
    private JobService jobs;

    @Autowired
    private CustomerService customers;

    @Autowired
    private CustomerEnd end;

    @Autowired
    private NoteService notes;

    @Autowired
    private HistoryService history;

    @Autowired
    private GroupService groups;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private ImportStore store;

    @Autowired
    private ImportFiles files;

    @Autowired
    private AbandonedUploads abandoned;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcTemplate jdbc;

    private ImportJourney journey;

    @BeforeEach
    void open() {
        journey = new ImportJourney(imports, jobs);
        asOffice();
    }

    @Test
    void undoTakesExactlyThatImportOut() throws IOException {
        fixtures.customer("Anna Saar");
        ImportId id = journey.receiveSakila();
        journey.check(id);
        journey.run(id, false);
        long grams = count("customer_gram");

        Import undone = journey.undo(id, false);
        assertThat(undone.state()).isEqualTo(ImportState.UNDONE);
        assertThat(undone.counts().removed()).isEqualTo(599);
        assertThat(count("customer")).isEqualTo(1);
        assertThat(count("customer_gram")).isBetween(1L, grams / 100);
        assertThat(jdbc.queryForObject("select count(*) from customer_history where revision_type = 2", Long.class))
                .as("the history knows who was removed")
                .isEqualTo(599);
        assertThat(fixtures.customer("Eva Saar").number()).isEqualTo(10_002);
    }

    @Test
    void groupsThatTheImportMadeGoUnlessSomebodyIsInThem() {
        asManager();
        ImportId id = journey.receive("name,groups\nAnna,Frogs\nBen,Toads\n");
        journey.after(
                id, imports.check(id, new ImportPlan(imports.preview(id).plan().fields(), true)));
        journey.run(id, false);
        GroupId toads = groups.named("toads").orElseThrow().id();
        fixtures.customer(new CustomerDraft().lastName("Carla").groups(Set.of(toads)));
        fixtures.group("Empty");
        asManager();
        journey.undo(id, false);
        assertThat(groups.all()).extracting("name").containsExactly("Empty", "Toads");
    }

    @Test
    void undoKeepsWhoWasChangedSinceUnlessToldSo() {
        Import done = journey.takeOver("name,email\nAnna,anna@example.org\nBob,bob@example.org\n");
        CustomerFile anna = customers.find(10_001).orElseThrow();
        customers.change(
                anna.id(),
                anna.version(),
                new CustomerDraft(anna.data()).phone("0711 1").data());

        assertThat(imports.changedSince(done.id(), 10))
                .singleElement()
                .satisfies(kept -> assertThat(kept.number()).isEqualTo(10_001));
        assertThat(imports.countChangedSince(done.id())).isEqualTo(1);
        assertThat(journey.undo(done.id(), false).counts().removed()).isEqualTo(1);
        assertThat(customers.find(10_001)).isPresent();
        assertThat(journey.undo(done.id(), true).counts().removed()).isEqualTo(2);
        assertThat(customers.find(10_001)).isEmpty();
    }

    /** Three portions, with somebody who stays at the beginning, at a border and at the end. */
    @Test
    void undoOfManyLeavesExactlyThoseChangedSinceAndTakesThemInASecondRound() {
        Import done = journey.takeOver("name\n"
                + IntStream.rangeClosed(1, 1_100)
                        .mapToObj(row -> "Imported " + row)
                        .collect(Collectors.joining("\n")));
        for (long number : List.of(10_001L, 10_500L, 11_100L)) {
            CustomerFile changed = customers.find(number).orElseThrow();
            customers.change(
                    changed.id(),
                    changed.version(),
                    new CustomerDraft(changed.data()).phone("0711 1").data());
        }

        assertThat(journey.undo(done.id(), false).counts().removed()).isEqualTo(1_097);
        assertThat(jdbc.queryForList("select number from customer order by number", Long.class))
                .containsExactly(10_001L, 10_500L, 11_100L);
        assertThat(imports.changedSince(done.id(), 10)).hasSize(3);
        assertThat(journey.undo(done.id(), true).counts().removed()).isEqualTo(1_100);
        assertThat(count("customer")).isZero();
        assertThat(count("customer_gram")).isZero();
    }

    /** FILE-7: they tell of people who never became customers. */
    @Test
    void whatWasFoundIsForgottenAfterAMonth() {
        ImportId done = journey.takeOver("name,e-mail\nAnna,anna at home\nBob,bob@example.org\n")
                .id();
        clock.forward(AbandonedUploads.FINDINGS_KEPT.minusMinutes(1));
        abandoned.takeAway();
        assertThat(imports.findings(done, FindingKind.MISTAKE, 0, 9)).hasSize(1);

        clock.forward(Duration.ofMinutes(2));
        abandoned.takeAway();
        assertThat(imports.findings(done, FindingKind.MISTAKE, 0, 9)).isEmpty();
        assertThat(imports.find(done).orElseThrow().counts().failed()).isOne();
    }

    @Test
    void anUploadThatNobodyTakesOverIsGoneAfterADay() throws IOException {
        ImportId uploaded = journey.receive("name\nAnna\n");
        ImportId checked = journey.receive("name\nBob\n");
        journey.check(checked);
        ImportId stopped = journey.receive("name\nCarla\n");
        store.move(stopped, Set.of(ImportState.UPLOADED), ImportState.STOPPED);
        ImportId done = journey.takeOver("name\nDora\n").id();
        for (ImportId id : List.of(uploaded, checked, stopped)) {
            Files.setLastModifiedTime(files.path(id), FileTime.from(clock.instant()));
        }
        Path orphan = Files.writeString(files.path(new ImportId(999_999)), "name\nEva\n");
        Files.setLastModifiedTime(orphan, FileTime.from(clock.instant()));

        clock.forward(AbandonedUploads.KEPT.minusSeconds(1));
        abandoned.takeAway();
        assertThat(imports.find(uploaded)).isPresent();
        assertThat(files.path(uploaded)).exists();

        clock.forward(Duration.ofSeconds(2));
        abandoned.takeAway();
        assertThat(imports.find(uploaded)).isEmpty();
        assertThat(imports.find(checked)).isEmpty();
        assertThat(List.of(files.path(uploaded), files.path(checked), orphan)).noneMatch(Files::exists);
        assertThat(files.path(stopped)).exists();
        assertThat(imports.find(done)).isPresent();
    }

    @Test
    void anUndoneImportLeavesNoFile() {
        ImportId id = journey.receive("name\nAnna\n");
        store.move(id, Set.of(ImportState.UPLOADED), ImportState.STOPPED);
        assertThat(journey.undo(id, false).state()).isEqualTo(ImportState.UNDONE);
        assertThat(files.path(id)).doesNotExist();
    }

    /** FILE-9: of who is taken out nothing is told any more, but of who took them out. */
    @Test
    void theHistoryTellsWhoImportedAndWhoUndidWhichFile() {
        Import done = journey.takeOver("name,email\nAnna,anna@example.org\nBob,bob@example.org\n");
        asManager();
        journey.undo(done.id(), false);
        journey.undo(done.id(), true);

        List<HistoryEntry> told = told();
        assertThat(told)
                .extracting(HistoryEntry::action, HistoryEntry::item, HistoryEntry::after)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(Action.IMPORTED, "test.csv", ""),
                        org.assertj.core.groups.Tuple.tuple(Action.UNDONE, "test.csv", ""),
                        org.assertj.core.groups.Tuple.tuple(
                                Action.UNDONE, "test.csv", "#k:importing.history.changedToo"));
        assertThat(told.stream().map(HistoryEntry::staffName).distinct()).hasSize(2);
        assertThat(jdbc.queryForObject("select count(*) from history_entry where subject = 'customer'", Long.class))
                .isZero();
    }

    private List<HistoryEntry> told() {
        var told = new ArrayList<HistoryEntry>();
        history.list().forEach(ListRequest.ALL.filtered("subject", new Filter.AnyOf(Set.of("import"))), told::add);
        return told;
    }

    @Test
    void undoKeepsWhoHasANoteAndTakesTheNoteAlongWhenToldSo() {
        Import done = journey.takeOver("name,email\nAnna,anna@example.org\nBob,bob@example.org\n");
        notes.add(
                customers.find(10_001).orElseThrow().id(),
                NoteOrigin.CUSTOMER,
                new NoteDraft("Allergy", "", null, Set.of()));

        assertThat(journey.undo(done.id(), false).counts().removed()).isEqualTo(1);
        assertThat(count("note")).isEqualTo(1);
        Import undone = journey.undo(done.id(), true);
        assertThat(undone.state()).isEqualTo(ImportState.UNDONE);
        assertThat(count("note")).isZero();
    }

    /** A draft without its customer could neither be issued nor discarded, and what is written in it would never be erased. */
    @Test
    void undoKeepsWhoHasADraftAndTakesTheDraftAlongWhenToldSo(@Autowired Fixtures fixtures) {
        Import done = journey.takeOver("name,email\nAnna,anna@example.org\nBob,bob@example.org\n");
        fixtures.draft(customers.find(10_001).orElseThrow(), "12.00");

        assertThat(journey.undo(done.id(), false).counts().removed()).isEqualTo(1);
        assertThat(count("invoice")).isEqualTo(1);
        assertThat(journey.undo(done.id(), true).state()).isEqualTo(ImportState.UNDONE);
        assertThat(count("invoice")).isZero();
    }

    private long count(String table) {
        Long count = jdbc.queryForObject("select count(*) from " + table, Long.class);
        return count == null ? 0 : count;
    }
}
