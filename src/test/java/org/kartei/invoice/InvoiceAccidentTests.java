package org.kartei.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kartei.security.Acting.asOffice;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kartei.BrokenOff;
import org.kartei.voucher.VoucherTerms;
import org.springframework.beans.factory.annotation.Autowired;

/** INV-1, INV-4: work that breaks off, at whichever statement, has not happened, and no number is missing. */
class InvoiceAccidentTests extends InvoiceTest {

    @Autowired
    private Payments payments;

    @Autowired
    private Cancelling cancelling;

    @Autowired
    private Offering offering;

    @ParameterizedTest
    @CsvSource({
        "invoice_series, insert",
        "voucher, update",
        "voucher_movement, insert",
        "history_entry, insert",
        "credit_account, update",
        "credit_entry, insert",
        "invoice, update",
        "invoice_voucher, delete",
        "invoice_voucher, insert",
        "invoice_tax, insert",
        "customer, update"
    })
    void inv1IssuingBrokenOffAtAnyStepHasNotHappened(String table, String statement) {
        InvoiceId draft = invoices.write(anna.id(), paidInEveryWay());
        brokenOff(table, statement, () -> issuing.issue(draft, 0));
        assertThat(issuing.issue(draft, 0)).isEqualTo("2026-00001");
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
    void inv4CancellingBrokenOffAtAnyStepHasNotHappened(String table, String statement) {
        Invoice paid = paid();
        brokenOff(table, statement, () -> cancelling.cancel(paid.id(), paid.version(), Settlement.INTERNAL, null, ""));
        assertThat(cancelling.cancel(paid.id(), paid.version(), Settlement.INTERNAL, null, ""))
                .isEqualTo("S2026-00001");
    }

    @ParameterizedTest
    @CsvSource({
        "payment, insert",
        "invoice, update",
        "credit_account, update",
        "credit_entry, insert",
        "history_entry, insert",
        "customer, update"
    })
    void inv2APaymentBrokenOffAtAnyStepHasNotHappened(String table, String statement) {
        Invoice invoice = paid();
        brokenOff(
                table,
                statement,
                () -> payments.record(
                        invoice.id(), invoice.version(), euro("90.00"), PaymentWay.CASH, TODAY, "Too much"));
        payments.record(invoice.id(), invoice.version(), euro("90.00"), PaymentWay.CASH, TODAY, "Too much");
        assertThat(credit.balance(anna.id())).isEqualTo(euro("80.00")); // 10.00 left, and 70.00 too much
    }

    @ParameterizedTest
    @CsvSource({
        "invoice_series, insert",
        "offer, update",
        "offer_line, insert",
        "offer_line, delete",
        "history_entry, insert"
    })
    void inv1IssuingARevisionBrokenOffAtAnyStepHasNotHappened(String table, String statement) {
        Offer offer = fixtures.offer(anna, "120.00");
        asOffice();
        OfferId draft = offering.revise(offer.id(), offer.version());
        brokenOff(table, statement, () -> offering.issue(draft, 0, offer.draft()));
        assertThat(offering.issue(draft, 0, offer.draft())).isEqualTo("A2026-00002");
    }

    @ParameterizedTest
    @CsvSource({"invoice, insert", "invoice_line, insert", "offer, update", "history_entry, insert"})
    void inv1AcceptingBrokenOffAtAnyStepHasNotHappened(String table, String statement) {
        Offer offer = fixtures.offer(anna, "120.00");
        asOffice();
        brokenOff(table, statement, () -> offering.accept(offer.id(), offer.version()));
        assertThat(invoices.find(offering.accept(offer.id(), offer.version()))).isPresent();
    }

    private void brokenOff(String table, String statement, Runnable work) {
        Map<String, List<Map<String, Object>>> before = everything();
        BrokenOff.at(jdbc, table, statement)
                .eachWay(work::run, () -> assertThat(everything()).isEqualTo(before));
    }

    /** 120.00 less 50.00 by voucher and 20.00 by credit; 30.00 of the rest is paid. */
    private Invoice paid() {
        Invoice invoice = issued(paidInEveryWay());
        payments.record(invoice.id(), invoice.version(), euro("30.00"), PaymentWay.CASH, TODAY, "");
        return invoices.find(invoice.id()).orElseThrow();
    }

    private InvoiceDraft paidInEveryWay() {
        give("30.00");
        var fifty = VoucherTerms.amount(new BigDecimal("50.00"), TODAY, null);
        return course("120.00")
                .redeeming(List.of(vouchers.issue(fifty, null, null).code()))
                .using(new BigDecimal("20.00"));
    }

    private Map<String, List<Map<String, Object>>> everything() {
        var rows = new TreeMap<String, List<Map<String, Object>>>();
        for (String table : List.of(
                "invoice",
                "invoice_series",
                "invoice_line",
                "invoice_tax",
                "invoice_voucher",
                "payment",
                "voucher",
                "voucher_movement",
                "offer",
                "offer_line",
                "credit_account",
                "credit_entry",
                "history_entry",
                "customer")) {
            rows.put(table, jdbc.queryForList("select * from " + table + " order by 1, 2"));
        }
        return rows;
    }
}
