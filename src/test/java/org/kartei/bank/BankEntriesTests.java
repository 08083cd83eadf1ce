package org.kartei.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.kartei.security.Acting.asOffice;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kartei.Fixtures;
import org.kartei.KarteiTest;
import org.kartei.TestClock;
import org.kartei.credit.CreditLedger;
import org.kartei.customer.CustomerFile;
import org.kartei.invoice.DocumentSeries;
import org.kartei.invoice.InstalmentPlan;
import org.kartei.invoice.Instalments;
import org.kartei.invoice.Invoice;
import org.kartei.invoice.InvoiceState;
import org.kartei.invoice.Invoices;
import org.kartei.invoice.NumberForm;
import org.kartei.invoice.NumberForms;
import org.kartei.invoice.Payment;
import org.kartei.invoice.PaymentWay;
import org.kartei.invoice.Payments;
import org.kartei.security.Acting;
import org.kartei.security.Role;
import org.kartei.settings.School;
import org.kartei.settings.SettingsService;
import org.kartei.shared.BusinessRuleViolation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** INV-2: what the bank says came in is kept once, proposed for invoices, and becomes payments when somebody confirms it. */
@KarteiTest
class BankEntriesTests {

    private static final String IBAN = "DE88100900001234567892";

    @Autowired
    private BankIntake intake;

    @Autowired
    private BankEntries bank;

    @Autowired
    private Invoices invoices;

    @Autowired
    private NumberForms numbers;

    @Autowired
    private Payments payments;

    @Autowired
    private Instalments instalments;

    @Autowired
    private CreditLedger credit;

    @Autowired
    private SettingsService settings;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private JdbcTemplate jdbc;

    private CustomerFile anna;

    @BeforeEach
    void aCustomer() {
        anna = fixtures.customer("Anna Weiß");
        asOffice();
    }

    @Test
    void inv2TheSameFileTwiceAndOneThatOverlapsBringNothingTwice() throws IOException {
        Receipt first = received(Statement.file("statement-02.xml"));
        assertThat(first.fresh()).isEqualTo(5);
        assertThat(first.known()).isZero();
        assertThat(first.isUnchecked()).isTrue();
        Receipt again = received(Statement.file("statement-02.xml"));
        assertThat(again.fresh()).isZero();
        assertThat(again.known()).isEqualTo(5);
        Receipt overlapping = received(Statement.file("statement-08.xml"));
        assertThat(overlapping.fresh()).isEqualTo(2); // alike, but two
        assertThat(overlapping.known()).isEqualTo(1);
        assertThat(received(Statement.file("statement-08.xml")).fresh()).isZero();
        assertThat(bank.count(EntryState.OPEN)).isEqualTo(7);
        assertThat(jdbc.queryForObject("select count(*) from bank_file", Integer.class))
                .isEqualTo(2);
        assertThat(bank.first(EntryState.OPEN, 10))
                .filteredOn(entry -> entry.kind() != EntryKind.RECEIVED)
                .extracting(entry -> entry.kind() + " " + entry.amount() + " " + entry.currency())
                .containsExactlyInAnyOrder("RETURNED 40.00 EUR", "FOREIGN 33.00 CHF");
    }

    @Test
    void inv2TheSameFileFromTwoAtOnceBringsNothingTwice() throws Exception {
        var statement = new Statement();
        IntStream.range(0, 300).forEach(i -> statement.with("1.00", "Payer " + i, "", "Text"));
        List<Integer> fresh = atOnce(
                4, () -> intake.receive("a.xml", statement.stream()).getFirst().fresh());
        assertThat(fresh.stream().mapToInt(Integer::intValue).sum()).isEqualTo(300);
        assertThat(bank.count(EntryState.OPEN)).isEqualTo(300);
    }

    @Test
    void inv2TenThousandEntriesComeIn() throws IOException {
        var statement = new Statement();
        IntStream.range(0, 10_000).forEach(i -> statement.with("1.00", "Payer " + i, "", "Text " + i));
        assertThat(received(statement.stream()).fresh()).isEqualTo(10_000);
        assertThat(bank.first(EntryState.OPEN, 30)).hasSize(30);
    }

    @Test
    void inv2OfAFileThatIsCutOffNothingIsKept() throws IOException {
        String xml = Statement.text("statement-02.xml");
        Receipt cut = received(Statement.of(xml.substring(0, xml.length() - 20)));
        assertThat(cut.refusal()).isNotNull();
        assertThat(cut.refusal().messageKey()).isEqualTo("bank.error.broken");
        assertThat(bank.count(EntryState.OPEN)).isZero();
    }

