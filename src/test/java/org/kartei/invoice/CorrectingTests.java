package org.kartei.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kartei.BrokenOff;
import org.kartei.customer.CustomerFile;
import org.kartei.customer.CustomerMerge;
import org.kartei.security.Acting;
import org.kartei.security.Role;
import org.kartei.shared.BusinessRuleViolation;
import org.kartei.voucher.VoucherCode;
import org.springframework.beans.factory.annotation.Autowired;

/** CREDIT-7: a discount that comes later; what is issued never changes, another invoice takes its place. */
class CorrectingTests extends InvoiceTest {

    @Autowired
    private Correcting correcting;

    @Autowired
    private Cancelling cancelling;

    @Autowired
    private Payments payments;

    /** LIST-12: whoever is two again is not billed for the other one. */
    @Test
    void credit7ACorrectionThatWasBegunStandsAgainstUndoingAMerge(@Autowired CustomerMerge merging) {
        CustomerFile ben = fixtures.customer("Ben Schwarz");
        Invoice bens = pay(invoices.find(fixtures.invoice(ben, "120.00")).orElseThrow(), "120.00");
        Acting.asManager();
        merging.merge(customers.get(anna.id()), customers.get(ben.id()), anna.data());
        long merge = merging.merges(anna.id()).getFirst().id();
        InvoiceId draft = correcting.begin(bens.id(), found(bens).version());
        assertThat(invoices.find(draft).orElseThrow().customer()).isEqualTo(anna.id());
        refused("customer.merge.error.changed", () -> merging.undo(merge));

        jdbc.update(
                "update invoice set customer_id = ? where id = ?",
                fixtures.customer("Carl Weiss").id().value(),
                bens.id().value()); // as if it had gone back
        refused("shared.error.changedMeanwhile", () -> issuing.issue(draft, 0));
        assertThat(found(bens).state()).isEqualTo(InvoiceState.PAID);
    }

    /** Variant A of the seed: cancelled, settled internally, and the next invoice takes it. */
    @Test
    void credit7VariantAWhatWasPaidIsTakenByTheNextInvoice() {
        Invoice paid = pay(issued(course("120.00")), "120.00");
        cancelling.cancel(paid.id(), paid.version(), Settlement.INTERNAL, null, "");
        Invoice next = issued(course("108.00").using(new BigDecimal("108.00")));
        assertThat(next.state()).isEqualTo(InvoiceState.PAID);
        assertThat(credit.balance(anna.id())).isEqualTo(euro("12.00"));
    }

    /** Variant C of the seed, first way: one line is discounted. */
    @ParameterizedTest
    @CsvSource({
        // paid; then: state of the new one, paid on it, open, credit
        "0.00, ISSUED, 0.00, 108.00, 0.00",
        "50.00, PARTLY_PAID, 50.00, 58.00, 0.00",
        "108.00, PAID, 108.00, 0.00, 0.00",
        "120.00, PAID, 108.00, 0.00, 12.00",
        "150.00, PAID, 108.00, 0.00, 42.00"
    })
    void credit7VariantCALineIsDiscountedLater(
            String paid, InvoiceState state, String counted, String open, String balance) {
        Invoice original = pay(issued(course("120.00")), paid);
        InvoiceId draft = correcting.begin(original.id(), original.version());
        assertThat(invoices.find(draft).orElseThrow().sums().lines()).isEqualTo("120.00");
        invoices.change(draft, 0, discounted());
        Invoice corrected = invoices.find(issuing.issue(draft, 1)).orElseThrow();

        assertThat(corrected.issuedNumber()).isEqualTo("2026-00002");
        assertThat(corrected.corrects()).isEqualTo("2026-00001");
        assertThat(corrected.sums().total()).isEqualTo("108.00");
        assertThat(corrected.state()).isEqualTo(state);
        assertThat(corrected.paid()).isEqualTo(counted);
        assertThat(corrected.open()).isEqualTo(open);
        assertThat(openOfAnna()).isEqualTo(open);
        assertThat(credit.balance(anna.id())).isEqualTo(euro(balance));
        Invoice before = found(original);
        assertThat(before.state()).isEqualTo(InvoiceState.CANCELLED);
        assertThat(before.sums()).isEqualTo(original.sums());
        Invoice cancellation = invoices.find("S2026-00001").orElseThrow();
        assertThat(cancellation.state()).isEqualTo(InvoiceState.PAID);
        assertThat(cancellation.remark())
                .isEqualTo(
                        "Storno der Rechnung 2026-00001 vom 04.05.2026. An ihre Stelle tritt die Rechnung 2026-00002.");
    }

