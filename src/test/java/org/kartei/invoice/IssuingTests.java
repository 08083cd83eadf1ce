package org.kartei.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kartei.TestClock;
import org.kartei.customer.CustomerFile;
import org.kartei.customer.CustomerMerge;
import org.kartei.listing.ListRequest;
import org.kartei.security.Acting;
import org.kartei.security.Role;
import org.kartei.settings.School;
import org.kartei.settings.SettingsService;
import org.kartei.shared.BusinessRuleViolation;
import org.springframework.beans.factory.annotation.Autowired;

/** INV-1: from a draft to an invoice, with numbers that have no holes. */
class IssuingTests extends InvoiceTest {

    @Autowired
    private Payments payments;

    @Autowired
    private TestClock clock;

    @Autowired
    private SettingsService settings;

    @Test
    void aDraftHasNoNumberAndMayChangeOrGo() {
        InvoiceId id = invoices.write(anna.id(), course("120.00"));
        assertThat(invoices.find(id).orElseThrow().number()).isNull();
        assertThat(openOfAnna()).isZero();
        invoices.change(id, 0, course("90.00"));
        refused("shared.error.changedMeanwhile", () -> invoices.change(id, 0, course("80.00")));
        assertThat(invoices.find(id).orElseThrow().sums().total()).isEqualTo("90.00");
        invoices.discard(id, 1);
        assertThat(invoices.find(id)).isEmpty();
        refused("shared.error.changedMeanwhile", () -> issuing.issue(id, 1));
    }

    @Test
    void issuingFixesEverything() {
        Invoice invoice = issued(course("120.00"));
        assertThat(invoice.issuedNumber()).isEqualTo("2026-00001");
        assertThat(invoice.state()).isEqualTo(InvoiceState.ISSUED);
        assertThat(invoice.recipientName()).isEqualTo("Anna Weiss");
        assertThat(invoice.recipient()).isEqualTo("Marktstraße 1\n70173 Stuttgart\nDeutschland");
        assertThat(invoice.issuedOn()).isEqualTo(TODAY);
        assertThat(invoice.dueOn()).isEqualTo(TODAY.plusDays(14));
        assertThat(invoice.open()).isEqualTo("120.00");
        assertThat(openOfAnna()).isEqualTo("120.00");
        assertThat(invoice.sums().taxes()).singleElement().satisfies(part -> {
            assertThat(part.vat()).isEqualTo("19.16");
            assertThat(part.net()).isEqualTo("100.84");
        });
        refused(
                "shared.error.changedMeanwhile",
                () -> invoices.change(invoice.id(), invoice.version(), course("1.00")));
        refused("shared.error.changedMeanwhile", () -> invoices.discard(invoice.id(), invoice.version()));
        refused("shared.error.changedMeanwhile", () -> issuing.issue(invoice.id(), invoice.version()));
    }

    /** The example of the rules: 81.00 less a voucher of 50.00 less 20.00 of credit. */
    @Test
    void vouchersAndCreditAreTaken() {
        give("30.00");
        VoucherCodeAndDraft with = new VoucherCodeAndDraft();
        Invoice invoice = issued(with.draft());
        assertThat(invoice.sums().vouchers()).isEqualTo("50.00");
        assertThat(invoice.sums().credit()).isEqualTo("20.00");
        assertThat(invoice.sums().total()).isEqualTo("11.00");
        assertThat(credit.balance(anna.id())).isEqualTo(euro("10.00"));
        assertThat(vouchers.find(with.code).orElseThrow().rest()).isZero();
    }

    private final class VoucherCodeAndDraft {
        private final org.kartei.voucher.VoucherCode code = code("SOMMER2026");

        InvoiceDraft draft() {
            return course("81.00").redeeming(List.of(code)).using(new BigDecimal("20.00"));
        }
    }