    @Test
    void inv2AnotherAccountIsRefused() throws IOException {
        schoolHas("DE75512108001245126199");
        assertThat(received(Statement.file("statement-02.xml")).refusal())
                .extracting(BusinessRuleViolation::messageKey)
                .isEqualTo("bank.error.account");
        schoolHas("DE02 1203 0000 0000 2020 51");
        Receipt ours = received(Statement.file("statement-02.xml"));
        assertThat(ours.refusal()).isNull();
        assertThat(ours.isUnchecked()).isFalse();
    }

    private void schoolHas(String iban) {
        Acting.as(Role.MANAGER, () -> {
            School now = settings.school();
            settings.change(now, new School("School", "", "", "", "", "DE", "EUR", 14, "", "", iban, "", "", "", ""));
            return now;
        });
    }

    @Test
    void inv2AnArchiveIsReadFileByFile() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("a.xml"));
            zip.write(new Statement().with("1.00", "A", "", "x").xml().getBytes("UTF-8"));
            zip.putNextEntry(new ZipEntry("b.xml"));
            zip.write("<html/>".getBytes("UTF-8"));
        }
        List<Receipt> receipts = intake.receive("all.zip", new ByteArrayInputStream(bytes.toByteArray()));
        assertThat(receipts).extracting(Receipt::fileName).containsExactly("a.xml", "b.xml");
        assertThat(receipts.getFirst().fresh()).isEqualTo(1);
        assertThat(receipts.getLast().refusal()).isNotNull();
        byte[] half = Arrays.copyOf(bytes.toByteArray(), 60);
        assertThat(intake.receive("half.zip", new ByteArrayInputStream(half))
                        .getFirst()
                        .refusal())
                .isNotNull();
    }

    @ParameterizedTest
    @CsvSource({"Kurs am 26.01., false", "Rechnung re 26.01 danke, true"})
    void inv2AShortNumberMayAsWellBeADayUnlessItsLettersStandBeforeIt(String text, boolean isSure) throws IOException {
        Acting.as(Role.MANAGER, () -> {
            numbers.set(DocumentSeries.INVOICE, LocalDate.of(2026, 5, 4), new NumberForm("RE", true, ".", 2));
            return null;
        });
        fixtures.invoice(anna, "120.00");
        received(new Statement().with("120.00", "Somebody Else", "", text).stream());
        assertThat(proposed()).isEqualTo("NUMBER_AND_AMOUNT " + (isSure ? "sure " : "") + "RE26.01 120.00");
    }

    @Test
    void inv2NumberAndAmountAreSure() throws IOException {
        String number = fixtures.invoice(anna, "120.00");
        received(new Statement().with("120.00", "Somebody Else", "", "Rg " + number).stream());
        assertThat(proposed()).isEqualTo("NUMBER_AND_AMOUNT sure 2026-00001 120.00");
        assertThat(bank.confirmSure()).isEqualTo(new BankEntries.Confirmed(1, 0));
        assertThat(bank.confirmSure()).isEqualTo(new BankEntries.Confirmed(0, 0));
        Invoice paid = invoices.find(number).orElseThrow();
        assertThat(paid.state()).isEqualTo(InvoiceState.PAID);
        assertThat(paid.payments()).singleElement().satisfies(payment -> {
            assertThat(payment.way()).isEqualTo(PaymentWay.TRANSFER);
            assertThat(payment.paidOn()).isEqualTo("2026-05-03");
            assertThat(payment.note()).isEqualTo("Somebody Else, R1");
        });
        BankEntry entry = bank.first(EntryState.BOOKED, 1).getFirst();
        assertThat(entry.bookings()).singleElement().satisfies(booking -> {
            assertThat(booking.slug()).isEqualTo(number);
            assertThat(booking.isReversed()).isFalse();
        });
    }

    @Test
    void inv2TheNextInstalmentIsPaidInPart() throws IOException {
        Invoice invoice = found(fixtures.invoice(anna, "120.00"));
        instalments.agree(
                invoice.id(),
                invoice.version(),
                InstalmentPlan.monthly(invoice.open(), 3, TestClock.START.toLocalDate()));
        received(new Statement().with("40.00", "Somebody Else", "", "Rg 2026-00001").stream());
        assertThat(proposed()).isEqualTo("NUMBER_AND_AMOUNT sure 2026-00001 40.00");
        confirmFirst();
        assertThat(found("2026-00001").open()).isEqualTo("80.00");
        assertThat(found("2026-00001").payBy()).isEqualTo("2026-06-04");
    }

    @Test
    void inv2SeveralNumbersThatAddUpAreSplit() throws IOException {
        fixtures.invoice(anna, "120.00");
        fixtures.invoice(fixtures.customer("Ben Weiß"), "30.00");
        received(new Statement().with("150.00", "Weiß", "", "2026-00001 und 2026-00002").stream());
        assertThat(proposed()).isEqualTo("NUMBERS_AND_AMOUNT sure 2026-00001 120.00 2026-00002 30.00");
        confirmFirst();
        assertThat(found("2026-00001").state()).isEqualTo(InvoiceState.PAID);
        assertThat(found("2026-00002").state()).isEqualTo(InvoiceState.PAID);
    }

    @Test
    void inv2NameOrKnownAccountWithTheAmountAreProposedOnly() throws IOException {
        fixtures.invoice(anna, "120.00");
        fixtures.invoice(anna, "30.00");
        received(new Statement().with("30.00", "WEISS, ANNA", IBAN, "Yoga").stream());
        assertThat(proposed()).isEqualTo("NAME_AND_AMOUNT 2026-00002 30.00");
        assertThat(bank.confirmSure().done()).isZero();
        confirmFirst();
        received(new Statement().with("1.00", "x", "", "").with("120.00", "Grandmother", IBAN, "May").stream());
        assertThat(proposed()).isEqualTo("ACCOUNT_AND_AMOUNT 2026-00001 120.00");
    }

    @Test
    void inv2WhereTheAmountDiffersItIsSaid() throws IOException {
        fixtures.invoice(anna, "120.00");
        received(new Statement().with("100.00", "X", "", "2026-00001").stream());
        assertThat(proposed()).isEqualTo("NUMBER 2026-00001 100.00");
        assertThat(bank.confirmSure().done()).isZero();
        received(new Statement()
                .with("100.00", "X", "", "2026-00001").with("1.00", "Nobody", "", "2026-00099").stream());
        assertThat(bank.first(EntryState.OPEN, 10)).hasSize(2);
        assertThat(bank.proposals(bank.first(EntryState.OPEN, 10))).hasSize(1);
    }

    /** The money of a collection is recorded there; what was booked wrongly is nobody's payment. */
    @ParameterizedTest
    @CsvSource({
        "<RltdPties>, <Refs><EndToEndId>DD1-20260504100000-1</EndToEndId></Refs><RltdPties>",
        "<NtryDtls>, <BkTxCd><Domn><Fmly><Cd>IDDT</Cd></Fmly></Domn></BkTxCd><NtryDtls>",
        "<Sts>, <RvslInd>true</RvslInd><Sts>"
    })
    void inv2WhatCameOfWhatWeDidIsNeverProposed(String place, String instead) throws IOException {
        fixtures.invoice(anna, "33.00");
        received(Statement.of(new Statement()
                .with("33.00", "Anna Weiß", "", "2026-00001")
                .xml()
                .replace(place, instead)));
        BankEntry entry = bank.first(EntryState.OPEN, 1).getFirst();
        assertThat(entry.kind()).isEqualTo(EntryKind.OWN);
        assertThat(bank.proposals(List.of(entry))).isEmpty();
        assertThat(bank.confirmSure().done()).isZero();
    }

    @Test
    void inv2ForeignCurrencyIsNeverProposed() throws IOException {
        fixtures.invoice(anna, "33.00");
        String xml = new Statement()
                .with("33.00", "Anna Weiß", "", "2026-00001")
                .xml()
                .replace("\"EUR\"", "\"CHF\"");
        received(Statement.of(xml));
        BankEntry entry = bank.first(EntryState.OPEN, 1).getFirst();
        assertThat(entry.kind()).isEqualTo(EntryKind.FOREIGN);
        assertThat(bank.proposals(List.of(entry))).isEmpty();
        Share share = new Share(bank.choices("2026-00001").getFirst(), entry.rest());
        refused("bank.error.done", () -> bank.confirm(entry.id(), entry.version(), List.of(share)));
    }

    @Test
    void inv2WhatIsTooMuchBecomesCreditAndAReversalLetsTheEntryWaitAgain() throws IOException {
        String number = fixtures.invoice(anna, "120.00");
        received(new Statement().with("150.00", "X", "", "Yoga").stream());
        BankEntry entry = bank.first(EntryState.OPEN, 1).getFirst();
        assertThat(bank.proposals(List.of(entry))).isEmpty();
        assertThat(bank.choices("Anna W")).hasSize(1);
        assertThat(bank.choices(String.valueOf(anna.number()))).hasSize(1);
        assertThat(bank.choices("nobody")).isEmpty();
        bank.confirm(
                entry.id(),
                entry.version(),
                List.of(new Share(bank.choices(number).getFirst(), entry.rest())));
        assertThat(credit.balance(anna.id())).isEqualTo(Money.of(CurrencyUnit.EUR, 30));
        Invoice paid = found(number);
        Payment wrong = paid.payments().getFirst();
        payments.reverse(paid.id(), paid.version(), wrong.id(), "Not hers");
        BankEntry free = bank.first(EntryState.OPEN, 1).getFirst();
        assertThat(free.rest()).isEqualByComparingTo("150.00");
        assertThat(free.bookings())
                .singleElement()
                .satisfies(booking -> assertThat(booking.isReversed()).isTrue());
        bank.setAside(free.id(), free.version(), "Sent back");
        BankEntry aside = bank.first(EntryState.ASIDE, 1).getFirst();
        assertThat(aside.reason()).isEqualTo("Sent back");
        refused("bank.error.done", () -> bank.setAside(free.id(), free.version(), "Again"));
        bank.takeBack(aside.id(), aside.version());
        assertThat(bank.count(EntryState.OPEN)).isEqualTo(1);
        BankEntry back = bank.first(EntryState.OPEN, 1).getFirst();
        refused("bank.error.reason", () -> bank.setAside(back.id(), back.version(), " "));
    }

    @Test
    void inv2WhatWasPaidByHandMeanwhileIsNotPaidTwice() throws IOException {
        String number = fixtures.invoice(anna, "120.00");
        received(new Statement().with("120.00", "X", "", number).stream());
        BankEntry entry = bank.first(EntryState.OPEN, 1).getFirst();
        Proposal shown = bank.proposals(List.of(entry)).get(entry.id().value());
        Invoice invoice = found(number);
        payments.record(
                invoice.id(),
                invoice.version(),
                Money.of(CurrencyUnit.EUR, 120),
                PaymentWay.CASH,
                invoice.issuedOn(),
                "");
        refused("shared.error.changedMeanwhile", () -> bank.confirm(entry.id(), entry.version(), shown.shares()));
        assertThat(bank.count(EntryState.OPEN)).isEqualTo(1);
        assertThat(found(number).payments()).hasSize(1);
    }

    @Test
    void inv2OfManyWhoConfirmTheSameEntryOneDoesAndTheOthersReadWhy() throws Exception {
        String number = fixtures.invoice(anna, "120.00");
        received(new Statement().with("120.00", "X", "", number).stream());
        BankEntry entry = bank.first(EntryState.OPEN, 1).getFirst();
        Proposal shown = bank.proposals(List.of(entry)).get(entry.id().value());
        List<String> outcomes = atOnce(8, () -> {
            try {
                bank.confirm(entry.id(), entry.version(), shown.shares());
                return "done";
            } catch (BusinessRuleViolation refused) {
                return refused.messageKey();
            }
        });
        assertThat(outcomes).containsOnlyOnce("done").containsOnly("done", "bank.error.done");
        assertThat(found(number).payments()).hasSize(1);
    }

    private static <T> List<T> atOnce(int clerks, Callable<T> work) throws Exception {
        try (var threads = Executors.newFixedThreadPool(clerks)) {
            List<Callable<T>> all = IntStream.range(0, clerks)
                    .<Callable<T>>mapToObj(i -> () -> {
                        asOffice();
                        return work.call();
                    })
                    .toList();
            var outcomes = new ArrayList<T>();
            for (var outcome : threads.invokeAll(all)) {
                outcomes.add(outcome.get());
            }
            return outcomes;
        }
    }

    private Receipt received(InputStream file) throws IOException {
        return intake.receive("statement.xml", file).getFirst();
    }

    private void confirmFirst() {
        List<BankEntry> waiting = bank.first(EntryState.OPEN, 10);
        var proposals = bank.proposals(waiting);
        BankEntry entry = waiting.stream()
                .filter(each -> proposals.containsKey(each.id().value()))
                .findFirst()
                .orElseThrow();
        bank.confirm(
                entry.id(), entry.version(), proposals.get(entry.id().value()).shares());
    }

    /** The only proposal there is, in words. */
    private String proposed() {
        Proposal proposal = bank.proposals(bank.first(EntryState.OPEN, 10)).values().stream()
                .findFirst()
                .orElseThrow();
        var words = new StringBuilder(proposal.match() + (proposal.isSure() ? " sure" : ""));
        proposal.shares()
                .forEach(share -> words.append(" ")
                        .append(share.invoice().number())
                        .append(" ")
                        .append(share.amount()));
        return words.toString();
    }

    private Invoice found(String number) {
        return invoices.find(number).orElseThrow();
    }

    private static void refused(String messageKey, ThrowingCallable call) {
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(call)
                .satisfies(refused -> assertThat(refused.messageKey()).isEqualTo(messageKey));
    }
}
