package org.kartei.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.kartei.security.Acting.asOffice;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.sql.DataSource;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.kartei.customer.CustomerDraft;
import org.kartei.customer.CustomerEnd;
import org.kartei.customer.CustomerFile;
import org.kartei.customer.CustomerId;
import org.kartei.customer.CustomerMerge;
import org.kartei.customer.CustomerStatus;
import org.kartei.job.Job;
import org.kartei.job.JobFailure;
import org.kartei.job.JobService;
import org.kartei.job.JobState;
import org.kartei.listing.ListRequest;
import org.springframework.beans.factory.annotation.Autowired;

/** Many customers charged at once (INV-1): everybody once, however often it is stopped. */
class InvoiceRunTests extends InvoiceTest {

    private static final RunDraft FEE = new RunDraft(
            List.of(InvoiceLine.of(
                    LineKind.OTHER, "Yearly fee", LinePrice.of(BigDecimal.ONE, new BigDecimal("120.00")), FULL)),
            "",
            30,
            true,
            true);

    @Autowired
    private InvoiceRuns runs;

    @Autowired
    private RunTables tables;

    @Autowired
    private RunStep step;

    @Autowired
    private InvoiceDocuments documents;

    @Autowired
    private JobService jobs;

    @Autowired
    private CustomerEnd end;

    @Autowired
    private CustomerMerge merging;

    @Autowired
    private Cancelling cancelling;

    @Autowired
    private DataSource database;

    @Test
    void inv1EachIsChargedWithItsOwnDiscountAndCredit() throws IOException {
        CustomerFile ben = fixtures.customer(new CustomerDraft().lastName("Ben").standingDiscount(BigDecimal.TEN));
        CustomerFile carla = fixtures.customer("Carla");
        give("30.00");
        RunId run = runs.start(List.of(carla.id(), anna.id(), ben.id()), null, FEE);
        ended(run);
        assertThat(rows(run))
                .extracting(InvoiceRow::number, InvoiceRow::recipientName, InvoiceRow::total)
                .containsExactly(
                        row("2026-00003", "Ben", "108.00"),
                        row("2026-00002", "Anna Weiss", "90.00"),
                        row("2026-00001", "Carla", "120.00"));
        assertThat(rows(run)).extracting(InvoiceRow::dueOn).containsOnly(TODAY.plusDays(30));
        assertThat(credit.balance(anna.id())).isEqualTo(euro("0.00"));
        assertThat(runs.find(run).orElseThrow())
                .returns(3, InvoiceRun::issued)
                .returns(0, InvoiceRun::left)
                .returns("Yearly fee", InvoiceRun::title);
        var archive = new ByteArrayOutputStream();
        documents.write(run, archive);
        assertThat(files(archive.toByteArray()))
                .containsExactlyInAnyOrder("2026-00001.pdf", "2026-00002.pdf", "2026-00003.pdf");
    }

    @Test
    void inv1WhatIsNotWantedIsLeft() {
        give("30.00");
        RunId run = runs.start(
                List.of(),
                ListRequest.ALL.searching("Weiss"),
                new RunDraft(FEE.lines(), "Thank you", null, false, false));
        ended(run);
        Invoice invoice = invoices.find("2026-00001").orElseThrow();
        assertThat(invoice.sums().total()).isEqualByComparingTo("120.00");
        assertThat(invoice.remark()).isEqualTo("Thank you");
        assertThat(credit.balance(anna.id())).isEqualTo(euro("30.00"));
    }

    @Test
    void inv1StoppedItGoesOnAndNobodyGetsTwo() throws SQLException {
        List<CustomerId> all = IntStream.range(0, 5)
                .mapToObj(i -> fixtures.customer("Customer " + i).id())
                .toList();
        RunId run = tables.add(FEE, 14, all);
        try (Connection holding = database.getConnection();
                Statement statement = holding.createStatement()) {
            holding.setAutoCommit(false);
            statement.execute("select id from customer where id = " + all.get(2).value() + " for update");
            runs.goOn(run);
            await().pollInSameThread().until(() -> issued(run) == 2);
            runs.stop(run);
            holding.rollback();
        }
        assertThat(ended(run).state()).isEqualTo(JobState.CANCELLED);
        assertThat(runs.find(run).orElseThrow()).returns(3, InvoiceRun::issued).returns(2, InvoiceRun::left);
        runs.goOn(run);
        ended(run);
        runs.goOn(run);
        ended(run);
        assertThat(rows(run)).extracting(InvoiceRow::recipientName).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void inv1TwoAtOnceGiveACustomerOneInvoice() throws Exception {
        RunId run = tables.add(FEE, 14, List.of(anna.id()));
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            Callable<Void> issue = () -> {
                asOffice();
                step.issue(run, FEE, anna.id());
                return null;
            };
            for (Future<Void> each : threads.invokeAll(Collections.nCopies(8, issue))) {
                each.get();
            }
        }
        assertThat(rows(run)).hasSize(1);
        assertThat(invoices.of(anna.id()).countExactly(ListRequest.ALL)).isEqualTo(1);
    }