    private InvoiceDraft discounted() {
        return InvoiceDraft.of(List.of(InvoiceLine.of(
                LineKind.COURSE,
                "Ballet",
                new LinePrice(
                        BigDecimal.ONE,
                        new BigDecimal("120.00"),
                        BigDecimal.ZERO,
                        BigDecimal.TEN,
                        BigDecimal.ZERO.setScale(2)),
                FULL)));
    }

    /** Variant C of the seed, second way: the lines stay, and a voucher is applied. */
    @Test
    void credit7VariantCAVoucherIsAppliedLater() {
        Invoice original = pay(issued(course("120.00")), "120.00");
        InvoiceId draft = correcting.begin(original.id(), original.version());
        VoucherCode summer = code("SOMMER2026");
        invoices.change(draft, 0, course("120.00").redeeming(List.of(summer)));
        Invoice corrected = invoices.find(issuing.issue(draft, 1)).orElseThrow();
        assertThat(corrected.sums().total()).isEqualTo("70.00");
        assertThat(corrected.state()).isEqualTo(InvoiceState.PAID);
        assertThat(credit.balance(anna.id())).isEqualTo(euro("50.00"));
        assertThat(vouchers.find(summer).orElseThrow().rest()).isZero();
    }

    @Test
    void credit7CreditAndVouchersGoOverToTheCorrectedOne() {
        give("20.00");
        VoucherCode summer = code("SOMMER2026");
        Invoice original =
                pay(issued(course("120.00").redeeming(List.of(summer)).using(new BigDecimal("20.00"))), "50.00");
        assertThat(original.state()).isEqualTo(InvoiceState.PAID);
        InvoiceId draft = correcting.begin(original.id(), original.version());
        InvoiceDraft written = invoices.find(draft).orElseThrow().draft();
        assertThat(invoices.sums(draft, written).total())
                .as("the voucher comes back before")
                .isEqualTo("50.00");
        refused("voucher.error.usedUp", () -> invoices.sums(anna.id(), written));
        Invoice corrected = invoices.find(issuing.issue(draft, 0, written)).orElseThrow();
        assertThat(corrected.sums().total()).isEqualTo("50.00");
        assertThat(corrected.sums().credit()).isEqualTo("20.00");
        assertThat(corrected.state()).isEqualTo(InvoiceState.PAID);
        assertThat(credit.balance(anna.id())).isEqualTo(euro("0.00"));
        assertThat(vouchers.find(summer).orElseThrow().rest()).isZero();
        assertThat(vouchers.find(summer).orElseThrow().uses()).isEqualTo(1);
        // and what was moved over is no money that could be taken back there
        assertThat(corrected.payments()).noneMatch(corrected::canReverse);
    }

    @Test
    void credit7OneCorrectionAtATimeAndNoneOfWhatIsCancelled() {
        Invoice original = issued(course("120.00"));
        InvoiceId draft = correcting.begin(original.id(), original.version());
        assertThat(correcting.begin(original.id(), original.version())).isEqualTo(draft);
        invoices.discard(draft, 0);
        InvoiceId again = correcting.begin(original.id(), original.version());
        assertThat(again).isNotEqualTo(draft);
        cancelling.cancel(original.id(), original.version(), Settlement.INTERNAL, null, "");
        refused("invoice.correct.error.cancelled", () -> issuing.issue(again, 0));
        refused(
                "invoice.error.cancelled",
                () -> correcting.begin(original.id(), found(original).version()));
        Invoice cancellation = invoices.find("S2026-00001").orElseThrow();
        refused("invoice.correct.error.kind", () -> correcting.begin(cancellation.id(), cancellation.version()));
        give("5.00");
        Invoice out = invoices.find(payout.payOut(anna.id(), euro("5.00"), PaymentWay.CASH, "By hand"))
                .orElseThrow();
        refused("invoice.correct.error.kind", () -> correcting.begin(out.id(), out.version()));
    }

    @Test
    void credit7WhatIsPaidWhileItIsWrittenAnewCountsToo() {
        Invoice original = issued(course("120.00"));
        InvoiceId draft = correcting.begin(original.id(), original.version());
        pay(original, "70.00");
        Invoice corrected = invoices.find(issuing.issue(draft, 0)).orElseThrow();
        assertThat(corrected.open()).isEqualTo("50.00");
    }

