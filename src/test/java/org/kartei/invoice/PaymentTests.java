package org.kartei.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.kartei.credit.CreditKind;
import org.kartei.customer.CustomerEnd;
import org.kartei.customer.CustomerPart;
import org.kartei.history.HistoryService;
import org.kartei.listing.ListRequest;
import org.kartei.security.Acting;
import org.kartei.security.Role;
import org.kartei.shared.BusinessRuleViolation;
import org.springframework.beans.factory.annotation.Autowired;

/** INV-2: payments in part and in full; what is too much becomes credit; a wrong one is taken back, not deleted. */
class PaymentTests extends InvoiceTest {

    @Autowired
    private Payments payments;

    @Autowired
    private Cancelling cancelling;

    @Autowired
    private CustomerEnd end;

    @Autowired
    private HistoryService history;

    @Test
    void inv2PaidInPartAndInFull() {
        Invoice invoice = pay(issued(course("120.00")), "50.00");
        assertThat(invoice.state()).isEqualTo(InvoiceState.PARTLY_PAID);
        assertThat(invoice.paid()).isEqualTo("50.00");
        assertThat(invoice.open()).isEqualTo("70.00");
        assertThat(openOfAnna()).isEqualTo("70.00");
        invoice = pay(invoice, "70.00");
        assertThat(invoice.state()).isEqualTo(InvoiceState.PAID);
        assertThat(invoice.open()).isZero();
        assertThat(openOfAnna()).isZero();
        assertThat(invoice.payments())
                .extracting(payment -> payment.way() + " " + payment.amount() + " " + payment.paidOn() + " "
                        + payment.note() + " " + payment.staffName())
                .containsExactly(
                        "TRANSFER 50.00 2026-05-04 Thanks Test Office", "TRANSFER 70.00 2026-05-04 Thanks Test Office");
        assertThat(credit.balance(anna.id())).isEqualTo(euro("0.00"));
        assertThat(told())
                .containsExactlyInAnyOrder(
                        "payment #a:70.00",
                        "state #k:invoice.state.PAID",
                        "payment #a:50.00",
                        "state #k:invoice.state.PARTLY_PAID");
    }

    private List<String> told() {
        return history.ofCustomer(anna.id().value()).page(ListRequest.ALL, 0, 100).stream()
                .filter(entry -> List.of("payment", "state").contains(entry.field()))
                .map(entry -> entry.field() + " " + entry.after())
                .toList();
    }