    @Test
    void inv1WhoHasGoneMeanwhileIsLeftOut() {
        CustomerFile ben = fixtures.customer("Ben");
        RunId run = tables.add(FEE, 14, List.of(ben.id(), anna.id()));
        end.delete(ben.id(), List.of(), "");
        runs.goOn(run);
        ended(run);
        assertThat(runs.find(run).orElseThrow())
                .returns(2, InvoiceRun::customers)
                .returns(1, InvoiceRun::issued)
                .returns(0, InvoiceRun::left);
        assertThat(jobs.failures(job(run).id(), 10))
                .extracting(JobFailure::reason)
                .isEmpty();
    }

    @Test
    void list12WhoBecameOneCustomerGetsOneInvoice() {
        CustomerFile ben = fixtures.customer("Ben");
        RunId both = tables.add(FEE, 14, List.of(anna.id(), ben.id()));
        RunId one = tables.add(FEE, 14, List.of(ben.id()));
        merging.merge(anna, ben, anna.data());
        assertThat(List.of(both, one)).allSatisfy(run -> {
            runs.goOn(run);
            ended(run);
            assertThat(rows(run)).extracting(InvoiceRow::recipientName).containsExactly("Anna Weiss");
            assertThat(runs.find(run).orElseThrow()).returns(0, InvoiceRun::left);
        });
    }

    /** The one has an invoice of the run already. */
    @Test
    void list12WhoBecameOneCustomerIsNotChargedAgain() {
        CustomerFile ben = fixtures.customer("Ben");
        RunId run = tables.add(FEE, 14, List.of(ben.id(), anna.id()));
        step.issue(run, FEE, ben.id());
        merging.merge(anna, ben, anna.data());
        assertThat(runs.find(run).orElseThrow()).returns(1, InvoiceRun::issued).returns(0, InvoiceRun::left);
        step.issue(run, FEE, anna.id());
        assertThat(invoices.of(anna.id()).countExactly(ListRequest.ALL)).isEqualTo(1);
    }

    @Test
    void inv1WhoHasGoneBeforeItBeginsIsLeftOut() {
        CustomerFile ben = fixtures.customer("Ben");
        CustomerFile archived =
                fixtures.customer(new CustomerDraft().lastName("Old").status(CustomerStatus.ARCHIVED));
        end.delete(ben.id(), List.of(), "");
        RunId run = runs.start(List.of(ben.id(), archived.id(), anna.id()), null, FEE);
        ended(run);
        assertThat(runs.find(run).orElseThrow())
                .returns(1, InvoiceRun::customers)
                .returns(1, InvoiceRun::issued)
                .returns(0, InvoiceRun::left);
    }

    /** INV-3: an authority gets its Leitweg-ID on every invoice. */
    @Test
    void inv3TheReferenceOfACustomerIsOnItsInvoiceOfTheRun() {
        issued(course("10.00").referring("05315-123"));
        issued(course("10.00"));
        RunId run = runs.start(List.of(anna.id()), null, FEE);
        ended(run);
        assertThat(invoices.find(rows(run).getFirst().number()).orElseThrow().buyerReference())
                .isEqualTo("05315-123");
    }

    @Test
    void inv1WhatWasCancelledSinceIsNotPrinted() throws IOException {
        RunId run = runs.start(List.of(anna.id()), null, FEE);
        ended(run);
        Invoice invoice = invoices.find("2026-00001").orElseThrow();
        cancelling.cancel(invoice.id(), invoice.version(), Settlement.INTERNAL, null, "");
        var archive = new ByteArrayOutputStream();
        documents.write(run, archive);
        assertThat(files(archive.toByteArray())).isEmpty();
    }

    @Test
    void inv1ALineThatCannotBeStopsItBeforeItBegins() {
        refused(
                "invoice.error.noLines",
                () -> runs.start(List.of(anna.id()), null, new RunDraft(List.of(), "", 14, true, true)));
        var unnamed = InvoiceLine.of(LineKind.OTHER, " ", LinePrice.of(BigDecimal.ONE, BigDecimal.TEN), FULL);
        refused(
                "invoice.error.text",
                () -> runs.start(List.of(anna.id()), null, new RunDraft(List.of(unnamed), "", 14, true, true)));
        assertThat(runs.list().countExactly(ListRequest.ALL)).isZero();
    }

    private Job ended(RunId run) {
        await().pollInSameThread().until(() -> !job(run).isRunning());
        return job(run);
    }

    private Job job(RunId run) {
        return jobs.latestOf(InvoiceRuns.KIND, run.value()).orElseThrow();
    }

    private int issued(RunId run) {
        return runs.find(run).orElseThrow().issued();
    }

    private List<InvoiceRow> rows(RunId run) {
        return runs.invoices(run).page(ListRequest.ALL, 0, 100);
    }

    private static Tuple row(String number, String name, String total) {
        return tuple(number, name, new BigDecimal(total));
    }

    private static List<String> files(byte[] archive) throws IOException {
        var names = new ArrayList<String>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                names.add(entry.getName());
                assertThat(new String(in.readNBytes(5), StandardCharsets.ISO_8859_1))
                        .isEqualTo("%PDF-");
            }
        }
        return names;
    }
}
