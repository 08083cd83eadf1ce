package org.kartei.directdebit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathFactory;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kartei.Fixtures;
import org.kartei.KarteiTest;
import org.kartei.TestClock;
import org.kartei.customer.CustomerEnd;
import org.kartei.customer.CustomerFile;
import org.kartei.customer.CustomerMerge;
import org.kartei.customer.CustomerService;
import org.kartei.invoice.Cancelling;
import org.kartei.invoice.InstalmentPlan;
import org.kartei.invoice.Instalments;
import org.kartei.invoice.Invoice;
import org.kartei.invoice.InvoiceState;
import org.kartei.invoice.Invoices;
import org.kartei.invoice.PaymentWay;
import org.kartei.invoice.Payments;
import org.kartei.invoice.Reminders;
import org.kartei.invoice.Settlement;
import org.kartei.listing.ListRequest;
import org.kartei.security.Acting;
import org.kartei.security.Role;
import org.kartei.settings.School;
import org.kartei.settings.SettingsService;
import org.kartei.shared.BusinessRuleViolation;
import org.springframework.beans.factory.annotation.Autowired;
import org.w3c.dom.Document;

/** INV-3: collections by direct debit: what is proposed, once only, the bank's file, payments and what comes back. */
@KarteiTest
class DirectDebitTests {

    private static final LocalDate DAY = DebitFixtures.DAY;

    @Autowired
    private DirectDebits debits;

    @Autowired
    private Mandates mandates;

    @Autowired
    private DebitFixtures signed;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private Invoices invoices;

    @Autowired
    private Payments payments;

    @Autowired
    private Instalments instalments;

    @Autowired
    private Reminders reminders;

    @Autowired
    private Cancelling cancelling;

    @Autowired
    private CustomerService customers;

    @Autowired
    private CustomerEnd end;

    @Autowired
    private CustomerMerge merging;

    @Autowired
    private SettingsService settings;

    @Autowired
    private TestClock clock;

    private CustomerFile anna;

    @BeforeEach
    void aSchoolThatMayCollect() {
        signed.school();
        anna = fixtures.customer("Anna Weiß");
        Acting.asOffice();
    }

    @Test
    void inv3OfInstalmentsWhatIsDueIsCollectedAndTheRestWaits() {
        signed.mandate(anna, MandateKind.RECURRENT);
        Invoice invoice = invoices.find(fixtures.invoice(anna, "120.00")).orElseThrow();
        instalments.agree(invoice.id(), invoice.version(), InstalmentPlan.monthly(invoice.open(), 3, DAY.plusDays(5)));
        assertThat(debits.proposed(DAY))
                .extracting(each -> each.amount() + " " + each.dueOn())
                .containsExactly("40.00 " + DAY.plusDays(5)); // none is due yet: the next one
        assertThat(debits.proposed(DAY.plusMonths(1).plusDays(5)))
                .extracting(ProposedDebit::amount)
                .containsExactly(new BigDecimal("80.00"));
        DirectDebitId id = signed.collection(DAY);
        clock.moveTo(DAY);
        assertThat(debits.recordPaid(id).paid()).isEqualTo(1);
        assertThat(invoices.find(invoice.id()).orElseThrow().open()).isEqualTo("80.00");
        assertThat(debits.proposed(DAY.plusDays(7)))
                .extracting(each -> each.amount() + " " + each.dueOn())
                .containsExactly("40.00 " + DAY.plusDays(5).plusMonths(1));
    }

    @Test
    void inv3OpenInvoicesOfWhoHasSignedAreProposed() {
        fixtures.invoice(fixtures.customer("Signed Nothing"), "10.00");
        fixtures.invoice(anna, "0.00");
        fixtures.draft(anna, "5.00");
        String open = fixtures.invoice(anna, "120.00");
        assertThat(debits.proposed(DAY)).isEmpty();
        MandateId mandate = signed.mandate(anna, MandateKind.RECURRENT);
        Acting.asOffice();
        assertThat(debits.proposed(DAY)).singleElement().satisfies(row -> {
            assertThat(row.invoiceNumber()).isEqualTo(open);
            assertThat(row.amount()).isEqualTo("120.00");
            assertThat(row.dueOn()).isEqualTo(DAY);
            assertThat(row.customerNumber()).isEqualTo(anna.number());
            assertThat(row.wasUsed()).isFalse();
        });
        assertThat(debits.proposed(LocalDate.of(2029, 5, 4))).hasSize(1);
        assertThat(debits.proposed(LocalDate.of(2029, 5, 5))).as("lapsed").isEmpty();
        mandates.revoke(mandate, 0, TestClock.START.toLocalDate());
        assertThat(debits.proposed(DAY)).isEmpty();
    }

