package org.kartei.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.PersistenceException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kartei.Fixtures;
import org.kartei.KarteiTest;
import org.kartei.TestClock;
import org.kartei.customer.CustomerDraft;
import org.kartei.customer.CustomerEnd;
import org.kartei.customer.CustomerFile;
import org.kartei.customer.CustomerId;
import org.kartei.customer.CustomerMerge;
import org.kartei.customer.CustomerService;
import org.kartei.customer.CustomerStatus;
import org.kartei.customer.FamilyService;
import org.kartei.customer.MergeChoices;
import org.kartei.customer.ParticipantData;
import org.kartei.importing.Import;
import org.kartei.importing.ImportId;
import org.kartei.importing.ImportService;
import org.kartei.importing.ImportState;
import org.kartei.note.NoteDraft;
import org.kartei.note.NoteOrigin;
import org.kartei.note.NoteService;
import org.kartei.security.Acting;
import org.kartei.security.Role;
import org.kartei.shared.BusinessRuleViolation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** FILE-7: erasing a person: the plan, what goes, what stays until when, and that nothing is left of the person. */
@KarteiTest
class ErasuresTests {

    private static final LocalDate TODAY = TestClock.START.toLocalDate();
    private static final LocalDate BIRTHDAY = LocalDate.of(1931, 1, 13);

    @Autowired
    private Erasures erasures;

    @Autowired
    private DueErasures dueErasures;

    @Autowired
    private CustomerService customers;

    @Autowired
    private CustomerEnd end;

    @Autowired
    private FamilyService families;

    @Autowired
    private CustomerMerge merging;

    @Autowired
    private NoteService notes;

    @Autowired
    private ImportService imports;

    @Autowired
    private KeptInvoices invoices;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcTemplate jdbc;

    private CustomerFile person;

    /** Zzyzx stands in everything that is told of her, and 99887766 in her phone numbers. */
    @BeforeEach
    void aPersonWithEverything() {
        person = fixtures.customer(new CustomerDraft()
                .firstName("Xaveria")
                .lastName("Zzyzx")
                .company("Zzyzx KG")
                .email("zzyzx@example.org")
                .phone("0711 99887766")
                .street("Zzyzx road 1")
                .city("Zzyzx")
                .birthday(BIRTHDAY)
                .groups(Set.of(fixtures.group("Choir")))
                .participants(List.of(
                        new ParticipantData("Mia", "Zzyzx", BIRTHDAY), new ParticipantData("Tom", "Weiss", null)))
                .remark("Zzyzx remark"));
        var office = Acting.asOffice().id();
        notes.add(person.id(), NoteOrigin.PHONE, new NoteDraft("Zzyzx", "About Zzyzx", TODAY, Set.of(office)));
        person = customers.change(
                person.id(),
                customers.get(person.id()).version(),
                new CustomerDraft(person.data()).displayName("Zzyzx the second").data());
        Acting.asManager();
    }

    @Test
    void theDryRunTellsEverythingAndWritesNothing() {
        Map<String, Long> before = rowsByTable();

        ErasurePlan plan = erasures.plan(person.id());

        assertThat(plan.isPartial()).isFalse();
        assertThat(plan.holdings())
                .extracting("caption")
                .contains(
                        "customer.copy.details",
                        "customer.field.participants",
                        "customer.field.groups",
                        "customer.copy.former",
                        "customer.tab.history",
                        "customer.tab.notes");
        assertThat(rowsByTable()).isEqualTo(before);
    }

    @Test
    void nothingIsLeftOfThePerson() {
        erase();

        assertThat(traces()).isEmpty();
        assertThat(end.gone(person.number())).hasValue(new CustomerEnd.Gone(TODAY, true));
        assertThat(fixtures.customer("Next One").number()).isGreaterThan(person.number());
        Acting.asManager();
        assertThat(erasures.list(0, 10)).singleElement().satisfies(erasure -> {
            assertThat(erasure.number()).isEqualTo(person.number());
            assertThat(erasure.erasedBy()).isEqualTo("Test Manager");
            assertThat(erasure.finishedAt()).isNotNull();
        });
    }

