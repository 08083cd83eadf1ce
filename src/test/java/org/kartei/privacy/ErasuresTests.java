package org.kartei.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kartei.customer.CustomerDraft;
import org.kartei.customer.CustomerEnd;
import org.kartei.customer.CustomerFile;
import org.kartei.customer.CustomerPart.Obstacle;
import org.kartei.customer.CustomerRow;
import org.kartei.customer.CustomerStatus;
import org.kartei.importing.ImportId;
import org.kartei.importing.ImportState;
import org.kartei.job.JobFailure;
import org.kartei.job.JobId;
import org.kartei.job.JobService;
import org.kartei.job.JobState;
import org.kartei.listing.Count;
import org.kartei.listing.Filter;
import org.kartei.listing.ListRequest;
import org.kartei.listing.ListSource;
import org.kartei.listing.Sort;
import org.kartei.note.NoteDraft;
import org.kartei.note.NoteOrigin;
import org.kartei.security.Acting;
import org.kartei.settings.RecordKind;
import org.kartei.settings.Retention;
import org.kartei.settings.School;
import org.kartei.settings.SettingsService;
import org.kartei.shared.BusinessRuleViolation;
import org.springframework.beans.factory.annotation.Autowired;

/** FILE-7: plan, erasure, certificate, and the shell that the law wants. */
class ErasuresTests extends ErasureTest {

    @Autowired
    private JobService jobs;

    @Autowired
    private Retention retention;

    @Autowired
    private SettingsService settings;

