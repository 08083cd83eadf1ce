package org.kartei.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.kartei.security.Acting.asOffice;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kartei.Drifts;
import org.kartei.Fixtures;
import org.kartei.KarteiTest;
import org.kartei.customer.CustomerFile;
import org.kartei.customer.CustomerService;
import org.kartei.invoice.Cancelling;
import org.kartei.invoice.Invoice;
import org.kartei.invoice.InvoiceDocuments;
import org.kartei.invoice.InvoiceDraft;
import org.kartei.invoice.InvoiceLine;
import org.kartei.invoice.InvoiceOrigin;
import org.kartei.invoice.InvoiceRow;
import org.kartei.invoice.InvoiceState;
import org.kartei.invoice.Invoices;
import org.kartei.invoice.Issuing;
import org.kartei.invoice.LineKind;
import org.kartei.invoice.LinePrice;
import org.kartei.invoice.Payment;
import org.kartei.invoice.PaymentWay;
import org.kartei.invoice.Settlement;
import org.kartei.invoice.Tax;
import org.kartei.job.Check;
import org.kartei.job.JobId;
import org.kartei.job.JobService;
import org.kartei.listing.Filter;
import org.kartei.listing.ListRequest;
import org.kartei.settings.VatCategory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** INV-5: invoices and payments of another program, with their numbers. */
@KarteiTest
class InvoiceImportTests {

    private static final Path PAYMENTS = Path.of("src/test/resources/sakila/payments.csv");
    private static final String HEAD =
            "Invoice number,Customer number,Date,Text,Amount,VAT,Paid,Paid on,Payment method\n";

    @Autowired
    private ImportService imports;

    @Autowired
    private List<Check> checks;

    @Autowired
    private JobService jobs;

    @Autowired
    private Invoices invoices;

    @Autowired
    private Issuing issuing;

    @Autowired
    private Cancelling cancelling;

    @Autowired
    private InvoiceDocuments documents;

    @Autowired
    private CustomerService customers;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private ImportedPerson person;

    private ImportJourney journey;

    @BeforeEach
    void office() {
        asOffice();
        journey = new ImportJourney(imports, jobs);
    }

    @Test
    void inv5AllPaymentsOfSakilaBecomePaidInvoicesOnceAndAddUp() throws IOException {
        ImportId people = journey.receiveSakila();
        journey.check(people);
        journey.run(people, false);

        ImportId id = receivePayments();
        assertThat(imports.preview(id).plan().fields())
                .containsExactly(MoneyField.NUMBER, MoneyField.CUSTOMER, MoneyField.AMOUNT, MoneyField.PAID_ON);
        assertThat(journey.check(id).counts()).isEqualTo(new ImportCounts(16_044, 0, 0, 0, 0, 0, 0));
        assertThat(invoiceCount()).isZero();
        Import done = journey.run(id, false);
        assertThat(done.state()).isEqualTo(ImportState.DONE);
        assertThat(done.counts().added()).isEqualTo(16_044);
        assertThat(done.counts().failed() + done.counts().skipped()).isZero();
        assertThat(jdbc.queryForList("select distinct state from invoice", String.class))
                .containsExactly("PAID");
        assertThat(jdbc.queryForObject("select sum(total) from invoice", BigDecimal.class))
                .isEqualByComparingTo("67406.56");
        assertThat(jdbc.queryForObject("select sum(amount) from payment", BigDecimal.class))
                .isEqualByComparingTo("67406.56");
        assertThat(sumsByCustomer()).hasSize(599).isEqualTo(sumsOfTheFile());
        assertThat(jdbc.queryForObject("select count(*) from invoice where total = 0", Long.class))
                .isPositive();
        nothingDrifts();

        ImportId again = receivePayments();
        assertThat(journey.check(again).counts()).isEqualTo(new ImportCounts(16_044, 0, 16_044, 0, 0, 0, 0));
        assertThat(journey.run(again, false).counts()).isEqualTo(new ImportCounts(16_044, 0, 16_044, 0, 16_044, 0, 0));
        assertThat(invoiceCount()).isEqualTo(16_044);
        assertThat(sumsByCustomer()).isEqualTo(sumsOfTheFile());
    }

    private ImportId receivePayments() throws IOException {
        return journey.receive(ImportKind.INVOICES, Files.readString(PAYMENTS));
    }

    private Map<Long, BigDecimal> sumsByCustomer() {
        var sums = new TreeMap<Long, BigDecimal>();
        jdbc.query(
                "select c.number, sum(i.total) from invoice i join customer c on c.id = i.customer_id group by c.number",
                rs -> {
                    sums.put(rs.getLong(1), rs.getBigDecimal(2));
                });
        return sums;
    }

