package org.kartei.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kartei.credit.CreditKind;
import org.kartei.listing.ListRequest;

/** CREDIT-4: credit goes back as money, by a minus invoice that says how. */
class CreditPayoutTests extends InvoiceTest {

    @Test
    void credit4APayoutIsAnInvoiceThatIsPaidAtOnce() {
        give("50.00");
        String number = payout.payOut(anna.id(), euro("30.00"), PaymentWay.TRANSFER, "DE02 1203 0000 0000 2020 51");
        Invoice invoice = invoices.find(number).orElseThrow();
        assertThat(invoice.lines()).singleElement().satisfies(line -> {
            assertThat(line.kind()).isEqualTo(LineKind.OTHER);
            assertThat(line.text()).isEqualTo("Auszahlung von Kundenguthaben");
            assertThat(line.gross()).isEqualTo("0.00");
        });
        assertThat(invoice.sums().total()).isEqualTo("-30.00");
        assertThat(invoice.state()).isEqualTo(InvoiceState.PAID);
        assertThat(invoice.open()).isZero();
        assertThat(invoice.dueOn()).isNull();
        assertThat(invoice.remark()).isEqualTo("Erstattet per: Überweisung. DE02 1203 0000 0000 2020 51");
        assertThat(invoice.payments()).singleElement().satisfies(payment -> {
            assertThat(payment.amount()).isEqualTo("-30.00");
            assertThat(payment.way()).isEqualTo(PaymentWay.TRANSFER);
        });
        assertThat(credit.balance(anna.id())).isEqualTo(euro("20.00"));
        assertThat(openOfAnna()).isZero();
        assertThat(credit.of(anna.id()).page(ListRequest.ALL, 0, 1))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.kind()).isEqualTo(CreditKind.PAID_OUT);
                    assertThat(entry.amount()).isEqualTo("-30.00");
                    assertThat(entry.source().path()).isEqualTo("invoices/" + number);
                });
    }

    @Test
    void credit4NothingHappensWhenItIsTooMuchOrNobodySaysHow() {
        give("50.00");
        refused("credit.error.tooLittle", () -> payout.payOut(anna.id(), euro("50.01"), PaymentWay.CASH, "By hand"));
        refused("invoice.payout.error.how", () -> payout.payOut(anna.id(), euro("50.00"), PaymentWay.CASH, " "));
        refused("credit.error.nothing", () -> payout.payOut(anna.id(), euro("0.00"), PaymentWay.CASH, "By hand"));
        assertThat(credit.balance(anna.id())).isEqualTo(euro("50.00"));
        assertThat(invoices.of(anna.id()).countExactly(ListRequest.ALL)).isZero();
        assertThat(payout.payOut(anna.id(), euro("50.00"), PaymentWay.CASH, "By hand"))
                .isEqualTo("2026-00001");
    }
}
