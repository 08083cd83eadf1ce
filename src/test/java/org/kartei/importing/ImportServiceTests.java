package org.kartei.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kartei.security.Acting.as;
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
import org.kartei.customer.Contact;
import org.kartei.customer.ContactPurpose;
import org.kartei.customer.CustomerData;
import org.kartei.customer.CustomerDraft;
import org.kartei.customer.CustomerEnd;
import org.kartei.customer.CustomerFile;
import org.kartei.customer.CustomerService;
import org.kartei.customer.CustomerStatus;
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
import org.kartei.ownfield.OwnFieldKind;
import org.kartei.security.Role;
import org.kartei.shared.BusinessRuleViolation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** LIST-11: import with guessed mapping, dry run, duplicates, undo. */
@KarteiTest
class ImportServiceTests {

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
    void realFileGoesInWithNothingButAConfirmation() throws IOException {
        ImportId id = journey.receiveSakila();
        Import checked = journey.check(id);

        assertThat(checked.state()).isEqualTo(ImportState.CHECKED);
        assertThat(checked.counts()).isEqualTo(new ImportCounts(599, 0, 0, 0, 0, 0, 0));
        assertThat(count("customer")).as("a dry run changes nothing").isZero();

        Import done = journey.run(id, false);
        assertThat(done.state()).isEqualTo(ImportState.DONE);
        assertThat(done.counts().added()).isEqualTo(599);
        assertThat(count("customer_history")).isEqualTo(599);
        CustomerFile congo = customers.find(375).orElseThrow();
        assertThat(congo.data().displayName()).isEqualTo("AARON SELBY");
        assertThat(congo.data().street()).isEqualTo("1519 Santiago de los Caballeros Loop, East Kasai");
        assertThat(congo.data().country()).isEqualTo("CD");
        assertThat(customers.find(406).orElseThrow().data().status()).isEqualTo(CustomerStatus.ARCHIVED);
    }

    /** FILE-3, LIST-11: a second phone is not lost, its caption tells what it is for; a consent without a source. */
    @Test
    void secondPhonesAndEmailsBecomeFurtherContacts() {
        journey.takeOver("""
                Nachname;Telefon;Handy;Telefon geschäftlich;E-Mail;Rechnungsadresse;Newsletter
                Tamm;0711 1;0170 2;0711 3;kadri@example.org;Weg 1, 70173 Ulm;ja
                Weiss;;0170 4;;;;nein
                """);
        CustomerData tamm = customers.find(10_001).orElseThrow().data();
        assertThat(tamm.phone()).isEqualTo("0711 1");
        assertThat(tamm.contacts())
                .containsExactly(
                        Contact.phone(ContactPurpose.MOBILE, "0170 2", ""),
                        Contact.phone(ContactPurpose.WORK, "0711 3", ""),
                        Contact.address(ContactPurpose.INVOICE, "Weg 1", "", "70173 Ulm", "", ""));
        assertThat(tamm.newsletterSource()).isEqualTo("test.csv");
        CustomerData weiss = customers.find(10_002).orElseThrow().data();
        assertThat(weiss.phone()).isEqualTo("0170 4");
        assertThat(weiss.contacts()).isEmpty();
    }

    @Test
    void sameFileAgainFindsEverybodyAndAddsNobodyUnlessToldSo() throws IOException {
        ImportId first = journey.receiveSakila();
        journey.check(first);
        journey.run(first, false);

        ImportId second = journey.receiveSakila();
        assertThat(journey.check(second).counts().duplicates()).isEqualTo(599);
        assertThat(journey.duplicates(second)).hasSize(599).first().satisfies(finding -> {
            assertThat(finding.messageKey()).isEqualTo("importing.duplicate.known");
            assertThat(finding.customerNumber()).isEqualTo(1);
        });
        assertThat(journey.run(second, false).counts().skipped()).isEqualTo(599);
        assertThat(count("customer")).isEqualTo(599);

        ImportId third = journey.receiveSakila();
        journey.check(third);
        assertThat(journey.run(third, true).counts().added()).isEqualTo(599);
        assertThat(count("customer")).isEqualTo(1198);
        assertThat(jdbc.queryForObject(
                        "select min(number) from customer where import_id = ?", Long.class, third.value()))
                .as("taken numbers are not given again")
                .isEqualTo(10_001);
    }