    @Test
    void credit7OfManyWhoCorrectTheSameOneDoesAndTheOthersReadWhy() throws Exception {
        Invoice original = pay(issued(course("120.00")), "120.00");
        try (var threads = Executors.newFixedThreadPool(6)) {
            var drafts = new HashSet<String>();
            Callable<String> begin = () -> String.valueOf(
                    correcting.begin(original.id(), original.version()).value());
            for (var begun : threads.invokeAll(Collections.nCopies(6, orWhyNot(begin)))) {
                drafts.add(begun.get());
            }
            assertThat(drafts).as("all go on with the same draft").hasSize(1);
            InvoiceId draft = new InvoiceId(Long.parseLong(drafts.iterator().next()));
            var outcomes = new ArrayList<String>();
            for (var outcome : threads.invokeAll(Collections.nCopies(6, orWhyNot(() -> issuing.issue(draft, 0))))) {
                outcomes.add(outcome.get());
            }
            assertThat(outcomes)
                    .containsOnlyOnce("2026-00002")
                    .containsOnly("2026-00002", "shared.error.changedMeanwhile");
        }
        assertThat(found(original).state()).isEqualTo(InvoiceState.CANCELLED);
        assertThat(openOfAnna()).isZero();
        assertThat(credit.balance(anna.id())).isEqualTo(euro("0.00"));
    }

    @Test
    void credit7WhoCorrectsCancelsAndPaysAtOnceDoNotMissEachOther() throws Exception {
        for (int round = 0; round < 8; round++) {
            Invoice original = issued(course("120.00"));
            InvoiceId draft = correcting.begin(original.id(), original.version());
            List<Callable<String>> clerks = List.of(
                    () -> issuing.issue(draft, 0),
                    () -> issuing.issue(draft, 0),
                    () -> cancelling.cancel(original.id(), original.version(), Settlement.INTERNAL, null, ""),
                    () -> pay(original, "120.00").issuedNumber());
            try (var threads = Executors.newFixedThreadPool(4)) {
                var outcomes = new ArrayList<String>();
                for (var outcome : threads.invokeAll(
                        clerks.stream().map(CorrectingTests::orWhyNot).toList())) {
                    outcomes.add(outcome.get());
                }
                assertThat(outcomes).filteredOn(each -> each.startsWith("S")).hasSizeLessThanOrEqualTo(1);
            }
            assertThat(found(original).state()).isEqualTo(InvoiceState.CANCELLED);
            nothingDrifts();
        }
    }

    private static Callable<String> orWhyNot(Callable<String> clerk) {
        return () -> {
            Acting.as(Role.OFFICE);
            try {
                return clerk.call();
            } catch (BusinessRuleViolation refused) {
                return refused.messageKey();
            }
        };
    }

    @ParameterizedTest
    @CsvSource({
        "invoice_series, insert",
        "invoice, insert",
        "invoice, update",
        "invoice_line, insert",
        "invoice_tax, insert",
        "invoice_voucher, insert",
        "payment, insert",
        "voucher, update",
        "voucher_movement, insert",
        "credit_account, update",
        "credit_entry, insert",
        "history_entry, insert",
        "customer, update"
    })
    void credit7CorrectingBrokenOffAtAnyStepHasNotHappened(String table, String statement) {
        give("20.00");
        Invoice original = pay(
                issued(course("120.00").redeeming(List.of(code("SOMMER2026"))).using(new BigDecimal("20.00"))),
                "50.00");
        InvoiceId draft = correcting.begin(original.id(), original.version());
        var before = everything();
        BrokenOff.at(jdbc, table, statement)
                .eachWay(
                        () -> issuing.issue(draft, 0),
                        () -> assertThat(everything()).isEqualTo(before));
        assertThat(issuing.issue(draft, 0)).isEqualTo("2026-00002");
    }

    private TreeMap<String, Object> everything() {
        var rows = new TreeMap<String, Object>();
        for (String table : List.of(
                "invoice",
                "invoice_series",
                "invoice_line",
                "invoice_tax",
                "invoice_voucher",
                "payment",
                "voucher",
                "voucher_movement",
                "credit_account",
                "credit_entry",
                "history_entry",
                "customer")) {
            rows.put(table, jdbc.queryForList("select * from " + table + " order by 1, 2"));
        }
        return rows;
    }

    private Invoice pay(Invoice invoice, String amount) {
        if (!amount.equals("0.00")) {
            payments.record(invoice.id(), invoice.version(), euro(amount), PaymentWay.TRANSFER, TODAY, "");
        }
        return found(invoice);
    }

    private Invoice found(Invoice invoice) {
        return invoices.find(invoice.id()).orElseThrow();
    }
}
