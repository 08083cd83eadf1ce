package org.kartei.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.kartei.customer.CustomerDraft;
import org.kartei.customer.CustomerEnd;
import org.kartei.customer.CustomerFile;
import org.kartei.customer.CustomerStatus;
import org.kartei.job.JobFailure;
import org.kartei.job.JobId;
import org.kartei.job.JobService;
import org.kartei.job.JobState;
import org.kartei.note.NoteDraft;
import org.kartei.note.NoteOrigin;
import org.kartei.security.Acting;
import org.kartei.shared.BusinessRuleViolation;
import org.springframework.beans.factory.annotation.Autowired;

/** FILE-7: plan, erasure, certificate, and the shell that the law wants. */
class ErasuresTests extends ErasureTest {

    @Autowired
    private JobService jobs;

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