    @Test
    void whatIsNotThereAnyMoreRefusesItAllAndLeavesNoHole() {
        give("20.00");
        InvoiceId id = invoices.write(anna.id(), course("81.00").using(new BigDecimal("20.00")));
        credit.changeByHand(anna.id(), euro("-15.00"), "A mistake");
        refused("credit.error.tooLittle", () -> issuing.issue(id, 0));
        assertThat(invoices.find(id).orElseThrow().isDraft()).isTrue();
        assertThat(issued(course("10.00")).issuedNumber()).isEqualTo("2026-00001");
        refused("invoice.error.creditTooMuch", () -> issued(course("4.00").using(new BigDecimal("5.00"))));
        refused("invoice.error.noLines", () -> issued(InvoiceDraft.of(List.of())));
    }

    /** The seed's way: a line over 0.00, from which credit is taken, and a payment that says how it went back. */
    @Test
    void credit4CreditIsPaidOutTheLongWay() {
        give("50.00");
        InvoiceLine nothing = InvoiceLine.of(
                LineKind.OTHER, "Payout of customer credit", LinePrice.of(BigDecimal.ONE, BigDecimal.ZERO), FULL);
        InvoiceDraft draft = InvoiceDraft.of(List.of(nothing)).using(new BigDecimal("30.00"));
        refused("invoice.payout.error.text", () -> issued(draft));
        Invoice minus = issued(draft.remarked("Refunded by transfer to DE02 1203 0000 0000 2020 51"));
        assertThat(minus.sums().total()).isEqualByComparingTo("-30.00");
        assertThat(minus.state()).isEqualTo(InvoiceState.ISSUED);
        assertThat(credit.balance(anna.id())).isEqualTo(euro("20.00"));
        payments.record(minus.id(), minus.version(), euro("30.00"), PaymentWay.TRANSFER, TODAY, "");
        assertThat(invoices.find(minus.id()).orElseThrow().state()).isEqualTo(InvoiceState.PAID);
        assertThat(credit.balance(anna.id())).isEqualTo(euro("20.00"));
        refused("invoice.error.creditTooMuch", () -> issued(course("0.00").using(BigDecimal.TEN)));
    }

    /** FILE-8: the search from anywhere. */
    @Test
    void aNumberIsFoundByItsBeginning() {
        issued(course("10.00"));
        issued(course("20.00"));
        invoices.write(anna.id(), course("30.00"));
        assertThat(invoices.beginning("2026-", 5))
                .extracting(InvoiceRow::number)
                .containsExactly("2026-00002", "2026-00001");
        assertThat(invoices.beginning("2026-00001", 5))
                .singleElement()
                .satisfies(row -> assertThat(row.recipientName()).isEqualTo("Anna Weiss"));
        assertThat(invoices.beginning("2026-", 1)).hasSize(1);
        assertThat(invoices.beginning("%", 5)).isEmpty();
    }

    @Test
    void whatIsWrittenAndIssuedInOneIsAllOrNothing() {
        assertThat(issuing.issue(anna.id(), course("10.00"))).isEqualTo("2026-00001");
        refused(
                "credit.error.tooLittle",
                () -> issuing.issue(anna.id(), course("10.00").using(new BigDecimal("5.00"))));
        assertThat(invoices.of(anna.id()).count(ListRequest.ALL).rows()).isEqualTo(1);
        InvoiceId id = invoices.write(anna.id(), course("10.00"));
        refused(
                "credit.error.tooLittle",
                () -> issuing.issue(id, 0, course("20.00").using(new BigDecimal("5.00"))));
        assertThat(invoices.find(id).orElseThrow().sums().total()).isEqualTo("10.00");
        refused("shared.error.changedMeanwhile", () -> issuing.issue(id, 1, course("20.00")));
        assertThat(issuing.issue(id, 0, course("20.00"))).isEqualTo("2026-00002");
    }

    @Test
    void theDaysToPayAreThoseOfTheDraftOrOfTheSettings() {
        School school = settings.school();
        Acting.as(Role.MANAGER, () -> {
            settings.change(
                    school,
                    School.of(
                            school.name(),
                            school.street(),
                            school.postcode(),
                            school.city(),
                            school.email(),
                            school.country(),
                            school.currency(),
                            30));
            return school;
        });
        assertThat(issued(course("10.00")).dueOn()).isEqualTo(TODAY.plusDays(30));
        assertThat(issued(course("10.00").payableIn(0)).dueOn()).isEqualTo(TODAY);
        refused("invoice.error.dueDays", () -> issued(course("10.00").payableIn(366)));
        refused("invoice.error.dueDays", () -> issued(course("10.00").payableIn(-1)));
        InvoiceId id = invoices.write(anna.id(), course("10.00").payableIn(7));
        assertThat(invoices.find(id).orElseThrow().draft().dueDays()).isEqualTo(7);
    }