    private static Map<Long, BigDecimal> sumsOfTheFile() throws IOException {
        var sums = new TreeMap<Long, BigDecimal>();
        Files.readAllLines(PAYMENTS).stream()
                .skip(1)
                .map(line -> line.split(","))
                .forEach(cells -> sums.merge(Long.valueOf(cells[1]), new BigDecimal(cells[2]), BigDecimal::add));
        return sums;
    }

    @Test
    void inv5RowsWithOneNumberAreTheLinesOfOneInvoice() {
        CustomerFile anna = fixtures.customer("Anna");
        long number = anna.number();
        Import done = journey.takeOver(
                ImportKind.INVOICES,
                HEAD + "R/19-1," + number + ",2025-03-01,Ballet,\"1.190,00\",19 %,100,2025-03-05,Bar\n"
                        + "R/19-1," + number + ",2025-03-01,Sheet music,10.70,7,,,\n"
                        + "R/19-1," + number + ",2025-03-01,Refund of a lesson,-20,19,,,\n"
                        + "R/19-2," + number + ",1.4.2025,,30,,,,\n");
        assertThat(done.counts().added()).isEqualTo(4);

        Invoice first = only("R/19-1");
        assertThat(first.lines())
                .extracting(
                        InvoiceLine::text,
                        InvoiceLine::gross,
                        line -> line.tax().category())
                .containsExactly(
                        tuple("Ballet", new BigDecimal("1190.00"), VatCategory.STANDARD),
                        tuple("Sheet music", new BigDecimal("10.70"), VatCategory.REDUCED),
                        tuple("Refund of a lesson", new BigDecimal("-20.00"), VatCategory.STANDARD));
        assertThat(first.sums().total()).isEqualByComparingTo("1180.70");
        assertThat(first.sums().taxes())
                .extracting("vat")
                .containsExactly(new BigDecimal("186.81"), new BigDecimal("0.70"));
        assertThat(first.state()).isEqualTo(InvoiceState.PARTLY_PAID);
        assertThat(first.issuedOn()).isEqualTo("2025-03-01");
        assertThat(first.recipientName()).isEqualTo("Anna");
        assertThat(first.payments())
                .extracting(
                        Payment::amount,
                        Payment::way,
                        payment -> payment.paidOn().toString())
                .containsExactly(tuple(new BigDecimal("100.00"), PaymentWay.CASH, "2025-03-05"));

        Invoice second = only("R/19-2");
        assertThat(second.state()).isEqualTo(InvoiceState.ISSUED);
        assertThat(second.lines().getFirst().text()).contains("R/19-2");
        assertThat(second.lines().getFirst().tax().category()).isEqualTo(VatCategory.EXEMPT);
        assertThat(customers.row(number).orElseThrow().openAmount()).isEqualByComparingTo("1110.70");
        nothingDrifts();
    }

    @Test
    void inv5ARowMayTellAPaymentAlone() {
        long number = fixtures.customer("Anna").number();
        ImportId id = journey.receive(
                ImportKind.INVOICES,
                HEAD + "R1," + number + ",2025-03-01,Ballet,100,19,40,2025-03-05,Bar\n"
                        + "R1," + number + ",2025-03-01,,,,60,2025-04-05,Bar\n"
                        + "R2," + number + ",2025-03-01,,,,60,2025-04-05,Bar\n");
        journey.check(id);
        assertThat(journey.mistakes(id))
                .extracting(Finding::row, Finding::messageKey)
                .containsExactly(tuple(4L, "importing.error.amountMissing"));
        journey.run(id, false);
        Invoice invoice = only("R1");
        assertThat(invoice.lines()).extracting(InvoiceLine::text).containsExactly("Ballet");
        assertThat(invoice.sums().total()).isEqualByComparingTo("100.00");
        assertThat(invoice.state()).isEqualTo(InvoiceState.PAID);
        nothingDrifts();
    }

    /** A workbook keeps 19 % as 0.19, and a column of amounts of tax may be taken for one of rates. */
    @Test
    void inv5ARateThatNobodyKnowsIsNone() {
        long number = fixtures.customer("Anna").number();
        ImportId id = journey.receive(
                ImportKind.INVOICES,
                HEAD + "R1," + number + ",2025-03-01,Ballet,119,0.19,,,\n" + "R2," + number
                        + ",2025-03-01,Ballet,59.50,9.50,,,\n");
        journey.check(id);
        assertThat(journey.mistakes(id))
                .extracting(Finding::row, Finding::messageKey, Finding::value)
                .containsExactly(
                        tuple(2L, "importing.error.noRate", "0.19"), tuple(3L, "importing.error.noRate", "9.5"));
    }

