package org.kartei.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kartei.TestClock;
import org.kartei.credit.CreditEntry;
import org.kartei.listing.ListRequest;
import org.kartei.security.Acting;
import org.kartei.security.Role;
import org.kartei.shared.BusinessRuleViolation;
import org.kartei.voucher.VoucherCode;
import org.kartei.voucher.VoucherTerms;
import org.springframework.beans.factory.annotation.Autowired;

/** INV-4, CREDIT-1: an invoice is taken back by a document of its own; what was paid becomes credit or goes back. */
class CancellingTests extends InvoiceTest {

    @Autowired
    private Cancelling cancelling;

    @Autowired
    private Payments payments;

    @Autowired
    private TestClock clock;

    /** What of an invoice over 120.00 was paid by a voucher, by credit, in money, and what becomes of it. */
    @ParameterizedTest
    @CsvSource({
        // voucher, valid, credit, paid, settlement; then: total of the cancellation, its payments, credit, rest
        "none, true, 0.00, 0.00, INTERNAL, -120.00, OFFSET -120.00, 0.00,",
        "none, true, 0.00, 0.00, REFUND, -120.00, OFFSET -120.00, 0.00,",
        "none, true, 0.00, 120.00, INTERNAL, -120.00, CREDIT -120.00, 120.00,",
        "none, true, 0.00, 120.00, REFUND, -120.00, CASH -120.00, 0.00,",
        "none, true, 0.00, 50.00, INTERNAL, -120.00, CREDIT -50.00 OFFSET -70.00, 50.00,",
        "none, true, 0.00, 50.00, REFUND, -120.00, CASH -50.00 OFFSET -70.00, 0.00,",
        "none, true, 20.00, 0.00, INTERNAL, -100.00, OFFSET -100.00, 20.00,",
        "none, true, 20.00, 0.00, REFUND, -120.00, CASH -20.00 OFFSET -100.00, 0.00,",
        "none, true, 20.00, 33.33, INTERNAL, -100.00, CREDIT -33.33 OFFSET -66.67, 53.33,",
        "none, true, 20.00, 33.33, REFUND, -120.00, CASH -53.33 OFFSET -66.67, 0.00,",
        "none, true, 120.00, 0.00, INTERNAL, 0.00, '', 120.00,",
        "none, true, 120.00, 0.00, REFUND, -120.00, CASH -120.00, 0.00,",
        "none, true, 0.00, 150.00, INTERNAL, -120.00, CREDIT -120.00, 150.00,",
        "none, true, 0.00, 150.00, REFUND, -120.00, CASH -120.00, 30.00,",
        "amount, true, 0.00, 0.00, INTERNAL, -70.00, OFFSET -70.00, 0.00, 50.00",
        "amount, true, 20.00, 33.33, INTERNAL, -50.00, CREDIT -33.33 OFFSET -16.67, 53.33, 50.00",
        "amount, true, 20.00, 33.33, REFUND, -70.00, CASH -53.33 OFFSET -16.67, 0.00, 50.00",
        "amount, false, 0.00, 0.00, INTERNAL, -70.00, OFFSET -70.00, 50.00, 0.00",
        "amount, false, 20.00, 33.33, INTERNAL, -50.00, CREDIT -33.33 OFFSET -16.67, 103.33, 0.00",
        "amount, false, 20.00, 33.33, REFUND, -70.00, CASH -53.33 OFFSET -16.67, 50.00, 0.00",
        "single, true, 20.00, 50.00, INTERNAL, -50.00, CREDIT -50.00, 70.00, 50.00",
        "single, true, 20.00, 50.00, REFUND, -70.00, CASH -70.00, 0.00, 50.00",
        "single, false, 20.00, 50.00, INTERNAL, -50.00, CREDIT -50.00, 120.00, 0.00",
        "percent, true, 20.00, 33.33, INTERNAL, -88.00, CREDIT -33.33 OFFSET -54.67, 53.33,",
        "percent, false, 20.00, 33.33, REFUND, -108.00, CASH -53.33 OFFSET -54.67, 0.00,"
    })
    void credit1WhatWasPaidIsSettledToTheCent(
            String voucher,
            boolean isValid,
            String used,
            String paid,
            Settlement settlement,
            String total,
            String settled,
            String balance,
            String rest) {
        VoucherCode code = voucher.equals("none") ? null : redeemable(voucher);
        InvoiceDraft draft = course("120.00").redeeming(code == null ? List.of() : List.of(code));
        if (!used.equals("0.00")) {
            give(used);
        }
        Invoice original = pay(issued(draft.using(new BigDecimal(used))), paid);
        if (!isValid) {
            clock.moveTo(TODAY.plusMonths(2));
        }
        PaidSoFar before = cancelling.paidSoFar(original.id());
        BigDecimal had = credit.balance(anna.id()).getAmount();

        Invoice cancellation = cancel(original, settlement);

        assertThat(cancellation.sums().total()).isEqualTo(total);
        assertThat(cancellation.state()).isEqualTo(InvoiceState.PAID);
        assertThat(cancellation.open()).isZero();
        assertThat(cancellation.sums().lines()).isEqualTo("-120.00");
        assertThat(cancellation.sums().vouchers())
                .isEqualTo(original.sums().vouchers().negate());
        assertThat(String.join(
                        " ",
                        cancellation.payments().stream()
                                .map(payment -> payment.way() + " " + payment.amount())
                                .toList()))
                .isEqualTo(settled);
        assertThat(credit.balance(anna.id())).isEqualTo(euro(balance));
        assertThat(before.credited(settlement).getAmount().add(had)).isEqualTo(balance);
        if (code != null) {
            assertThat(vouchers.find(code).orElseThrow().rest()).isEqualTo(rest == null ? null : new BigDecimal(rest));
            assertThat(vouchers.find(code).orElseThrow().uses()).isEqualTo(isValid ? 0 : 1);
        }
        assertThat(found(original).state()).isEqualTo(InvoiceState.CANCELLED);
        assertThat(found(original).open()).isZero();
        assertThat(openOfAnna()).isZero();
    }