    @Test
    void inv3TheSequenceGoesByWhetherTheMandateWasUsed() {
        signed.mandate(anna, MandateKind.RECURRENT);
        fixtures.invoice(anna, "10.00");
        fixtures.invoice(anna, "20.00");
        DirectDebit first = collect();
        assertThat(sequences(first)).containsExactly("10.00 FRST", "20.00 RCUR");
        fixtures.invoice(anna, "30.00");
        assertThat(sequences(collect())).containsExactly("30.00 RCUR");
        assertThat(mandates.of(anna.id()).getFirst().endsOn()).isEqualTo(DAY.plusMonths(36));

        CustomerFile once = fixtures.customer("Only Once");
        signed.mandate(once, MandateKind.ONE_OFF);
        CustomerFile last = fixtures.customer("Last Time");
        signed.mandate(last, MandateKind.LAST);
        fixtures.invoice(once, "1.00");
        fixtures.invoice(once, "2.00");
        fixtures.invoice(last, "3.00");
        DirectDebit third = collect();
        assertThat(sequences(third)).containsExactly("1.00 OOFF", "3.00 FNAL");
        Acting.asOffice();
        assertThat(debits.proposed(DAY)).as("both are used up").isEmpty();
        debits.giveBack(third.items().getFirst().id(), "No money on the account");
        assertThat(debits.proposed(DAY))
                .extracting(row -> row.amount().toPlainString())
                .containsExactly("1.00");
    }

    @Test
    void inv3WhatNeverReachedTheAccountWasNoFirstCollection() {
        signed.mandate(anna, MandateKind.RECURRENT);
        fixtures.invoice(anna, "10.00");
        DirectDebit first = collect();
        Acting.asOffice();
        refused("directdebit.error.reason", () -> debits.withdraw(first.id(), " "));
        debits.withdraw(first.id(), "Wrong day");
        assertThat(now(first).items()).extracting(DebitItem::state).containsExactly(DebitState.RETURNED);
        assertThat(mandates.of(anna.id()).getFirst().lastCollectedOn()).isNull();
        DirectDebit again = collect();
        assertThat(sequences(again)).containsExactly("10.00 FRST");
        assertThat(again.items().getFirst().endToEndId())
                .isNotEqualTo(first.items().getFirst().endToEndId());
    }

    @Test
    void inv3TheDayIsOneOnWhichBanksSettleAndNotTooSoon() {
        signed.mandate(anna, MandateKind.RECURRENT);
        fixtures.invoice(anna, "10.00");
        Acting.asOffice();
        List<ProposedDebit> rows = debits.proposed(DAY);
        assertThat(debits.firstDay()).isEqualTo("2026-05-06");
        assertThat(debits.usualDay()).isEqualTo(DAY);
        refused("directdebit.error.day", () -> debits.collect(rows, LocalDate.of(2026, 5, 5)));
        refused(
                "directdebit.error.day",
                () -> debits.collect(rows, debits.lastDay().plusDays(1)));
        refused("directdebit.error.businessDay", () -> debits.collect(rows, LocalDate.of(2026, 5, 9)));
        refused("directdebit.error.chosen", () -> debits.collect(List.of(), DAY));
        refused("directdebit.error.changed", () -> debits.collect(List.of(rows.getFirst(), rows.getFirst()), DAY));
        Invoice invoice = invoices.find(rows.getFirst().invoice()).orElseThrow();
        payments.record(
                invoice.id(), invoice.version(), euro("4.00"), PaymentWay.CASH, TestClock.START.toLocalDate(), "");
        refused("directdebit.error.changed", () -> debits.collect(rows, DAY));
        Acting.asManager();
        settings.change(settings.school(), School.of("Nord", "", "", "", "", "DE", "EUR", 14));
        Acting.asOffice();
        assertThat(debits.isReady()).isFalse();
        refused("directdebit.error.creditor", () -> debits.collect(debits.proposed(DAY), DAY));
        assertThat(debits.list().page(ListRequest.ALL, 0, 10)).isEmpty();
    }

