package org.kartei.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.kartei.security.Acting.as;
import static org.kartei.security.Acting.asManager;
import static org.kartei.security.Acting.asOffice;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kartei.BrokenOff;
import org.kartei.Fixtures;
import org.kartei.KarteiTest;
import org.kartei.customer.Contact;
import org.kartei.customer.ContactPurpose;
import org.kartei.customer.CustomerData;
import org.kartei.customer.CustomerDraft;
import org.kartei.customer.CustomerEnd;
import org.kartei.customer.CustomerFile;
import org.kartei.customer.CustomerRow;
import org.kartei.customer.CustomerService;
import org.kartei.customer.CustomerStatus;
import org.kartei.group.GroupColor;
import org.kartei.group.GroupService;
import org.kartei.job.JobId;
import org.kartei.job.JobService;
import org.kartei.listing.ListRequest;
import org.kartei.listing.Sort;
import org.kartei.ownfield.OwnFieldKind;
import org.kartei.ownfield.OwnFields;
import org.kartei.security.Role;
import org.kartei.shared.BusinessRuleViolation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.unit.DataSize;

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
    private GroupService groups;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private ImportStore store;

    @Autowired
    private OwnFields ownFields;

    @Autowired
    private JdbcTemplate jdbc;

    @TempDir
    private Path folder;

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

    /** LIST-11: since when somebody is a customer is known elsewhere, whatever it is called there. */
    @Test
    void theDayTheyCameIsTakenOver() {
        for (String caption : List.of("create_date", "Created on", "angelegt am", "klant sinds", "loodud")) {
            ImportId id = journey.receive("name," + caption + "\nAnna,2006-02-14 22:04:36\nBen,2026-05-05\nEva,\n");
            assertThat(journey.check(id).counts().bad()).as(caption).isOne();
            assertThat(journey.mistakes(id))
                    .extracting(Finding::row, Finding::column, Finding::messageKey, Finding::value)
                    .containsExactly(tuple(3L, caption, "importing.error.future", "2026-05-05"));
            journey.run(id, true);
            assertThat(customers.list().page(ListRequest.ALL.sorted(List.of(new Sort("number", true))), 0, 2))
                    .extracting(CustomerRow::createdOn)
                    .containsExactly(LocalDate.of(2026, 5, 4), LocalDate.of(2006, 2, 14));
        }
    }

    /** FILE-4: a child that could not be saved afterwards does not come in. */
    @Test
    void childrenAreBornBetween1900AndToday() {
        ImportId id = journey.receive(
                "name,participants\nAnna,Mia (2999-01-01)\nBen,Tom (0215-03-01)\nEva,Ole (2015-03-01)\n");
        assertThat(journey.check(id).counts().bad()).isEqualTo(2);
        assertThat(journey.mistakes(id)).extracting(Finding::messageKey).containsOnly("customer.family.error.birthday");
    }

    /** LIST-11: cancelled in the middle, it can be continued or taken back. */
    @Test
    void whatIsCancelledInTheMiddleGoesOnOrIsUndone() {
        ImportId id = journey.receive("name\n"
                + IntStream.range(0, 6_000).mapToObj(i -> "Customer " + i).collect(Collectors.joining("\n")));
        journey.check(id);
        JobId job = imports.run(id, false);
        await().pollInSameThread().pollInterval(Duration.ofMillis(5)).until(() -> count("customer") > 0);
        jobs.cancel(job);
        Import stopped = journey.after(id, job);
        assertThat(stopped.state()).isEqualTo(ImportState.STOPPED);
        assertThat(stopped.message()).isEqualTo("importing.message.cancelled");
        assertThat(stopped.counts().added()).isBetween(500L, 5_500L).isEqualTo(count("customer"));

        assertThat(journey.after(id, imports.goOn(id)).counts().added()).isEqualTo(6_000);
        assertThat(count("customer")).isEqualTo(6_000);

        assertThat(journey.undo(id, false).state()).isEqualTo(ImportState.UNDONE);
        assertThat(count("customer")).isZero();
    }

    /** LIST-11: how large a file may be is said by a property. */
    @Test
    void aFileThatIsTooLargeLeavesNothingBehind() throws IOException {
        var small = new ImportFiles(folder, DataSize.ofMegabytes(1));
        var id = new ImportId(7);
        assertThatThrownBy(() -> small.store(id, new ByteArrayInputStream(new byte[(1 << 20) + 1])))
                .hasMessage("importing.error.tooLarge");
        assertThat(small.path(id)).doesNotExist();
        small.store(id, new ByteArrayInputStream(new byte[1 << 20]));
        assertThat(small.path(id)).hasSize(1 << 20);
        assertThat(imports.largestFile()).isEqualTo(1 << 30);
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
        end.delete(customers.find(375).orElseThrow().id(), List.of(), "");

        ImportId second = journey.receiveSakila();
        assertThat(journey.check(second).counts().duplicates()).isEqualTo(598);
        assertThat(journey.run(second, false).counts().added()).isEqualTo(1);
        assertThat(customers.find(375)).as("a number is never given again").isEmpty();
        assertThat(customers.find(10_001).orElseThrow().data().displayName()).isEqualTo("AARON SELBY");
    }

    @Test
    void aNumberThatNobodyCanWriteIsAMistakeInItsRow() {
        fixtures.ownField("Size", OwnFieldKind.NUMBER);
        ImportId id = journey.receive(
                "name,Size\nAnna,1e999999999\nBob,0.30000000000000004\nCarla,0.3\nDora,1.234\nEva,1.000.000\nFay,0.125\n");
        Import checked = journey.check(id);
        assertThat(checked.counts().bad()).isEqualTo(3);
        assertThat(journey.mistakes(id))
                .as("a thousand or little more than one")
                .extracting(Finding::messageKey)
                .contains("importing.error.ambiguous");
        assertThat(journey.run(id, false).counts().added()).isEqualTo(3);
    }

    @Test
    void mistakesAreListedByRowAndColumnAndTheGoodRowsGoIn() {
        ImportId id = journey.receive("""
                Kundennummer;Vorname;Nachname;E-Mail;Geburtsdatum;Rabatt;Sprache;Kundengruppen
                12;Anna;Saar;anna@example.org;1.3.2015;12,5;Deutsch;
                x;Bob;Saar;bob;31.2.2015;120;Latein;Frösche
                ;;;carl@example.org;;;;
                13;Dora;Saar;;3.4.15;;;
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
        assertThat(done.counts().added()).isEqualTo(2);
        assertThat(customers.find(13).orElseThrow().data().birthday()).isEqualTo(LocalDate.of(2015, 4, 3));
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
    void namesOfGroupsAreJudgedBeforeAnyIsMade() {
        asManager();
        groups.create("Tänzer", GroupColor.TEAL);
        ImportId id = journey.receive("name,groups\nAnna,Tanzer; New; new\nBen," + "x".repeat(101) + "; Other\n");
        var plan = new ImportPlan(imports.preview(id).plan().fields(), true);
        assertThat(journey.after(id, imports.check(id, plan)).counts().bad()).isEqualTo(1);
        assertThat(journey.mistakes(id))
                .extracting("row", "messageKey")
                .containsExactly(tuple(3L, "shared.error.tooLong"));
        Import done = journey.run(id, false);
        assertThat(done.state()).isEqualTo(ImportState.DONE);
        assertThat(groups.all()).extracting("name").containsExactly("New", "Tänzer");
    }

    /** Whoever is taken in twice gets a number each. */
    @Test
    void aNumberThatSeveralRowsAskForIsGivenOnce() {
        journey.takeOver("number,name,email\n,Anna,anna@example.org\n,Ben,ben@example.org\n");
        ImportId id = journey.receive("number,name,email\n6,Anna,anna@example.org\n6,Ben,ben@example.org\n");
        journey.check(id);
        Import done = journey.run(id, true);
        assertThat(done.state()).isEqualTo(ImportState.DONE);
        assertThat(done.counts().added()).isEqualTo(2);
        assertThat(customers.find(6).orElseThrow().data().displayName()).isEqualTo("Anna");
    }

    /** A row like the one above it, with the number of somebody who is no more. */
    @Test
    void theNumberOfWhoWasDeletedIsNotGivenToADuplicateEither() {
        CustomerFile gone = fixtures.customer("Gone");
        as(Role.MANAGER, () -> {
            end.delete(gone.id(), List.of(), "");
            return gone;
        });
        ImportId id = journey.receive(
                "number,name,email\n,Anna,anna@example.org\n" + gone.number() + ",Anna,anna@example.org\n");
        journey.check(id);
        Import done = journey.run(id, true);
        assertThat(done.state()).isEqualTo(ImportState.DONE);
        assertThat(done.counts().added()).isEqualTo(2);
        assertThat(customers.find(gone.number())).isEmpty();
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

    /** Otherwise it would stand there as being worked on, by nobody. */
    @Test
    void whatCannotBeginLeavesTheImportWhereItWas() {
        ImportId id = journey.receive("name\nAnna\n");
        var plan = imports.preview(id).plan();
        BrokenOff refusing = BrokenOff.at(jdbc, "job", "insert");
        refusing.refused(() -> imports.check(id, plan));
        await().until(() -> stateOf(id) == ImportState.UPLOADED);
        journey.check(id);
        refusing.refused(() -> imports.run(id, false));
        await().until(() -> stateOf(id) == ImportState.STOPPED);
        assertThat(journey.after(id, imports.goOn(id)).counts().added()).isOne();
    }

    private @Nullable ImportState stateOf(ImportId id) {
        return store.find(id).map(Import::state).orElse(null);
    }

    @Test
    void howAnImportEndedIsToldWhenTheDatabaseIsBack() {
        ImportId id = journey.receive("name\nAnna\n");
        var failures = new AtomicInteger(2);
        var away = new JdbcTemplate(Objects.requireNonNull(jdbc.getDataSource())) {
            @Override
            public int update(String sql, @Nullable Object @Nullable ... args) {
                if (failures.getAndDecrement() > 0) {
                    throw new CannotGetJdbcConnectionException("away");
                }
                return super.update(sql, args);
            }
        };
        new ImportStore(away, ownFields).say(id, ImportState.STOPPED, "importing.message.failed", "");
        assertThat(imports.find(id).orElseThrow().state()).isEqualTo(ImportState.STOPPED);
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