    private VoucherCode redeemable(String kind) {
        VoucherTerms amount = VoucherTerms.amount(new BigDecimal("50.00"), TODAY, TODAY.plusMonths(1));
        VoucherTerms terms = switch (kind) {
            case "amount" -> amount;
            case "single" -> amount.singlePurpose(new BigDecimal("0.19"));
            default -> VoucherTerms.percent(BigDecimal.TEN, TODAY, TODAY.plusMonths(1));
        };
        return vouchers.issue(terms, null, null).code();
    }

    @Test
    void inv4ACancellationSaysTheSameWithTheSignTurned() {
        var lines = List.of(
                new InvoiceLine(
                        LineKind.COURSE,
                        "Ballet",
                        new LinePrice(
                                new BigDecimal("3"),
                                new BigDecimal("33.33"),
                                BigDecimal.TEN,
                                new BigDecimal("5"),
                                new BigDecimal("1.50")),
                        FULL,
                        TODAY.plusDays(1),
                        TODAY.plusDays(20)),
                InvoiceLine.of(LineKind.OTHER, "Shoes", LinePrice.of(BigDecimal.ONE, new BigDecimal("20.00")), FULL));
        Invoice original = issued(InvoiceDraft.of(lines).redeeming(List.of(redeemable("percent"))));
        clock.moveTo(TODAY.plusDays(7));
        Invoice cancellation = cancel(original, Settlement.INTERNAL);
        assertThat(cancellation.issuedNumber()).isEqualTo("S2026-00001");
        assertThat(cancellation.kind()).isEqualTo(InvoiceKind.CANCELLATION);
        assertThat(cancellation.issuedOn()).isEqualTo(TODAY.plusDays(7));
        assertThat(cancellation.dueOn()).isNull();
        assertThat(cancellation.cancels()).isEqualTo("2026-00001");
        assertThat(cancellation.remark()).isEqualTo("Storno der Rechnung 2026-00001 vom 04.05.2026.");
        assertThat(cancellation.recipientName()).isEqualTo(original.recipientName());
        assertThat(cancellation.recipient()).isEqualTo(original.recipient());
        assertThat(found(original).cancelledBy()).isEqualTo("S2026-00001");
        for (int i = 0; i < lines.size(); i++) {
            assertThat(cancellation.lines().get(i).gross())
                    .isEqualTo(original.lines().get(i).gross().negate());
        }
        assertThat(cancellation.lines())
                .extracting(InvoiceLine::suppliedFrom)
                .containsExactly(TODAY.plusDays(1), TODAY);
        for (int i = 0; i < original.sums().taxes().size(); i++) {
            TaxPart there = original.sums().taxes().get(i);
            assertThat(cancellation.sums().taxes().get(i))
                    .isEqualTo(new TaxPart(
                            there.tax(), there.gross().negate(), there.vat().negate()));
        }
        assertThat(found(original).sums()).isEqualTo(original.sums());
        assertThat(found(original).lines()).isEqualTo(original.lines());
    }

    @Test
    void credit1TheStatementNamesTheCancellation() {
        give("20.00");
        Invoice paid = pay(issued(course("120.00").using(new BigDecimal("20.00"))), "100.00");
        cancel(paid, Settlement.INTERNAL);
        assertThat(credit.of(anna.id()).page(ListRequest.ALL, 0, 2))
                .extracting(
                        CreditEntry::amount,
                        entry -> entry.kind() + " " + entry.source().path())
                .containsExactly(
                        tuple(new BigDecimal("100.00"), "GRANTED invoices/S2026-00001"),
                        tuple(new BigDecimal("20.00"), "RETURNED invoices/S2026-00001"));
    }

