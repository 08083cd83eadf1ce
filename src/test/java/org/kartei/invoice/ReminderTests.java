package org.kartei.invoice;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.kartei.security.Acting.asManager;
import static org.kartei.security.Acting.asOffice;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kartei.TestClock;
import org.kartei.customer.CustomerDraft;
import org.kartei.customer.CustomerFile;
import org.kartei.customer.CustomerMerge;
import org.kartei.history.HistoryService;
import org.kartei.job.Job;
import org.kartei.job.JobFailure;
import org.kartei.job.JobService;
import org.kartei.listing.Filter;
import org.kartei.listing.ListRequest;
import org.kartei.settings.School;
import org.kartei.settings.SettingsService;
import org.kartei.shared.BusinessRuleViolation;
import org.springframework.beans.factory.annotation.Autowired;

/** INV-2: reminders in three levels with fee and text; the invoice never changes, and nobody is reminded twice. */
class ReminderTests extends InvoiceTest {

    private static final LocalDate DUE = TODAY.plusDays(14);

    @Autowired
    private Reminders reminders;

    @Autowired
    private ReminderRuns runs;

    @Autowired
    private Reminding reminding;

    @Autowired
    private ReminderTerms terms;

    @Autowired
    private Payments payments;

    @Autowired
    private Cancelling cancelling;

    @Autowired
    private InvoiceImport imports;

    @Autowired
    private CustomerMerge merging;

    @Autowired
    private SettingsService settings;

    @Autowired
    private HistoryService history;

    @Autowired
    private JobService jobs;

    @Autowired
    private TestClock clock;

    @Test
    void inv2LevelsComeInOrderEachAfterItsDays() {
        Invoice invoice = issued(course("120.00"));
        clock.moveTo(DUE);
        refused("invoice.reminder.error.notDue", () -> reminders.remind(invoice.id(), invoice.version()));
        clock.moveTo(DUE.plusDays(6));
        assertThat(due()).isEmpty();
        for (int level = 1; level <= 3; level++) {
            clock.moveTo(DUE.plusDays(14L * level - 7));
            assertThat(due()).containsExactly("2026-00001 " + level);
            run();
            assertThat(due()).isEmpty();
        }
        assertThat(reminders.of(invoice.id()))
                .extracting(each -> each.level() + " " + each.dueOn() + " " + each.open() + " " + each.earlierFees()
                        + " " + each.fee() + " " + each.sum() + " " + each.staffName())
                .containsExactly(
                        "1 2026-06-01 120.00 0.00 0.00 120.00 Test Office",
                        "2 2026-06-15 120.00 0.00 2.50 122.50 Test Office",
                        "3 2026-06-29 120.00 2.50 2.50 125.00 Test Office");
        clock.moveTo(DUE.plusYears(1));
        assertThat(due()).isEmpty();
        refused("invoice.reminder.error.notDue", () -> reminders.remind(invoice.id(), invoice.version()));
        assertThat(found(invoice)).usingRecursiveComparison().isEqualTo(invoice);
        assertThat(openOfAnna()).isEqualTo("120.00");
        assertThat(history.ofCustomer(anna.id().value()).page(ListRequest.ALL, 0, 100))
                .filteredOn(entry -> entry.field().equals("reminder"))
                .extracting(entry -> entry.after())
                .containsExactlyInAnyOrder(
                        "#k:invoice.reminder.level.1", "#k:invoice.reminder.level.2", "#k:invoice.reminder.level.3");
    }

    @Test
    void inv2AClerkMayRemindSoonerButOnlyOfWhatIsOverdue() {
        Invoice invoice = issued(course("120.00"));
        assertThat(next(invoice)).isEmpty();
        clock.moveTo(DUE.plusDays(1));
        assertThat(next(invoice)).map(ReminderTerm::level).contains(1);
        reminders.remind(invoice.id(), invoice.version());
        assertThat(next(invoice)).isEmpty();
        refused("invoice.reminder.error.notDue", () -> reminders.remind(invoice.id(), invoice.version()));
    }