    @Test
    void inv3OfTenWhoCollectTheSameOneDoesAndTheOthersReadWhy() throws Exception {
        for (int i = 0; i < 3; i++) {
            CustomerFile payer = fixtures.customer("Payer " + i);
            signed.mandate(payer, MandateKind.RECURRENT);
            fixtures.invoice(payer, "10.00");
        }
        Acting.asOffice();
        List<ProposedDebit> rows = debits.proposed(DAY);
        try (var threads = Executors.newFixedThreadPool(10)) {
            List<Callable<String>> clerks = IntStream.range(0, 10)
                    .<Callable<String>>mapToObj(i -> () -> Acting.as(Role.OFFICE, () -> {
                        try {
                            debits.collect(i % 2 == 0 ? rows : rows.reversed(), DAY);
                            return "collected";
                        } catch (BusinessRuleViolation refused) {
                            return refused.messageKey();
                        }
                    }))
                    .toList();
            var outcomes = new ArrayList<String>();
            for (var outcome : threads.invokeAll(clerks)) {
                outcomes.add(outcome.get());
            }
            assertThat(outcomes).containsOnlyOnce("collected").containsOnly("collected", "directdebit.error.taken");
        }
        assertThat(debits.list().page(ListRequest.ALL, 0, 10)).singleElement().satisfies(row -> {
            assertThat(row.items()).isEqualTo(3);
            assertThat(row.total()).isEqualTo("30.00");
        });
    }

    @Test
    void inv3ThePaymentsAreRecordedOnceFromTheDayOn() {
        signed.mandate(anna, MandateKind.RECURRENT);
        String number = fixtures.invoice(anna, "120.00");
        DirectDebit debit = collect();
        Acting.asOffice();
        refused("directdebit.error.notYet", () -> debits.recordPaid(debit.id()));
        clock.moveTo(DAY.plusDays(1));
        assertThat(debits.recordPaid(debit.id())).isEqualTo(new DirectDebits.Recorded(1, List.of()));
        assertThat(debits.recordPaid(debit.id())).isEqualTo(new DirectDebits.Recorded(0, List.of()));
        Invoice paid = invoices.find(number).orElseThrow();
        assertThat(paid.state()).isEqualTo(InvoiceState.PAID);
        assertThat(paid.payments()).singleElement().satisfies(payment -> {
            assertThat(payment.way()).isEqualTo(PaymentWay.DIRECT_DEBIT);
            assertThat(payment.amount()).isEqualTo("120.00");
            assertThat(payment.paidOn()).isEqualTo(DAY);
        });
        assertThat(now(debit).items()).extracting(DebitItem::state).containsExactly(DebitState.PAID);
        refused("directdebit.error.paid", () -> debits.withdraw(debit.id(), "Too late"));
    }

    @Test
    void inv3WhatComesBackIsOpenAgainAndCollectedAnew() {
        signed.mandate(anna, MandateKind.RECURRENT);
        String number = fixtures.invoice(anna, "120.00");
        DirectDebit debit = collect();
        Acting.asOffice();
        long item = debit.items().getFirst().id();
        clock.moveTo(DAY);
        debits.recordPaid(debit.id());
        refused("directdebit.error.reason", () -> debits.giveBack(item, ""));
        debits.giveBack(item, "AC04 account closed");
        Invoice open = invoices.find(number).orElseThrow();
        assertThat(open.open()).isEqualTo("120.00");
        assertThat(open.payments()).hasSize(2);
        assertThat(open.payments().getLast().note()).isEqualTo("AC04 account closed");
        refused("directdebit.error.returned", () -> debits.giveBack(item, "Again"));
        LocalDate next = debits.usualDay();
        DirectDebit again =
                debits.find(debits.collect(debits.proposed(next), next)).orElseThrow();
        assertThat(sequences(again)).containsExactly("120.00 RCUR");
        assertThat(debits.recordPaid(debit.id()).paid()).isZero();
    }