    /** LIST-12: a draft comes along, and is issued to whoever is there now. */
    @Test
    void theDraftOfWhoWasMergedHasTheNumberOfTheSurvivor(@Autowired CustomerMerge merging) {
        CustomerFile ben = fixtures.customer("Ben Weiss");
        InvoiceId id = invoices.write(ben.id(), course("10.00"));
        merging.merge(anna, ben, anna.data());
        Invoice invoice = invoices.find(issuing.issue(id, 0)).orElseThrow();
        assertThat(invoice.customerNumber()).isEqualTo(anna.number());
        assertThat(invoice.recipientName()).isEqualTo("Anna Weiss");
    }

    @Test
    void eachYearBeginsAnew() {
        assertThat(issued(course("10.00")).issuedNumber()).isEqualTo("2026-00001");
        clock.forward(java.time.Duration.ofDays(300));
        assertThat(issued(course("10.00")).issuedNumber()).isEqualTo("2027-00001");
    }

    @Test
    void twentyAtOnceGetTwentyConsecutiveNumbers() throws Exception {
        List<Callable<String>> issues = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            CustomerFile customer = fixtures.customer("Customer " + i);
            InvoiceId id = Acting.as(Role.OFFICE, () -> invoices.write(customer.id(), course("10.00")));
            issues.add(() -> Acting.as(Role.OFFICE, () -> issuing.issue(id, 0)));
        }
        Acting.asOffice();
        assertThat(all(issues))
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 20)
                        .mapToObj("2026-%05d"::formatted)
                        .toList());
    }

    @Test
    void twoSpendTheSameCreditAndOneReadsWhy() throws Exception {
        give("20.00");
        assertThat(issuedAtOnce(course("81.00").using(new BigDecimal("20.00"))))
                .containsOnlyOnce("2026-00001")
                .containsOnly("2026-00001", "credit.error.tooLittle");
        Acting.asOffice();
        assertThat(credit.balance(anna.id())).isEqualTo(euro("0.00"));
        assertThat(openOfAnna()).isEqualTo("61.00");
    }

    @Test
    void credit6TwoRedeemTheSameVoucherAndOneReadsWhy() throws Exception {
        assertThat(issuedAtOnce(course("81.00").redeeming(List.of(code("SOMMER2026")))))
                .containsOnlyOnce("2026-00001")
                .containsOnly("2026-00001", "voucher.error.usedUp");
        assertThat(openOfAnna()).isEqualTo("31.00");
    }

    @Test
    void inv1TwoIssueTheSameDraftAndOneReadsWhy() throws Exception {
        InvoiceId draft = invoices.write(anna.id(), course("81.00"));
        assertThat(all(Collections.nCopies(6, issue(draft))))
                .containsOnlyOnce("2026-00001")
                .containsOnly("2026-00001", "shared.error.changedMeanwhile");
        assertThat(openOfAnna()).isEqualTo("81.00");
    }

    /** Six drafts that say the same; the numbers, or why there is none. */
    private List<String> issuedAtOnce(InvoiceDraft draft) throws Exception {
        return all(Stream.generate(() -> issue(invoices.write(anna.id(), draft)))
                .limit(6)
                .toList());
    }

    private Callable<String> issue(InvoiceId id) {
        return () -> Acting.as(Role.OFFICE, () -> {
            try {
                return issuing.issue(id, 0);
            } catch (BusinessRuleViolation refused) {
                return refused.messageKey();
            }
        });
    }

    private static List<String> all(List<Callable<String>> calls) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            var answers = new ArrayList<String>();
            for (Future<String> each : threads.invokeAll(calls)) {
                answers.add(each.get());
            }
            return answers;
        }
    }
}