    @Test
    void inv2WhatIsTooMuchBecomesCredit() {
        Invoice invoice = pay(issued(course("120.00")), "150.00");
        assertThat(invoice.state()).isEqualTo(InvoiceState.PAID);
        assertThat(invoice.paid()).isEqualTo("120.00");
        assertThat(invoice.payments()).singleElement().satisfies(payment -> {
            assertThat(payment.amount()).isEqualTo("150.00");
            assertThat(payment.credited()).isEqualTo("30.00");
        });
        assertThat(credit.balance(anna.id())).isEqualTo(euro("30.00"));
        assertThat(credit.of(anna.id()).page(ListRequest.ALL, 0, 1))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.kind()).isEqualTo(CreditKind.GRANTED);
                    assertThat(entry.source().kind()).isEqualTo("invoice");
                    assertThat(entry.source().path()).isEqualTo("invoices/2026-00001");
                });
        invoice = pay(invoice, "5.00"); // paid already: all of it is too much
        assertThat(invoice.state()).isEqualTo(InvoiceState.PAID);
        assertThat(credit.balance(anna.id())).isEqualTo(euro("35.00"));
        assertThat(openOfAnna()).isZero();
    }

    @Test
    void inv2WhatIsPaidBackIsNeverMoreThanIsOpen() {
        give("50.00");
        String number = payout.payOut(anna.id(), euro("30.00"), PaymentWay.TRANSFER, "DE02 1203");
        Invoice minus = found(number);
        refused("invoice.payment.error.tooMuchBack", () -> pay(minus, "0.01"));
        Invoice bounced = reverse(minus, 0, "The account was closed");
        assertThat(bounced.state()).isEqualTo(InvoiceState.ISSUED);
        assertThat(bounced.open()).isEqualTo("-30.00");
        assertThat(openOfAnna()).isEqualTo("-30.00");
        Invoice half = pay(bounced, "10.00");
        assertThat(half.state()).isEqualTo(InvoiceState.PARTLY_PAID);
        assertThat(half.open()).isEqualTo("-20.00");
        refused("invoice.payment.error.tooMuchBack", () -> pay(half, "20.01"));
        assertThat(pay(half, "20.00").state()).isEqualTo(InvoiceState.PAID);
        assertThat(credit.balance(anna.id())).isEqualTo(euro("20.00"));
    }

    @Test
    void inv2AWrongPaymentIsTakenBackOnce() {
        Invoice paid = pay(pay(issued(course("120.00")), "60.00"), "100.00");
        assertThat(credit.balance(anna.id())).isEqualTo(euro("40.00"));
        refused("invoice.payment.error.reason", () -> reverse(paid, 1, " "));
        Invoice back = reverse(paid, 1, "Of somebody else");
        assertThat(back.payments().getLast()).satisfies(reversal -> {
            assertThat(reversal.amount()).isEqualTo("-100.00");
            assertThat(reversal.credited()).isEqualTo("-40.00");
            assertThat(reversal.reversesId()).isEqualTo(paid.payments().get(1).id());
            assertThat(reversal.note()).isEqualTo("Of somebody else");
        });
        assertThat(back.state()).isEqualTo(InvoiceState.PARTLY_PAID);
        assertThat(back.open()).isEqualTo("60.00");
        assertThat(openOfAnna()).isEqualTo("60.00");
        assertThat(credit.balance(anna.id())).isEqualTo(euro("0.00"));
        assertThat(credit.of(anna.id()).page(ListRequest.ALL, 0, 1))
                .singleElement()
                .satisfies(entry -> assertThat(entry.kind()).isEqualTo(CreditKind.CORRECTED));
        refused("invoice.payment.error.reversed", () -> reverse(back, 1, "Again"));
        refused("invoice.payment.error.reversed", () -> reverse(back, 2, "The reversal"));
        assertThat(reverse(back, 0, "This one too").state()).isEqualTo(InvoiceState.ISSUED);
    }

    @Test
    void inv2CreditThatIsUsedMeanwhileStaysAndSoDoesThePayment() {
        Invoice paid = pay(issued(course("120.00")), "150.00");
        issued(course("81.00").using(new BigDecimal("0.01")));
        refused("invoice.payment.error.creditUsed", () -> reverse(paid, 0, "Of somebody else"));
        assertThat(found(paid.issuedNumber()).payments()).hasSize(1);
        assertThat(credit.balance(anna.id())).isEqualTo(euro("29.99"));
    }

    @Test
    void inv2WhatCannotBeIsRefused() {
        Invoice invoice = issued(course("120.00"));
        refused("invoice.payment.error.amount", () -> pay(invoice, "0.00"));
        refused("invoice.payment.error.amount", () -> pay(invoice, "-1.00"));
        refused("invoice.payment.error.most", () -> pay(invoice, "10000000.01"));
        refused("invoice.payment.error.day", () -> payOn(invoice, 1));
        refused("invoice.payment.error.day", () -> payOn(invoice, -3653));
        refused("shared.error.tooLong", () -> record(invoice, euro("1.00"), "x".repeat(501)));
        refused(
                "invoice.payment.error.currency",
                () -> record(invoice, Money.of(CurrencyUnit.of("CHF"), BigDecimal.ONE), ""));
        InvoiceId draft = invoices.write(anna.id(), course("10.00"));
        refused("invoice.error.draft", () -> pay(invoices.find(draft).orElseThrow(), "10.00"));
        Invoice free = issued(course("0.00"));
        refused("invoice.payment.error.nothing", () -> pay(free, "10.00"));
        cancelling.cancel(invoice.id(), invoice.version(), Settlement.INTERNAL, null, "");
        refused("shared.error.changedMeanwhile", () -> pay(invoice, "120.00"));
        refused("invoice.error.cancelled", () -> pay(found(invoice.issuedNumber()), "120.00"));
        payOn(issued(course("1.00")), 0);
    }

    private void payOn(Invoice invoice, int days) {
        payments.record(invoice.id(), invoice.version(), euro("1.00"), PaymentWay.CASH, TODAY.plusDays(days), "");
    }

    @Test
    void inv2OnAnInvoiceWhoseCustomerIsDeletedNothingIsBooked() {
        Invoice invoice = pay(issued(course("120.00")), "120.00");
        assertThat(rowOf(invoice).isOfCustomer()).isTrue();
        Acting.asManager();
        assertThat(end.kept(anna.id())).containsExactly(new CustomerPart.Loss("invoice.delete.issued", 1));
        end.delete(anna.id(), end.obstacles(anna.id()), "Moved away");
        Acting.asOffice();
        assertThat(rowOf(invoice).isOfCustomer()).isFalse();
        Invoice left = found(invoice.issuedNumber());
        assertThat(left.isPayable()).isFalse();
        assertThat(left.isCancellable()).isFalse();
        refused("invoice.error.customerGone", () -> pay(left, "1.00"));
    }

    private InvoiceRow rowOf(Invoice invoice) {
        return invoices.list().rows(List.of(invoice.id().value())).getFirst();
    }

    @Test
    void inv2OfTwentyWhoRecordTheSamePaymentOneDoesAndTheOthersReadWhy() throws Exception {
        Invoice invoice = issued(course("120.00"));
        try (var threads = Executors.newFixedThreadPool(20)) {
            List<Callable<String>> clerks = IntStream.range(0, 20)
                    .<Callable<String>>mapToObj(i -> () -> Acting.as(Role.OFFICE, () -> {
                        try {
                            return pay(invoice, "120.00").issuedNumber();
                        } catch (BusinessRuleViolation refused) {
                            return refused.messageKey();
                        }
                    }))
                    .toList();
            var outcomes = new ArrayList<String>();
            for (var outcome : threads.invokeAll(clerks)) {
                outcomes.add(outcome.get());
            }
            assertThat(outcomes).containsOnlyOnce("2026-00001");
            assertThat(outcomes).containsOnly("2026-00001", "shared.error.changedMeanwhile");
        }
        assertThat(found("2026-00001").payments()).hasSize(1);
        assertThat(openOfAnna()).isZero();
    }

    private Invoice pay(Invoice invoice, String amount) {
        return record(invoice, euro(amount), "Thanks");
    }

    private Invoice record(Invoice invoice, Money amount, String note) {
        payments.record(invoice.id(), invoice.version(), amount, PaymentWay.TRANSFER, TODAY, note);
        return found(invoice.issuedNumber());
    }

    private Invoice reverse(Invoice invoice, int payment, String reason) {
        payments.reverse(
                invoice.id(), invoice.version(), invoice.payments().get(payment).id(), reason);
        return found(invoice.issuedNumber());
    }

    private Invoice found(String number) {
        return invoices.find(number).orElseThrow();
    }
}