    @Test
    void inv2WhatIsPaidOrCancelledMeanwhileIsLeftOut() {
        Invoice paid = issued(course("120.00"));
        Invoice partly = issued(course("120.00"));
        Invoice cancelled = issued(course("120.00"));
        clock.moveTo(DUE.plusDays(7));
        assertThat(due()).hasSize(3);
        List<InvoiceId> ticked = List.of(paid.id(), partly.id(), cancelled.id());
        payments.record(paid.id(), paid.version(), euro("120.00"), PaymentWay.CASH, TODAY, "");
        payments.record(partly.id(), partly.version(), euro("50.00"), PaymentWay.CASH, TODAY, "");
        cancelling.cancel(cancelled.id(), cancelled.version(), Settlement.INTERNAL, null, "");
        ReminderRunId run = ended(runs.start(ticked, null));
        assertThat(runs.find(run).orElseThrow())
                .returns(3, ReminderRun::invoices)
                .returns(1, ReminderRun::made);
        assertThat(reminders.of(partly.id())).singleElement().returns(new BigDecimal("70.00"), Reminder::open);
        assertThat(jobs.failures(job(run).id(), 10))
                .extracting(JobFailure::subject)
                .containsExactlyInAnyOrder("2026-00001", "2026-00003");
    }

    @Test
    void inv2TwoClerksAtOnceRemindOnce() throws Exception {
        Invoice invoice = issued(course("120.00"));
        clock.moveTo(DUE.plusDays(7));
        ReminderRunId run = ended(runs.start(List.of(), null));
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            Callable<Boolean> remind = () -> {
                asOffice();
                try {
                    reminding.remindDue(invoice.id(), run);
                    return true;
                } catch (BusinessRuleViolation refused) {
                    return false;
                }
            };
            int made = 0;
            for (Future<Boolean> each : threads.invokeAll(Collections.nCopies(8, remind))) {
                made += each.get() ? 1 : 0;
            }
            assertThat(made).isEqualTo(1);
        }
        assertThat(reminders.of(invoice.id())).hasSize(1);
    }

    @Test
    void inv2TakenBackWithAReasonItsFeeIsAskedForNoMore() {
        Invoice invoice = issued(course("120.00"));
        clock.moveTo(DUE.plusDays(7));
        run();
        clock.moveTo(DUE.plusDays(21));
        run();
        List<Reminder> made = reminders.of(invoice.id());
        refused("invoice.reminder.error.why", () -> reminders.takeBack(made.getLast(), " "));
        refused("invoice.reminder.error.last", () -> reminders.takeBack(made.getFirst(), "Wrong"));
        reminders.takeBack(made.getLast(), "Was ill");
        refused("invoice.reminder.error.last", () -> reminders.takeBack(made.getLast(), "Again"));
        assertThat(reminders.of(invoice.id()).getLast())
                .returns(false, Reminder::isStanding)
                .returns("Was ill", Reminder::takenBackWhy)
                .returns("Test Office", Reminder::takenBackBy);
        assertThat(due()).containsExactly("2026-00001 2");
        run();
        assertThat(reminders.of(invoice.id())).hasSize(3).last().returns(new BigDecimal("0.00"), Reminder::earlierFees);
    }

    @Test
    void inv2APaymentCoversTheInvoiceThenTheFeesAndTheRestBecomesCredit() {
        Invoice invoice = issued(course("120.00"));
        clock.moveTo(DUE.plusDays(7));
        run();
        clock.moveTo(DUE.plusDays(21));
        run();
        Reminder second = reminders.of(invoice.id()).getLast();
        Invoice paid = pay(pay(invoice, "121.00"), "11.50");
        assertThat(paid.payments())
                .extracting(each -> each.counted() + " " + each.fees() + " " + each.credited())
                .containsExactly("120.00 1.00 0.00", "0.00 1.50 10.00");
        assertThat(reminders.openFees(paid)).isZero();
        assertThat(credit.balance(anna.id())).isEqualTo(euro("10.00"));
        refused("invoice.reminder.error.paid", () -> reminders.takeBack(second, "Paid"));
        payments.reverse(paid.id(), paid.version(), paid.payments().getLast().id(), "Not ours");
        assertThat(reminders.openFees(found(paid))).isEqualTo("1.50");
        assertThat(credit.balance(anna.id())).isEqualTo(euro("0.00"));
        refused("invoice.reminder.error.paid", () -> reminders.takeBack(second, "Part of it is paid"));
        Invoice again = found(paid);
        payments.reverse(
                again.id(), again.version(), again.payments().getFirst().id(), "Bounced");
        assertThat(found(paid).open()).isEqualTo("120.00");
        assertThat(reminders.openFees(found(paid))).isEqualTo("2.50");
        reminders.takeBack(second, "Waived");
        assertThat(pay(found(paid), "122.50").payments().getLast()).returns(new BigDecimal("2.50"), Payment::credited);
        assertThat(credit.balance(anna.id())).isEqualTo(euro("2.50"));
    }

    @Test
    void inv4CancellingGivesThePaymentBackAndAsksForNoFeeAnyMore() {
        Invoice invoice = issued(course("120.00"));
        clock.moveTo(DUE.plusDays(7));
        run();
        clock.moveTo(DUE.plusDays(21));
        run();
        Invoice paid = pay(invoice, "122.50");
        cancelling.cancel(paid.id(), paid.version(), Settlement.INTERNAL, null, "");
        assertThat(credit.balance(anna.id())).isEqualTo(euro("120.00"));
        assertThat(due()).isEmpty();
        refused(
                "invoice.error.cancelled",
                () -> reminders.takeBack(reminders.of(paid.id()).getLast(), "Wrong"));
    }

    private Invoice pay(Invoice invoice, String amount) {
        payments.record(invoice.id(), invoice.version(), euro(amount), PaymentWay.CASH, TODAY, "");
        return found(invoice);
    }

    @Test
    void inv2SettingsHoldForWhatIsMadeFromNowOn() throws Exception {
        Invoice invoice = issued(course("120.00"));
        clock.moveTo(DUE.plusDays(7));
        run();
        String before = text(reminders.of(invoice.id()).getFirst());
        ReminderTerm first = terms.all().getFirst();
        asManager();
        terms.change(first, new ReminderTerm(1, 3, new BigDecimal("1.00"), 10, Map.of("de", " Bitte zahlen. ")));
        refused("shared.error.changedMeanwhile", () -> terms.change(first, first));
        refused(
                "invoice.reminder.error.days",
                () -> terms.change(first, new ReminderTerm(1, 0, BigDecimal.ONE, 10, Map.of())));
        refused(
                "invoice.reminder.error.fee",
                () -> terms.change(first, new ReminderTerm(1, 1, new BigDecimal("-1"), 10, Map.of())));
        asOffice();
        assertThat(text(reminders.of(invoice.id()).getFirst())).isEqualTo(before);
        Invoice later = issued(course("50.00"));
        clock.moveTo(requireNonNull(later.dueOn()).plusDays(3));
        assertThat(due()).contains("2026-00002 1");
        ended(runs.start(List.of(later.id()), null));
        assertThat(reminders.of(later.id()).getFirst())
                .returns("Bitte zahlen.", Reminder::text)
                .returns(new BigDecimal("51.00"), Reminder::sum)
                .returns(clock.today().plusDays(10), Reminder::dueOn);
    }

    @ParameterizedTest
    @CsvSource({
        "de, 1. Mahnung zur Rechnung 2026-00001, Trotz unserer Erinnerung, Mahngebühr, '122,50'",
        "en, First overdue notice: invoice 2026-00001, In spite of our reminder, Fee, 122.50",
        "nl, Eerste aanmaning: factuur 2026-00001, Ondanks onze herinnering, Aanmaningskosten, '122,50'",
        "et, Esimene võlateade: arve 2026-00001, Meie meeldetuletusest hoolimata, Meeldetuletustasu, '122,50'"
    })
    void inv2OnPaperInTheLanguageOfTheCustomer(String language, String title, String words, String fee, String sum)
            throws Exception {
        asManager();
        School school = settings.school();
        settings.change(
                school,
                new School(
                        "Tanzschule Nord",
                        "Hauptstr. 1",
                        "20095",
                        "Hamburg",
                        "",
                        "DE",
                        "EUR",
                        14,
                        "",
                        "",
                        "DE89370400440532013000",
                        "",
                        "",
                        "",
                        ""));
        asOffice();
        customers.change(
                anna.id(),
                anna.version(),
                new CustomerDraft(anna.data()).language(language).data());
        Invoice invoice = issued(course("120.00"));
        clock.moveTo(DUE.plusDays(7));
        run();
        clock.moveTo(DUE.plusDays(21));
        run();
        Reminder second = reminders.of(invoice.id()).getLast();
        assertThat(text(second))
                .contains(title, words, fee, sum, "Anna Weiss", "Marktstraße 1", "DE89 3704 0044 0532 0130 00");
        assertThat(pdf(second)).isEqualTo(pdf(second));
    }

    @Test
    void inv2AnImportedInvoiceIsRemindedOfAsWell() throws Exception {
        InvoiceLine line =
                InvoiceLine.of(LineKind.OTHER, "Yoga", LinePrice.of(BigDecimal.ONE, new BigDecimal("80.00")), FULL);
        imports.add(List.of(new ImportedInvoice("R-7", anna.id(), TODAY.minusDays(60), List.of(line), List.of())));
        assertThat(due()).containsExactly("R-7 1");
        ReminderRunId run = run();
        assertThat(files(run)).singleElement().asString().matches("imported-[0-9]+-1\\.pdf");
        ReminderRow row = runs.reminders(run).page(ListRequest.ALL, 0, 10).getFirst();
        assertThat(text(reminders
                        .of(invoices.find(row.slug()).orElseThrow().id())
                        .getFirst()))
                .contains("Zahlungserinnerung zur Rechnung R-7");
    }

    @Test
    void inv5TheListOfInvoicesShowsAndFiltersThem() {
        issued(course("120.00"));
        clock.moveTo(DUE.plusDays(7));
        run();
        issued(course("30.00"));
        assertThat(numbers("reminder", "1")).containsExactly("2026-00001");
        assertThat(numbers("reminder", "2")).isEmpty();
        assertThat(numbers("overdue", "OVERDUE")).containsExactly("2026-00001");
        assertThat(invoices.list().page(ListRequest.ALL, 0, 10))
                .extracting(row -> row.number() + " " + row.reminder() + " " + row.isOverdue())
                .containsExactly("2026-00002 0 false", "2026-00001 1 true");
        assertThat(invoices.list().page(ListRequest.ALL.filtered("overdue", new Filter.Empty()), 0, 10))
                .extracting(InvoiceRow::number)
                .containsExactly("2026-00002");
    }

    @Test
    void list12TheyFollowTheirInvoiceToTheSurvivor() {
        CustomerFile ben = fixtures.customer("Ben");
        asOffice();
        Invoice invoice = issued(course("120.00"));
        clock.moveTo(DUE.plusDays(7));
        run();
        merging.merge(ben, anna, ben.data());
        clock.moveTo(DUE.plusDays(21));
        run();
        assertThat(reminders.of(invoice.id())).hasSize(2);
    }

    private List<String> numbers(String column, String key) {
        return invoices.list().page(ListRequest.ALL.filtered(column, new Filter.AnyOf(Set.of(key))), 0, 10).stream()
                .map(InvoiceRow::number)
                .toList();
    }

    private List<String> due() {
        return reminders.due().page(ListRequest.ALL, 0, 10).stream()
                .map(row -> row.number() + " " + row.level())
                .toList();
    }

    private ReminderRunId run() {
        return ended(runs.start(List.of(), ListRequest.ALL));
    }

    private ReminderRunId ended(ReminderRunId run) {
        await().pollInSameThread().until(() -> !job(run).isRunning());
        return run;
    }

    private Job job(ReminderRunId run) {
        return jobs.latestOf(ReminderRuns.KIND, run.value()).orElseThrow();
    }

    private Optional<ReminderTerm> next(Invoice invoice) {
        return reminders.next(invoice, reminders.of(invoice.id()));
    }

    private Invoice found(Invoice invoice) {
        return invoices.find(invoice.id()).orElseThrow();
    }

    private byte[] pdf(Reminder reminder) throws IOException {
        var out = new ByteArrayOutputStream();
        reminders.write(reminder.id(), out);
        return out.toByteArray();
    }

    private String text(Reminder reminder) throws IOException {
        try (var pdf = Loader.loadPDF(pdf(reminder))) {
            return new PDFTextStripper().getText(pdf).replace('\u00a0', ' ').replaceAll("\\s+", " ");
        }
    }

    private List<String> files(ReminderRunId run) throws IOException {
        var out = new ByteArrayOutputStream();
        runs.write(run, out);
        var names = new ArrayList<String>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }
}