    @Test
    void whoWasDeletedComesBackWithAnotherNumber() throws IOException {
        ImportId first = journey.receiveSakila();
        journey.check(first);
        journey.run(first, false);
        end.delete(customers.find(375).orElseThrow().id(), "");

        ImportId second = journey.receiveSakila();
        assertThat(journey.check(second).counts().duplicates()).isEqualTo(598);
        assertThat(journey.run(second, false).counts().added()).isEqualTo(1);
        assertThat(customers.find(375)).as("a number is never given again").isEmpty();
        assertThat(customers.find(10_001).orElseThrow().data().displayName()).isEqualTo("AARON SELBY");
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

    @Test
    void aNumberThatNobodyCanWriteIsAMistakeInItsRow() {
        fixtures.ownField("Size", OwnFieldKind.NUMBER);
        ImportId id = journey.receive("name,Size\nAnna,1e999999999\nBob,0.30000000000000004\nCarla,0.3\n");
        Import checked = journey.check(id);
        assertThat(checked.counts().bad()).isEqualTo(2);
        assertThat(journey.run(id, false).counts().added()).isEqualTo(1);
    }

    @Test
    void mistakesAreListedByRowAndColumnAndTheGoodRowsGoIn() {
        ImportId id = journey.receive("""
                Kundennummer;Vorname;Nachname;E-Mail;Geburtsdatum;Rabatt;Sprache;Kundengruppen
                12;Anna;Saar;anna@example.org;1.3.2015;12,5;Deutsch;
                x;Bob;Saar;bob;31.2.2015;120;Latein;Frösche
                ;;;carl@example.org;;;;
                """);
        Import checked = journey.check(id);

        assertThat(checked.counts().bad()).isEqualTo(2);
        assertThat(journey.mistakes(id))
                .extracting(Finding::row, Finding::column, Finding::messageKey, Finding::value)
                .containsExactlyInAnyOrder(
                        tuple(3, "Kundennummer", "importing.error.number", "x"),
                        tuple(3, "E-Mail", "shared.error.email", "bob"),
                        tuple(3, "Geburtsdatum", "importing.error.date", "31.2.2015"),
                        tuple(3, "Rabatt", "customer.error.discount", "120"),
                        tuple(3, "Sprache", "importing.error.language", "Latein"),
                        tuple(3, "Kundengruppen", "importing.error.group", "Frösche"),
                        tuple(4, "", "customer.error.nameMissing", ""));
        Import done = journey.run(id, false);
        assertThat(done.counts().added()).isEqualTo(1);
        assertThat(done.counts().failed()).isEqualTo(2);
        assertThat(customers.find(12).orElseThrow().data().standingDiscount()).isEqualByComparingTo("12.5");
    }

    @Test
    void duplicatesAreFoundByEmailOrPhoneTogetherWithTheNameAndWithinTheFile() {
        fixtures.customer(new CustomerDraft()
                .firstName("José")
                .lastName("Müller")
                .email("JOSE@example.org")
                .phone("0711 28 42 17")
                .country("DE"));
        ImportId id = journey.receive("""
                name,email,phone,country
                jose muller,jose@EXAMPLE.org,,
                Jose Müller,,+49 (711) 284217,DE
                Jose Maier,jose@example.org,,
                jose maier,JOSE@example.org,,
                """);
        journey.check(id);

        assertThat(journey.duplicates(id))
                .extracting(Finding::row, Finding::messageKey, Finding::value)
                .containsExactly(
                        tuple(2, "importing.duplicate.known", "José Müller"),
                        tuple(3, "importing.duplicate.known", "José Müller"),
                        tuple(5, "importing.duplicate.row", "4"));
        assertThat(journey.run(id, false).counts().added()).isEqualTo(1);
    }

    @Test
    void managersMayLetUnknownGroupsBeMade() {
        ImportId id = journey.receive("name,groups\nAnna,\"Frogs, big; Toads\"\n");
        var plan = new ImportPlan(imports.preview(id).plan().fields(), true);
        assertThatThrownBy(() -> imports.check(id, plan)).hasMessage("importing.error.groupsByManagers");

        asManager();
        assertThat(journey.after(id, imports.check(id, plan)).counts().bad()).isZero();
        journey.run(id, false);
        assertThat(groups.all()).extracting("name").containsExactly("big", "Frogs", "Toads");
    }

    @Test
    void officeWorksOnItsOwnImportsAndManagersOnAll() {
        ImportId id = as(Role.MANAGER, () -> journey.takeOver("name\nAnna\n").id());

        assertThatThrownBy(() -> imports.undo(id, false))
                .isInstanceOf(BusinessRuleViolation.class)
                .hasMessage("importing.error.notYours");
        asManager();
        assertThat(journey.undo(id, false).counts().removed()).isEqualTo(1);
    }

    /** A crash leaves the state as the last committed chunk wrote it. */
    @Test
    void anInterruptedImportGoesOnBehindTheLastRowThatIsIn() throws IOException {
        ImportId id = journey.receiveSakila();
        journey.check(id);
        jdbc.update(
                "update customer_import set state = 'RUNNING', rows_done = 501, added = 500 where id = ?", id.value());
        store.interrupted();

        Import interrupted = imports.find(id).orElseThrow();
        assertThat(interrupted.state()).isEqualTo(ImportState.STOPPED);
        assertThat(interrupted.message()).isEqualTo("importing.message.interrupted");
        Import done = journey.after(id, imports.goOn(id));
        assertThat(done.state()).isEqualTo(ImportState.DONE);
        assertThat(done.counts().added()).isEqualTo(599);
        assertThat(count("customer")).isEqualTo(99);
    }

    @Test
    void twoCannotRunTheSameImport() {
        ImportId id = journey.receive("name\nAnna\n");
        assertThatThrownBy(() -> imports.run(id, false)).hasMessage("importing.error.notNow");
        journey.check(id);
        journey.run(id, false);
        assertThatThrownBy(() -> imports.run(id, false)).hasMessage("importing.error.notNow");
    }

    private long count(String table) {
        Long count = jdbc.queryForObject("select count(*) from " + table, Long.class);
        return count == null ? 0 : count;
    }

    private static org.assertj.core.groups.Tuple tuple(long row, Object... others) {
        var values = new java.util.ArrayList<Object>();
        values.add(row);
        values.addAll(java.util.List.of(others));
        return org.assertj.core.groups.Tuple.tuple(values.toArray());
    }
}