    @Test
    void whatTheLawWantsStaysAtAShell() {
        invoices.add(person.id(), "R-1", LocalDate.of(2026, 5, 1));

        ErasurePlan plan = erasures.plan(person.id());
        assertThat(plan.isPartial()).isTrue();
        assertThat(plan.holdings()).anySatisfy(holding -> {
            assertThat(holding.name()).isEqualTo("R-1");
            assertThat(holding.lockedUntil()).isEqualTo("2034-12-31");
            assertThat(holding.ground()).isEqualTo("settings.retention.ground.INVOICE");
        });
        erasures.erase(person.id(), plan, Locale.ENGLISH);

        assertThat(traces()).isEmpty();
        assertThat(invoices.of(person.id())).containsExactly("R-1");
        CustomerFile shell = customers.get(person.id());
        assertThat(shell.number()).isEqualTo(person.number());
        assertThat(shell.data())
                .isEqualTo(new CustomerDraft()
                        .displayName("Erased customer " + person.number())
                        .status(CustomerStatus.ARCHIVED)
                        .standingDiscount(new BigDecimal("0.00"))
                        .data());
        assertThat(customers.row(person.number())).isEmpty();
        assertThat(end.gone(person.number())).hasValue(new CustomerEnd.Gone(TODAY, true));
    }

    @Test
    void nobodyWritesThePersonIntoTheShellAgain() {
        invoices.add(person.id(), "R-1", TODAY);
        erase();

        int version = customers.get(person.id()).version();
        assertThatThrownBy(() -> customers.change(person.id(), version, person.data()))
                .isInstanceOfSatisfying(
                        BusinessRuleViolation.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo("customer.error.erased"));
        assertThatThrownBy(() -> notes.add(person.id(), NoteOrigin.PHONE, new NoteDraft("Zzyzx", "", null, Set.of())))
                .isInstanceOf(BusinessRuleViolation.class);
        assertThat(traces()).isEmpty();
    }

    @Test
    void theRestGoesWhenItsDayHasCome() {
        invoices.add(person.id(), "R-1", LocalDate.of(2024, 5, 1));
        invoices.add(person.id(), "R-2", LocalDate.of(2026, 5, 1));
        erase();
        assertThat(erasures.due()).isEmpty();

        clock.moveTo(LocalDate.of(2033, 1, 1));
        assertThat(erasures.due()).hasSize(1);
        dueErasures.start(Locale.ENGLISH);
        Awaitility.await().pollInSameThread().until(() -> erasures.due().isEmpty());
        assertThat(invoices.of(person.id())).containsExactly("R-2");
        Erasure halfway = erasures.list(0, 1).getFirst();
        assertThat(halfway.dueOn()).isEqualTo("2035-01-01");
        assertThat(halfway.finishedAt()).isNull();

        clock.moveTo(LocalDate.of(2035, 1, 1));
        erasures.eraseDue(halfway.id(), Locale.ENGLISH);
        assertThat(invoices.of(person.id())).isEmpty();
        assertThat(customers.find(person.number())).isEmpty();
        assertThat(erasures.list(0, 1).getFirst().finishedAt()).isNotNull();
        assertThat(erasures.list(0, 1).getFirst().items())
                .allSatisfy(item -> assertThat(item.erasedAt()).isNotNull());
        assertThat(end.gone(person.number())).isPresent();
        assertThatThrownBy(() -> erasures.eraseDue(halfway.id(), Locale.ENGLISH))
                .isInstanceOf(BusinessRuleViolation.class);
    }

    @Test
    void nothingHappensBeyondThePlanThatWasShown() {
        ErasurePlan shown = erasures.plan(person.id());
        invoices.add(person.id(), "R-1", TODAY);

        assertThatThrownBy(() -> erasures.erase(person.id(), shown, Locale.ENGLISH))
                .isInstanceOfSatisfying(
                        BusinessRuleViolation.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo("privacy.error.planChanged"));
        assertThat(customers.row(person.number())).isPresent();
    }