    @Test
    void inv4ARefundSaysHow() {
        Invoice paid = pay(issued(course("120.00")), "120.00");
        refused(
                "invoice.payout.error.how",
                () -> cancelling.cancel(paid.id(), paid.version(), Settlement.REFUND, PaymentWay.CASH, " "));
        Invoice cancellation = cancel(paid, Settlement.REFUND);
        assertThat(cancellation.remark())
                .isEqualTo("Storno der Rechnung 2026-00001 vom 04.05.2026.\nErstattet per: Bar. To her mother");
        assertThat(cancellation.payments())
                .singleElement()
                .satisfies(payment -> assertThat(payment.note()).isEqualTo("To her mother"));
    }

    @Test
    void inv4ACancellationStaysAndACancelledInvoiceTakesNothing() {
        Invoice original = issued(course("120.00"));
        Invoice cancellation = cancel(original, Settlement.INTERNAL);
        refused("invoice.cancel.error.cancellation", () -> cancel(cancellation, Settlement.INTERNAL));
        refused("shared.error.changedMeanwhile", () -> cancel(original, Settlement.INTERNAL));
        refused("invoice.error.cancelled", () -> cancel(found(original), Settlement.INTERNAL));
        InvoiceId draft = invoices.write(anna.id(), course("1.00"));
        refused("invoice.error.draft", () -> cancelling.cancel(draft, 0, Settlement.INTERNAL, null, ""));
        assertThat(cancel(issued(course("1.00")), Settlement.INTERNAL).issuedNumber())
                .isEqualTo("S2026-00002");
    }

    @Test
    void credit4APayoutCancelledGivesTheCreditBackAndAsksForTheMoney() {
        give("50.00");
        String number = payout.payOut(anna.id(), euro("30.00"), PaymentWay.TRANSFER, "DE02 1203");
        Invoice out = invoices.find(number).orElseThrow();
        refused("invoice.cancel.error.payout", () -> cancel(out, Settlement.REFUND));
        Invoice cancellation = cancel(out, Settlement.INTERNAL);
        assertThat(cancellation.sums().total()).isEqualTo("30.00");
        assertThat(cancellation.state()).isEqualTo(InvoiceState.ISSUED);
        assertThat(cancellation.dueOn()).isEqualTo(TODAY.plusDays(14));
        assertThat(openOfAnna()).isEqualTo("30.00");
        assertThat(credit.balance(anna.id())).isEqualTo(euro("50.00"));
        assertThat(pay(cancellation, "30.00").state()).isEqualTo(InvoiceState.PAID);
        assertThat(openOfAnna()).isZero();
    }

    /** Only what really went out is asked for. */
    @Test
    void credit4APayoutThatNeverWentOutIsCancelledWithoutAskingForIt() {
        give("50.00");
        Invoice out = invoices.find(payout.payOut(anna.id(), euro("30.00"), PaymentWay.TRANSFER, "DE02 1203"))
                .orElseThrow();
        payments.reverse(out.id(), out.version(), out.payments().getFirst().id(), "It came back");
        Invoice cancellation = cancel(found(out), Settlement.INTERNAL);
        assertThat(cancellation.state()).isEqualTo(InvoiceState.PAID);
        assertThat(credit.balance(anna.id())).isEqualTo(euro("50.00"));
        assertThat(openOfAnna()).isZero();
    }

    @Test
    void inv4OfTenWhoCancelOneDoesAndNothingIsDoubled() throws Exception {
        Invoice paid = pay(issued(course("120.00")), "120.00");
        var clerks = new ArrayList<Callable<String>>();
        for (int i = 0; i < 10; i++) {
            clerks.add(() -> cancel(paid, Settlement.INTERNAL).issuedNumber());
        }
        assertThat(atOnce(clerks))
                .containsOnlyOnce("S2026-00001")
                .containsOnly("S2026-00001", "shared.error.changedMeanwhile");
        assertThat(credit.balance(anna.id())).isEqualTo(euro("120.00"));
    }

    @Test
    void inv4WhoPaysAndWhoCancelsAtOnceDoNotMissEachOther() throws Exception {
        for (int round = 0; round < 10; round++) {
            Invoice open = issued(course("120.00"));
            assertThat(atOnce(List.of(
                            () -> cancel(open, Settlement.INTERNAL).issuedNumber(),
                            () -> pay(open, "120.00").issuedNumber())))
                    .containsOnlyOnce("shared.error.changedMeanwhile");
            assertThat(found(open).state()).isIn(InvoiceState.PAID, InvoiceState.CANCELLED);
        }
        assertThat(credit.balance(anna.id())).isEqualTo(euro("0.00"));
    }

    private static List<String> atOnce(List<Callable<String>> clerks) throws Exception {
        try (var threads = Executors.newFixedThreadPool(clerks.size())) {
            var outcomes = new ArrayList<String>();
            for (var outcome : threads.invokeAll(
                    clerks.stream().map(CancellingTests::orWhyNot).toList())) {
                outcomes.add(outcome.get());
            }
            return outcomes;
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

    private Invoice cancel(Invoice invoice, Settlement settlement) {
        String number =
                cancelling.cancel(invoice.id(), invoice.version(), settlement, PaymentWay.CASH, "To her mother");
        return invoices.find(number).orElseThrow();
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