    @Test
    void inv3AReversedPaymentIsNotTakenBackTwice() {
        signed.mandate(anna, MandateKind.RECURRENT);
        String number = fixtures.invoice(anna, "20.00");
        DirectDebit debit = collect();
        Acting.asOffice();
        clock.moveTo(DAY);
        assertThat(debits.recordPaid(debit.id())).isEqualTo(new DirectDebits.Recorded(1, List.of()));
        Invoice paid = invoices.find(number).orElseThrow();
        payments.reverse(paid.id(), paid.version(), paid.payments().getFirst().id(), "Came back");
        debits.giveBack(debit.items().getFirst().id(), "Came back");
        assertThat(invoices.find(number).orElseThrow().payments()).hasSize(2);
        assertThat(now(debit).isOpen()).isFalse();
    }

    /** Else its money could not be recorded, or what takes its place were collected as well. */
    @Test
    void inv3WhatWaitsInACollectionIsNeitherCancelledNorRemindedOfNorDivided() {
        signed.mandate(anna, MandateKind.RECURRENT);
        Invoice awaited = invoices.find(fixtures.invoice(anna, "10.00")).orElseThrow();
        DirectDebit debit = collect();
        Acting.asOffice();
        refused(
                "directdebit.error.awaited",
                () -> cancelling.cancel(awaited.id(), awaited.version(), Settlement.INTERNAL, null, ""));
        refused(
                "directdebit.error.awaited",
                () -> instalments.agree(
                        awaited.id(), awaited.version(), InstalmentPlan.monthly(awaited.open(), 2, DAY.plusMonths(1))));
        clock.moveTo(DAY.plusMonths(2));
        refused("directdebit.error.awaited", () -> reminders.remind(awaited.id(), awaited.version()));
        debits.withdraw(debit.id(), "Wrong day");
        refused("directdebit.error.withdrawn", () -> file(debit));
        cancelling.cancel(awaited.id(), awaited.version(), Settlement.INTERNAL, null, "");
    }

    /** What was paid counts elsewhere by now: nobody is told that it is done. */
    @Test
    void inv3WhatComesBackAfterACancellationIsRefused() {
        signed.mandate(anna, MandateKind.RECURRENT);
        String number = fixtures.invoice(anna, "10.00");
        DirectDebit debit = collect();
        Acting.asOffice();
        clock.moveTo(DAY);
        debits.recordPaid(debit.id());
        Invoice paid = invoices.find(number).orElseThrow();
        cancelling.cancel(paid.id(), paid.version(), Settlement.INTERNAL, null, "");
        refused(
                "directdebit.error.cancelled",
                () -> debits.giveBack(debit.items().getFirst().id(), "Came back"));
    }