    @Test
    void theOtherHouseholdKeepsItsChildAndForgetsTheName() {
        CustomerFile father = fixtures.customer("Karl Weiss");
        Acting.asManager();
        families.join(father.id(), families.of(person.id()).get(1).id());
        assertThat(jdbc.queryForObject(
                        "select count(*) from history_entry where customer_id = ? and after_value like '%Zzyzx%'",
                        Long.class, father.id().value()))
                .isPositive();

        erase();

        assertThat(families.of(father.id()))
                .extracting(member -> member.details().firstName())
                .containsExactly("Tom");
        assertThat(traces()).isEmpty();
    }

    @Test
    void whoeverWasMergedIntoThePersonIsForgottenWithThem() {
        CustomerFile father = fixtures.customer("Karl Weiss");
        imported("First name,Last name,E-mail,Birthday\nYlva,Zzyzx,ylva.zzyzx@example.org,1931-02-30\n");
        CustomerFile twin = fixtures.customer(new CustomerDraft()
                .firstName("Ylva")
                .lastName("Zzyzx")
                .email("ylva.zzyzx@example.org")
                .participants(List.of(new ParticipantData("Leo", "Weiss", null))));
        Acting.asManager();
        families.join(father.id(), families.of(twin.id()).getFirst().id());
        merging.merge(person, twin, new MergeChoices(person.data(), twin.data()).data());
        erase();
        assertThat(traces()).isEmpty();
        assertThat(end.gone(twin.number()).orElseThrow().isErased())
                .as("erased with the one it had become")
                .isTrue();
    }

    @Test
    void whatIsKeptOfThePersonIsNotDeleted() {
        invoices.add(person.id(), "R-1", LocalDate.of(2026, 5, 1));
        erase();
        assertThatThrownBy(() -> end.delete(person.id(), ""))
                .isInstanceOfSatisfying(
                        BusinessRuleViolation.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo("customer.error.erased"));
    }

    @Test
    void anImportForgetsWhomItQuoted() {
        Import one = imported("First name,Last name,E-mail,Birthday\nXaveria,Zzyzx,zzyzx@example.org,1931-02-30\n"
                + "Ylva,Zzyzx,ylva.zzyzx@example.org,1931-01-13\n");
        CustomerId ylva = jdbc.queryForObject(
                "select id from customer where first_name = 'Ylva'", (rs, row) -> new CustomerId(rs.getLong(1)));
        Acting.asManager();
        assertThat(jdbc.queryForObject("select count(*) from customer_import_finding", Long.class))
                .isPositive();
        erase();
        erasures.erase(ylva, erasures.plan(ylva), Locale.ENGLISH);

        assertThat(one.state()).isEqualTo(ImportState.DONE);
        assertThat(traces()).isEmpty();
    }

    @Test
    void longWorkForgetsWhomItNamed() {
        jdbc.update("insert into job (id, kind, title, state, started_at) values (1, 'bulkEdit', '', 'DONE', now())");
        jdbc.update(
                "insert into job_failure (job_id, position, subject, reason) values (1, 1, ?, 'Zzyzx is no address')",
                person.number() + " Xaveria Zzyzx");
        erase();
        assertThat(traces()).isEmpty();
        assertThat(jdbc.queryForObject("select subject from job_failure", String.class))
                .isEqualTo(String.valueOf(person.number()));
    }

    @Test
    void planAndCertificateArePrinted() throws IOException {
        invoices.add(person.id(), "R-1", LocalDate.of(2026, 5, 1));
        var plan = new ByteArrayOutputStream();
        erasures.print(erasures.plan(person.id()), Locale.GERMAN, plan);
        assertThat(text(plan))
                .contains("gesperrt bis 31.12.2034, denn das Steuerrecht", "Notizen", "jetzt l\u00f6schen");

        ErasureId id = erase();
        var certificate = new ByteArrayOutputStream();
        erasures.certify(id, Locale.GERMAN, certificate);
        assertThat(text(certificate))
                .contains(String.valueOf(person.number()), "Test Manager", "R-1", "gel\u00f6scht am 04.05.2026")
                .doesNotContainIgnoringCase("zzyzx");
    }

    @Test
    void deletingLeavesNoTraceEither() {
        end.delete(person.id(), "");
        assertThat(traces()).isEmpty();
        assertThat(end.gone(person.number())).hasValue(new CustomerEnd.Gone(TODAY, false));
    }