    @Test
    void theDryRunTellsEverythingAndWritesNothing() {
        Map<String, List<String>> before = everything();

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
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void thePlanCountsWhatIsKeptOfWhoeverBecameThePerson() {
        CustomerFile twin = fixtures.customer("Ylva Zzyzx");
        Acting.asManager();
        merging.merge(person, twin, person.data());
        long kept = jdbc.queryForObject("select count(*) from customer_history", Long.class);
        assertThat(jdbc.queryForObject(
                        "select count(*) from customer_history where id = ?",
                        Long.class,
                        twin.id().value()))
                .isPositive();
        assertThat(erasures.plan(person.id()).holdings())
                .filteredOn(holding -> holding.caption().equals("customer.copy.former"))
                .singleElement()
                .satisfies(holding -> assertThat(holding.count()).isEqualTo(kept));
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
        assertThat(person.data().contacts()).hasSize(3);
        assertThat(shell.data())
                .isEqualTo(new CustomerDraft()
                        .displayName("Erased customer " + person.number())
                        .status(CustomerStatus.ARCHIVED)
                        .standingDiscount(new BigDecimal("0.00"))
                        .data());
        assertThat(customers.row(person.number())).isEmpty();
        assertThat(end.gone(person.number())).hasValue(new CustomerEnd.Gone(TODAY, true));
    }

    /** LIST-1: not even with everybody, nor in files, nor among those a bulk action is for. */
    @Test
    void theShellStandsInNoList() {
        CustomerFile other = fixtures.customer("Ben Schwarz");
        Acting.asManager();
        invoices.add(person.id(), "R-1", TODAY);
        erase();

        ListSource<CustomerRow> list = customers.list();
        var streamed = new ArrayList<Long>();
        for (ListRequest request : List.of(
                ListRequest.ALL,
                ListRequest.ALL.sorted(List.of(Sort.by("city"), Sort.by("name"))),
                ListRequest.ALL.filtered("email", new Filter.Empty()),
                ListRequest.ALL.filtered("name", new Filter.Present()))) {
            list.forEach(list.ordered(request), row -> streamed.add(row.number()));
            assertThat(list.page(request, 0, 10))
                    .extracting(CustomerRow::number)
                    .containsExactly(other.number());
            assertThat(list.count(request)).isEqualTo(new Count(1, true));
            assertThat(list.countExactly(request)).isOne();
        }
        assertThat(streamed).containsOnly(other.number());
        for (String typed : List.of("erased", String.valueOf(person.number()))) {
            assertThat(list.page(ListRequest.ALL.searching(typed), 0, 10))
                    .as(typed)
                    .isEmpty();
        }
        assertThat(list.rows(List.of(person.id().value()))).isEmpty();
    }

    /** What was imported before stays in the file until that import is over: it would come back. */
    @Test
    void anImportThatWouldBringThePersonBackStandsAgainstIt() {
        byte[] csv = "Name;E-mail\nZzyzx the second;zzyzx@example.org\nNew One;new@example.org\n"
                .getBytes(StandardCharsets.UTF_8);
        ImportId id = imports.receive("again.csv", new ByteArrayInputStream(csv));
        assertThat(erasures.plan(person.id()).obstacles())
                .as("nobody knows yet")
                .hasSize(1);
        imports.check(id, imports.preview(id).plan());
        await(id, ImportState.CHECKED);

        assertThat(erasures.plan(person.id()).obstacles())
                .containsExactly(new Obstacle("importing.copy.unfinished", List.of("again.csv"), ""));
        assertThatThrownBy(this::erase).isInstanceOf(BusinessRuleViolation.class);
        CustomerFile other = fixtures.customer("Ben Schwarz");
        Acting.asManager();
        assertThat(erasures.plan(other.id()).obstacles()).isEmpty();
        jdbc.update("update customer_import set rows_duplicate = 10001"); // more than are written down
        assertThat(erasures.plan(other.id()).obstacles()).hasSize(1);

        imports.discard(id);
        erase();
        assertThat(traces()).isEmpty();
    }

    @Test
    void whatIsKeptFallsDueByThePeriodThatHoldsNow() {
        invoices.add(person.id(), "R-1", LocalDate.of(2026, 5, 1));
        erase();
        assertThat(dueOn()).isEqualTo("2035-01-01");

        retention.change(RecordKind.INVOICE, 8, 11);
        assertThat(dueOn()).isEqualTo("2038-01-01");
        retention.change(RecordKind.INVOICE, 11, 5);
        retention.change(RecordKind.BOOK, 10, 3);
        assertThat(dueOn()).isEqualTo("2032-01-01");
        clock.moveTo(LocalDate.of(2031, 12, 31));
        assertThat(erasures.due()).isEmpty();
        clock.moveTo(LocalDate.of(2032, 1, 1));
        erasures.eraseDue(erasures.due().getFirst(), Locale.ENGLISH);
        assertThat(invoices.of(person.id())).isEmpty();
        assertThat(erasures.list(0, 1).getFirst().dueOn()).isNull();
    }

    @Test
    void whatIsKeptFallsDueByTheLawOfWhereTheSchoolIsNow() {
        invoices.add(person.id(), "R-1", LocalDate.of(2026, 5, 1));
        erase();

        settings.change(settings.school(), School.of("", "", "", "", "", "EE", "EUR", 14));

        assertThat(dueOn()).isEqualTo("2034-01-01");
    }

    private @Nullable LocalDate dueOn() {
        return erasures.list(0, 1).getFirst().dueOn();
    }

    /** Two managers have the plan open. */
    @Test
    void whoIsErasedIsNotErasedAgain() {
        invoices.add(person.id(), "R-1", TODAY);
        ErasurePlan shown = erasures.plan(person.id());
        erase();
        assertThatThrownBy(() -> erasures.plan(person.id())).hasMessage("customer.error.gone");
        assertThatThrownBy(() -> erasures.erase(person.id(), shown, Locale.ENGLISH))
                .hasMessage("customer.error.gone");
        assertThat(erasures.count()).isOne();
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
        assertThat(end.gone(person.number())).hasValue(new CustomerEnd.Gone(TODAY, true));

        clock.moveTo(LocalDate.of(2035, 1, 1));
        erasures.eraseDue(halfway.id(), Locale.ENGLISH);
        assertThat(invoices.of(person.id())).isEmpty();
        assertThat(customers.find(person.number())).isEmpty();
        assertThat(erasures.list(0, 1).getFirst().finishedAt()).isNotNull();
        assertThat(erasures.list(0, 1).getFirst().items())
                .allSatisfy(item -> assertThat(item.erasedAt()).isNotNull());
        assertThat(end.gone(person.number())).hasValue(new CustomerEnd.Gone(TODAY, true));
        assertThatThrownBy(() -> erasures.eraseDue(halfway.id(), Locale.ENGLISH))
                .isInstanceOf(BusinessRuleViolation.class);
    }

    @Test
    void oneThatCanNotGoDoesNotKeepTheOthers() {
        CustomerFile other = fixtures.customer("Ben Schwarz");
        Acting.asManager();
        invoices.add(person.id(), "R-1", LocalDate.of(2024, 5, 1));
        invoices.add(other.id(), "R-2", LocalDate.of(2024, 5, 1));
        erase();
        erasures.erase(other.id(), erasures.plan(other.id()), Locale.ENGLISH);
        clock.moveTo(LocalDate.of(2033, 1, 1));
        invoices.breakOff(person.id());

        JobId job = dueErasures.start(Locale.ENGLISH);
        Awaitility.await()
                .pollInSameThread()
                .until(() -> !jobs.own(job).orElseThrow().isRunning());
        assertThat(jobs.own(job).orElseThrow().state()).isEqualTo(JobState.DONE);
        assertThat(jobs.failures(job, 10))
                .containsExactly(new JobFailure(
                        String.valueOf(person.number()), "Something unexpected happened; the server log tells more."));
        assertThat(invoices.of(person.id())).containsExactly("R-1");
        assertThat(invoices.of(other.id())).isEmpty();
        assertThat(customers.find(other.number())).isEmpty();
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
    void whatIsKeptOfThePersonIsNotDeleted() {
        invoices.add(person.id(), "R-1", LocalDate.of(2026, 5, 1));
        erase();
        assertThatThrownBy(() -> end.delete(person.id(), List.of(), ""))
                .isInstanceOfSatisfying(
                        BusinessRuleViolation.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo("customer.error.erased"));
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
}