    @Test
    void inv3TheFileIsValidAddsUpAndIsAlwaysTheSame() throws Exception {
        signed.mandate(anna, MandateKind.RECURRENT);
        fixtures.invoice(anna, "10.10");
        fixtures.invoice(anna, "20.20");
        CustomerFile once = fixtures.customer("Łukasz Ørsted 王");
        Acting.asOffice();
        mandates.add(
                once.id(),
                new MandateData(
                        "X:1",
                        "Łukasz Ørsted 王",
                        "NL91 ABNA 0417 1643 00",
                        "ABNANL2A",
                        MandateKind.ONE_OFF,
                        DAY.minusDays(20)));
        fixtures.invoice(once, "0.05");
        DirectDebit debit = collect();
        Acting.asOffice();
        byte[] file = file(debit);
        var schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(Objects.requireNonNull(getClass().getResource("/pain.008.001.08.xsd")));
        schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(file)));

        Document xml = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(file));
        assertThat(told(xml, "count(//DrctDbtTxInf)")).isEqualTo("3");
        assertThat(told(xml, "//GrpHdr/NbOfTxs")).isEqualTo("3");
        assertThat(told(xml, "//GrpHdr/CtrlSum")).isEqualTo("30.35");
        assertThat(told(xml, "round(100 * sum(//InstdAmt))")).isEqualTo("3035");
        assertThat(told(xml, "count(//PmtInf)")).isEqualTo("3");
        for (String sequence : List.of("FRST", "RCUR", "OOFF")) {
            String group = "//PmtInf[PmtTpInf/SeqTp='" + sequence + "']";
            assertThat(told(xml, group + "/NbOfTxs")).isEqualTo(told(xml, "count(" + group + "/DrctDbtTxInf)"));
            assertThat(told(xml, "round(100 * " + group + "/CtrlSum)"))
                    .isEqualTo(told(xml, "round(100 * sum(" + group + "//InstdAmt))"));
        }
        assertThat(told(xml, "//PmtInf[1]/Cdtr/Nm")).isEqualTo("Tanzschule Nord + Soehne");
        assertThat(told(xml, "//PmtInf[1]/CdtrSchmeId//Othr/Id")).isEqualTo("DE98ZZZ09999999999");
        assertThat(told(xml, "//PmtInf[1]/ReqdColltnDt")).isEqualTo("2026-05-18");
        assertThat(told(xml, "//PmtInf[1]//Dbtr/Nm")).isEqualTo("Anna Weiss");
        assertThat(told(xml, "//PmtInf[1]//DbtrAgt//Id")).isEqualTo("NOTPROVIDED");
        assertThat(told(xml, "//PmtInf[3]//Dbtr/Nm")).isEqualTo("Lukasz Orsted .");
        assertThat(told(xml, "//PmtInf[3]//DbtrAgt//BICFI")).isEqualTo("ABNANL2A");

        clock.moveTo(DAY);
        debits.recordPaid(debit.id());
        debits.giveBack(debit.items().getFirst().id(), "Came back");
        Acting.asManager();
        settings.change(settings.school(), School.of("Other", "", "", "", "", "DE", "EUR", 14));
        Acting.asOffice();
        assertThat(file(debit)).isEqualTo(file);
    }

    @Test
    void inv3PayersAreToldBeforeWhatIsCollected() throws IOException {
        signed.mandate(anna, MandateKind.RECURRENT);
        String first = fixtures.invoice(anna, "10.10");
        String second = fixtures.invoice(anna, "20.20");
        DirectDebit debit = collect();
        Acting.asOffice();
        var out = new ByteArrayOutputStream();
        debits.writeAnnouncements(debit.id(), out);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("Anna Weiß", "18", "DE02 … 2051", "M10001-1", "DE98ZZZ09999999999", first, second, "10.10")
                .doesNotContain("DE02120300000000202051");
    }

    @Test
    void list12MandatesMoveWithTheirCustomerAndBack() {
        CustomerFile other = fixtures.customer("Anna Weiss");
        signed.mandate(other, MandateKind.RECURRENT);
        Acting.asOffice();
        merging.merge(anna, other, anna.data());
        assertThat(mandates.of(anna.id())).hasSize(1);
        merging.undo(merging.merges(anna.id()).getFirst().id());
        assertThat(mandates.of(anna.id())).isEmpty();
        assertThat(mandates.of(other.id())).hasSize(1);
    }

    @Test
    void file7WhileMoneyIsAwaitedNobodyIsDeleted() {
        signed.mandate(anna, MandateKind.RECURRENT);
        fixtures.invoice(anna, "10.00");
        DirectDebit debit = collect();
        Acting.asManager();
        assertThat(end.obstacles(anna.id()))
                .extracting(obstacle -> obstacle.messageKey())
                .contains("directdebit.delete.obstacle");
        clock.moveTo(DAY);
        debits.recordPaid(debit.id());
        end.delete(anna.id(), end.obstacles(anna.id()), "");
        assertThat(now(debit).items().getFirst().mandate().iban())
                .as("kept as proof")
                .isNotEmpty();
        refused(
                "invoice.error.customerGone",
                () -> debits.giveBack(debit.items().getFirst().id(), "Came back"));
    }

    private DirectDebit collect() {
        DirectDebitId id = signed.collection(DAY);
        return Acting.as(Role.OFFICE, () -> debits.find(id).orElseThrow());
    }

    private DirectDebit now(DirectDebit debit) {
        return debits.find(debit.id()).orElseThrow();
    }

    private byte[] file(DirectDebit debit) throws IOException {
        var out = new ByteArrayOutputStream();
        debits.write(debit.id(), out);
        return out.toByteArray();
    }

    private static List<String> sequences(DirectDebit debit) {
        return debit.items().stream()
                .map(item -> item.amount() + " " + item.sequence())
                .toList();
    }

    private static String told(Document xml, String path) throws Exception {
        XPath paths = XPathFactory.newInstance().newXPath();
        return paths.evaluate(path, xml);
    }

    private static Money euro(String amount) {
        return Money.of(CurrencyUnit.EUR, new BigDecimal(amount));
    }

    private static void refused(String messageKey, ThrowingCallable call) {
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(call)
                .satisfies(refused -> assertThat(refused.messageKey()).isEqualTo(messageKey));
    }
}