    @Test
    void whileTwentyWorkOnItOneErasureEndsAllOfIt() throws Exception {
        var work = new ArrayList<Callable<String>>();
        for (int i = 0; i < 20; i++) {
            int who = i;
            work.add(() -> {
                Acting.as(Role.MANAGER);
                for (int round = 0; round < 10; round++) {
                    try {
                        if (who == 10 && round == 5) {
                            erase();
                            return "erased";
                        }
                        busy(who, round);
                    } catch (BusinessRuleViolation | DataAccessException | PersistenceException refused) {
                        if (customers.row(person.number()).isEmpty()) {
                            return "told that it is gone";
                        }
                    }
                }
                return "done before";
            });
        }
        try (var threads = Executors.newFixedThreadPool(20)) {
            List<String> outcomes = threads.invokeAll(work).stream()
                    .map(done -> {
                        try {
                            return done.get();
                        } catch (Exception e) {
                            return e.toString();
                        }
                    })
                    .toList();
            assertThat(outcomes).containsOnlyOnce("erased");
            assertThat(outcomes)
                    .allMatch(outcome -> List.of("erased", "told that it is gone", "done before")
                            .contains(outcome));
        }
        assertThat(traces()).isEmpty();
    }

    private void busy(int who, int round) {
        if (who % 2 == 0) {
            notes.add(
                    person.id(), NoteOrigin.CUSTOMER, new NoteDraft("Zzyzx " + who + " " + round, "", null, Set.of()));
        } else {
            CustomerFile now = customers.get(person.id());
            customers.change(
                    person.id(),
                    now.version(),
                    new CustomerDraft(now.data())
                            .remark("Zzyzx " + who + " " + round)
                            .data());
        }
    }

    /** As a manager does who is told that the plan has changed: look again. */
    private ErasureId erase() {
        return erasures.erase(person.id(), erasures.plan(person.id()), Locale.ENGLISH);
    }

    private Import imported(String csv) {
        Acting.asManager();
        ImportId id = imports.receive("new.csv", new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
        imports.check(id, imports.preview(id).plan());
        await(id, ImportState.CHECKED);
        imports.run(id, false);
        await(id, ImportState.DONE);
        return imports.find(id).orElseThrow();
    }

    private void await(ImportId id, ImportState state) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInSameThread()
                .until(() -> imports.find(id).orElseThrow().state() == state);
    }

    /** Where anything of the person stands, in any column of any table. */
    private List<String> traces() {
        var found = new ArrayList<String>();
        jdbc.query(
                "select table_name, column_name, data_type from information_schema.columns where table_schema = database()"
                        + " and table_name not like 'DATABASECHANGELOG%'",
                rs -> {
                    String column = rs.getString(1) + "." + rs.getString(2);
                    String condition = switch (rs.getString(3)) {
                        case "varchar", "text", "mediumtext", "longtext", "char" ->
                            "lower(" + column + ") like '%zzyzx%' or " + column + " like '%99887766%'";
                        case "date" -> column + " = '" + BIRTHDAY + "'";
                        default -> "";
                    };
                    if (!condition.isEmpty()
                            && !jdbc.queryForList("select 1 from " + rs.getString(1) + " where " + condition)
                                    .isEmpty()) {
                        found.add(column);
                    }
                });
        assertThat(jdbc.queryForObject(
                        "select count(*) from customer_gram g left join customer c on c.id = g.customer_id where c.id is null",
                        Long.class))
                .as("grams of nobody")
                .isZero();
        return found;
    }

    private Map<String, Long> rowsByTable() {
        var rows = new java.util.TreeMap<String, Long>();
        jdbc.queryForList(
                        "select table_name from information_schema.tables where table_schema = database() and table_type = 'BASE TABLE'",
                        String.class)
                .forEach(table -> rows.put(table, jdbc.queryForObject("select count(*) from " + table, Long.class)));
        return rows;
    }

    private static String text(ByteArrayOutputStream out) throws IOException {
        try (var pdf = Loader.loadPDF(out.toByteArray())) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }
}