    @Test
    void inv5WhatIsWrongIsToldRowByRowAndTheRestGoesIn() {
        long number = fixtures.customer("Anna").number();
        long other = fixtures.customer("Ben").number();
        ImportId id = journey.receive(
                ImportKind.INVOICES,
                HEAD + "1," + number + ",2025-03-01,,1.234,,,,\n"
                        + "1," + number + ",2025-03-01,,5,,,,\n"
                        + "2,999999,2025-03-01,,5,,,,\n"
                        + ",,,,,,,,\n"
                        + ",,2025-03-01,,,,,,x\n"
                        + "3," + number + ",2030-01-01,,5,101,,,\n"
                        + "4," + number + ",2025-03-01,,5,,,,\n"
                        + "4," + other + ",2025-03-01,,5,,,,\n"
                        + "5," + number + ",2025-03-01,,5,,6,,\n"
                        + "6," + number + ",2025-03-01,Good,5,,,,\n"
                        + "1," + number + ",2025-03-01,,5,,,,\n");
        Import checked = journey.check(id);
        assertThat(journey.mistakes(id))
                .extracting(Finding::row, Finding::messageKey, Finding::value)
                .containsExactly(
                        tuple(2L, "importing.error.money", "1.234"),
                        tuple(3L, "importing.error.withRow", "2"),
                        tuple(4L, "importing.error.noCustomer", "999999"),
                        tuple(6L, "importing.error.way", "x"),
                        tuple(6L, "importing.error.customerMissing", ""),
                        tuple(6L, "importing.error.amountMissing", ""),
                        tuple(6L, "importing.error.numberMissing", ""),
                        tuple(7L, "importing.error.future", "2030-01-01"),
                        tuple(7L, "importing.error.percent", "101"),
                        tuple(9L, "importing.error.notTheSame", "8"),
                        tuple(8L, "importing.error.withRow", "9"),
                        tuple(10L, "invoice.import.error.paid", "6.00"),
                        tuple(12L, "importing.error.apart", "2"));
        assertThat(checked.counts()).isEqualTo(new ImportCounts(10, 9, 0, 0, 0, 0, 0));
        assertThat(journey.run(id, false).counts().added()).isOne();
        assertThat(only("6").lines().getFirst().text()).isEqualTo("Good");
        assertThat(invoiceCount()).isOne();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1234.50|1234.50",
                "1.234,50|1234.50",
                "1,234.50|1234.50",
                "1 234,5 €|1234.50",
                "1'234.50|1234.50",
                "EUR 7|7.00",
                "-3,99|-3.99",
                "1.234.567|1234567.00",
                "0,00|0.00"
            })
    void inv5AmountsAreReadAsEachLanguageWritesThem(String cell, String amount) {
        assertThat(MoneyCell.amount(cell, "EUR")).isEqualTo(amount);
    }

    @ParameterizedTest
    @CsvSource({"1.234", "0.005", "1e9", "99999999", "1.2.3", "--1", "five", "$ 5"})
    void inv5WhatCouldMeanTwoAmountsIsRefused(String cell) {
        assertThatThrownBy(() -> MoneyCell.amount(cell, "EUR")).hasMessage("importing.error.money");
    }

    @Test
    void inv5AWorkbookIsReadLikeAnyOtherFile() throws IOException {
        long number = fixtures.customer("Anna").number();
        var out = new ByteArrayOutputStream();
        try (var workbook = new XSSFWorkbook()) {
            CellStyle day = workbook.createCellStyle();
            day.setDataFormat((short) 14);
            Sheet sheet = workbook.createSheet();
            Row captions = sheet.createRow(0);
            List.of("Factuurnummer", "Klantnummer", "Bedrag", "Factuurdatum")
                    .forEach(caption -> captions.createCell(Math.max(0, captions.getLastCellNum()))
                            .setCellValue(caption));
            Row row = sheet.createRow(1);
            row.createCell(0).setCellValue(4711);
            row.createCell(1).setCellValue(number);
            row.createCell(2).setCellValue(1234.5);
            row.createCell(3).setCellValue(LocalDate.of(2025, 3, 1));
            row.getCell(3).setCellStyle(day);
            workbook.write(out);
        }
        ImportId id = imports.receive(ImportKind.INVOICES, "money.xlsx", new ByteArrayInputStream(out.toByteArray()));
        journey.check(id);
        journey.run(id, false);
        Invoice invoice = only("4711");
        assertThat(invoice.sums().total()).isEqualByComparingTo("1234.50");
        assertThat(invoice.issuedOn()).isEqualTo("2025-03-01");
    }

    /** Half past eleven at night in universal time is the next day in Berlin. */
    @Test
    void inv5TimesWithAZoneAreDaysInOurs() {
        long number = fixtures.customer("Anna").number();
        journey.takeOver(
                ImportKind.INVOICES,
                "payment_id,customer_id,amount,payment_date\n"
                        + "1," + number + ",5,2005-05-25T23:30:37Z\n"
                        + "2," + number + ",5,2005-05-25 23:30:37.123+00\n"
                        + "3," + number + ",5,2005-05-25T23:30:37\n");
        assertThat(only("1").issuedOn()).isEqualTo("2005-05-26");
        assertThat(only("2").issuedOn()).isEqualTo("2005-05-26");
        assertThat(only("3").issuedOn()).isEqualTo("2005-05-25");
    }

    @Test
    void inv5AnImportedInvoiceIsInNobodysWayAndStaysAsItIs() {
        CustomerFile anna = fixtures.customer("Anna");
        journey.takeOver(
                ImportKind.INVOICES,
                HEAD + "2026-00001," + anna.number() + ",2026-01-02,Old,50,,50,2026-01-03,Überweisung\n");
        String ours = issuing.issue(anna.id(), course());
        assertThat(ours).isEqualTo("2026-00001");
        assertThat(invoices.find(ours).orElseThrow().isImported()).isFalse();

        Invoice imported = only("2026-00001");
        assertThat(imported.isImported()).isTrue();
        assertThat(invoices.list()
                        .page(ListRequest.ALL.filtered("origin", new Filter.AnyOf(Set.of("IMPORTED"))), 0, 10))
                .extracting(InvoiceRow::id)
                .containsExactly(imported.id());
        assertThat(imported.isCorrectable()).isFalse();
        assertThat(invoices.find(imported.slug()))
                .hasValueSatisfying(found -> assertThat(found.id()).isEqualTo(imported.id()));
        assertThat(invoices.find(
                        "imported-" + invoices.find(ours).orElseThrow().id().value()))
                .isEmpty();
        assertThatThrownBy(() -> documents.write(imported.id(), java.io.OutputStream.nullOutputStream()))
                .hasMessage("invoice.error.imported");

        String cancellation = cancelling.cancel(imported.id(), imported.version(), Settlement.INTERNAL, null, "");
        assertThat(invoices.find(cancellation).orElseThrow().cancelsAt()).isEqualTo(imported.slug());
        assertThat(customers.row(anna.number()).orElseThrow().creditBalance()).isEqualByComparingTo("50");
        assertThat(invoices.find(ours).orElseThrow().state()).isEqualTo(InvoiceState.ISSUED);
        nothingDrifts();
    }

    @Test
    void inv5AnotherInvoiceWithANumberThatIsThereIsRefused() {
        long number = fixtures.customer("Anna").number();
        journey.takeOver(ImportKind.INVOICES, HEAD + "7," + number + ",2025-01-02,Old,50,,,,\n");
        ImportId id = journey.receive(
                ImportKind.INVOICES,
                HEAD + "7," + number + ",2025-01-02,Old,51,,,,\n" + "8," + number + ",2025-01-02,New,1,,,,\n");
        journey.check(id);
        assertThat(journey.mistakes(id))
                .extracting(Finding::messageKey, Finding::value)
                .containsExactly(tuple("importing.error.numberTaken", "7"));
        assertThat(journey.run(id, false).counts().added()).isOne();
    }

    /** What was written is written with its row: the rest follows, and nothing comes twice. */
    @Test
    void inv5ABrokenOffImportGoesOnWithoutDoubles() {
        long number = fixtures.customer("Anna").number();
        var csv = new StringBuilder("payment_id,customer_id,amount,payment_date\n");
        for (int row = 1; row <= 1_200; row++) {
            csv.append(row / 2).append(",").append(number).append(",1.00,2020-01-01\n");
        }
        ImportId id = journey.receive(ImportKind.INVOICES, csv.toString());
        assertThat(journey.check(id).counts().bad()).isZero();
        jdbc.execute("create trigger broken_off before insert on payment for each row if new.note = '' and"
                + " (select count(*) from payment) > 700 then signal sqlstate '45000'; end if");
        try {
            Import stopped = journey.run(id, false);
            assertThat(stopped.state()).isEqualTo(ImportState.STOPPED);
            assertThat(stopped.counts().added()).isEqualTo(501); // the row behind belongs to the last invoice
        } finally {
            jdbc.execute("drop trigger broken_off");
        }
        nothingDrifts();
        Import done = journey.after(id, imports.goOn(id));
        assertThat(done.state()).isEqualTo(ImportState.DONE);
        assertThat(done.counts().added()).isEqualTo(1_200);
        assertThat(jdbc.queryForObject("select sum(total) from invoice", BigDecimal.class))
                .isEqualByComparingTo("1200");
        assertThat(invoiceCount()).isEqualTo(601);
        nothingDrifts();
    }

    @Test
    void inv5TheRestOfAStoppedImportCanBeLeftOut() {
        long number = fixtures.customer("Anna").number();
        ImportId id = journey.receive(ImportKind.INVOICES, HEAD + "7," + number + ",2025-01-02,Old,50,,,,\n");
        journey.check(id);
        jdbc.update("update customer_import set state = 'STOPPED' where id = ?", id.value());
        imports.end(id);
        assertThat(imports.find(id).orElseThrow().state()).isEqualTo(ImportState.DONE);
        assertThatThrownBy(() -> imports.goOn(id)).hasMessage("importing.error.notNow");
        assertThat(invoiceCount()).isZero();
    }

    /** The unfinished file may quote anybody. */
    @Test
    void inv5AnUnfinishedImportStandsAgainstErasure() {
        CustomerFile anna = fixtures.customer("Anna");
        ImportId id = journey.receive(ImportKind.INVOICES, HEAD + "7," + anna.number() + ",2025-01-02,Old,50,,,,\n");
        journey.check(id);
        assertThat(person.obstaclesToErasure(anna.id())).hasSize(1);
        journey.run(id, false);
        assertThat(person.obstaclesToErasure(anna.id())).isEmpty();
    }

    @Test
    void inv5TheSameFileTwiceAtOnceBringsNothingTwice() {
        long number = fixtures.customer("Anna").number();
        var csv = new StringBuilder("payment_id,customer_id,amount,payment_date\n");
        for (int row = 1; row <= 1_500; row++) {
            csv.append(row).append(",").append(number).append(",1.00,2020-01-01\n");
        }
        ImportId one = journey.receive(ImportKind.INVOICES, csv.toString());
        ImportId other = journey.receive(ImportKind.INVOICES, csv.toString());
        journey.check(one);
        journey.check(other);
        JobId first = imports.run(one, false);
        JobId second = imports.run(other, false);
        ImportCounts both = journey.after(one, first).counts();
        ImportCounts others = journey.after(other, second).counts();
        assertThat(both.added() + others.added()).isEqualTo(1_500);
        assertThat(both.skipped() + others.skipped()).isEqualTo(1_500);
        assertThat(invoiceCount()).isEqualTo(1_500);
        nothingDrifts();
    }

    @Test
    void inv5AWholeImportOfInvoicesIsNotUndone() {
        long number = fixtures.customer("Anna").number();
        Import done = journey.takeOver(ImportKind.INVOICES, HEAD + "7," + number + ",2025-01-02,Old,50,,,,\n");
        assertThatThrownBy(() -> imports.undo(done.id(), true)).hasMessage("importing.error.stays");
    }

    @Test
    void inv5WhatEveryRowNeedsMustHaveAColumn() {
        ImportId id = journey.receive(ImportKind.INVOICES, "number,amount,date\n1,2,2025-01-01\n");
        ImportPlan plan = imports.preview(id).plan();
        assertThatThrownBy(() -> imports.check(id, plan)).hasMessage("importing.error.noInvoice");
    }

    private void nothingDrifts() {
        assertThat(Drifts.of(checks)).isEmpty();
    }

    private static InvoiceDraft course() {
        return InvoiceDraft.of(List.of(InvoiceLine.of(
                LineKind.COURSE,
                "Ballet",
                LinePrice.of(BigDecimal.ONE, BigDecimal.TEN),
                new Tax(VatCategory.STANDARD, BigDecimal.valueOf(19), ""))));
    }

    /** The imported one with this number. */
    private Invoice only(String number) {
        List<InvoiceRow> rows = invoices.list().page(ListRequest.ALL, 0, 100).stream()
                .filter(row -> row.number().equals(number) && row.origin() == InvoiceOrigin.IMPORTED)
                .toList();
        assertThat(rows).hasSize(1);
        return invoices.find(rows.getFirst().slug()).orElseThrow();
    }

    private long invoiceCount() {
        Long count = jdbc.queryForObject("select count(*) from invoice", Long.class);
        return count == null ? 0 : count;
    }
}
