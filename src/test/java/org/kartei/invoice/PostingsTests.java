package org.kartei.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kartei.security.Acting.asManager;
import static org.kartei.security.Acting.asOffice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.kartei.TestClock;
import org.kartei.credit.CreditForBooks;
import org.kartei.settings.VatCategory;
import org.kartei.shared.BusinessRuleViolation;
import org.kartei.voucher.CreditedVouchers;
import org.kartei.voucher.VoucherCode;
import org.kartei.voucher.VoucherTerms;
import org.springframework.beans.factory.annotation.Autowired;

/** INV-5: what the tax adviser gets says the same as invoices, reports and accounts of credit. */
class PostingsTests extends InvoiceTest {

    private static final Tax FREE = new Tax(VatCategory.EXEMPT, BigDecimal.ZERO, "§ 4 Nr. 21 UStG");
    private static final LocalDate FIRST = LocalDate.of(2026, 5, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);

    /** What a random step may read, for it asks nobody whether there is something to pay, to reverse, to pay out or to redeem. */
    private static final List<String> EXPECTED = List.of(
            "invoice.payment.error.nothing",
            "invoice.payment.error.reversed",
            "invoice.payment.error.tooMuchBack",
            "credit.error.tooLittle",
            "voucher.error.expired",
            "shared.error.changedMeanwhile");

    @Autowired
    private Postings postings;

    @Autowired
    private Turnover turnover;

    @Autowired
    private CreditForBooks given;

    @Autowired
    private CreditedVouchers credited;

    @Autowired
    private Payments payments;

    @Autowired
    private Cancelling cancelling;

    @Autowired
    private Correcting correcting;

    @Autowired
    private InvoiceImport imports;

    @Autowired
    private TestClock clock;

    @Test
    void inv5ADocumentItsPaymentAndItsCancellationTurnTheSign() {
        Invoice invoice = issued(course("119.00").redeeming(List.of(code("FIFTY-OFF"))));
        Invoice paid = pay(invoice, "70.00", PaymentWay.CARD);
        cancelling.cancel(paid.id(), paid.version(), Settlement.INTERNAL, null, "");
        assertThat(read())
                .containsExactly(
                        "2026-05-04 2026-00001 SALES STANDARD 19.00 119.00",
                        "2026-05-04 2026-00001 VOUCHER -50.00",
                        "2026-05-04 2026-00001 MONEY CARD -70.00",
                        "2026-05-04 2026-00001 CREDIT 1.00",
                        "2026-05-04 S2026-00001 of 2026-00001 SALES STANDARD 19.00 -119.00",
                        "2026-05-04 S2026-00001 of 2026-00001 VOUCHER 50.00",
                        "2026-05-04 S2026-00001 of 2026-00001 CREDIT 69.00");
        fitsEverything();
    }

    @Test
    void inv5FeesCountWhenTheyArePaidAndAReversalTakesAllOfItBack() {
        Invoice invoice = issued(course("120.00"));
        clock.moveTo(TODAY.plusDays(21));
        fixtures.reminders();
        clock.moveTo(TODAY.plusDays(35));
        fixtures.reminders();
        Invoice paid = pay(found(invoice), "130.00", PaymentWay.TRANSFER);
        payments.reverse(paid.id(), paid.version(), paid.payments().getFirst().id(), "Not ours");
        assertThat(read())
                .containsExactly(
                        "2026-05-04 2026-00001 SALES STANDARD 19.00 120.00",
                        "2026-06-08 2026-00001 MONEY TRANSFER -130.00",
                        "2026-06-08 2026-00001 FEES 2.50",
                        "2026-06-08 2026-00001 CREDIT 7.50",
                        "2026-06-08 2026-00001 MONEY TRANSFER 130.00",
                        "2026-06-08 2026-00001 FEES -2.50",
                        "2026-06-08 2026-00001 CREDIT -7.50");
        fitsEverything();
    }

    @Test
    void inv5APayoutLeavesTheCreditAsMoney() {
        give("20.00");
        payout.payOut(anna.id(), euro("20.00"), PaymentWay.CASH, "By hand");
        assertThat(read())
                .containsExactly("2026-05-04 2026-00001 CREDIT -20.00", "2026-05-04 2026-00001 MONEY CASH 20.00");
        asManager();
        assertThat(given.sum(FIRST, LAST)).isEqualTo(new CreditForBooks.Sum(1, new BigDecimal("20.00"), zero()));
        fitsEverything();
    }

    @Test
    void inv5WhatAnotherProgramBookedIsLeftOutAndWhatIsPaidOnItHereIsNot() {
        InvoiceLine line =
                InvoiceLine.of(LineKind.COURSE, "Ballet", LinePrice.of(BigDecimal.ONE, new BigDecimal("60.00")), FULL);
        var before = new ImportedInvoice.Paid(new BigDecimal("10.00"), PaymentWay.CASH, TODAY);
        imports.add(List.of(new ImportedInvoice("R 7", anna.id(), TODAY, List.of(line), List.of(before))));
        clock.moveTo(TODAY.plusDays(1));
        Invoice imported = invoices.find(new InvoiceId(jdbc.queryForObject("select id from invoice", Long.class)))
                .orElseThrow();
        pay(imported, "20.00", PaymentWay.TRANSFER);
        Invoice now = found(imported);
        cancelling.cancel(now.id(), now.version(), Settlement.INTERNAL, null, "");
        assertThat(read())
                .containsExactly(
                        "2026-05-05 R 7 MONEY TRANSFER -20.00",
                        "2026-05-05 S2026-00001 of R 7 SALES STANDARD 19.00 -60.00",
                        "2026-05-05 S2026-00001 of R 7 CREDIT 30.00");
    }

    @Test
    void inv5AVoucherThatHasExpiredBecomesCredit() {
        VoucherCode code = VoucherCode.chosen("SPRING");
        vouchers.issue(VoucherTerms.amount(new BigDecimal("30.00"), TODAY, TODAY.plusDays(5)), code, null);
        Invoice invoice = issued(course("100.00").redeeming(List.of(code)));
        clock.moveTo(TODAY.plusDays(10));
        Invoice now = found(invoice);
        cancelling.cancel(now.id(), now.version(), Settlement.INTERNAL, null, "");
        asManager();
        assertThat(credited.sum(FIRST, LAST)).isEqualTo(new CreditedVouchers.Sum(1, new BigDecimal("30.00")));
        assertThat(credited.sum(FIRST, TODAY)).isEqualTo(new CreditedVouchers.Sum(0, zero()));
        fitsEverything();
    }

    /** Whatever happens in whatever order: sales are the turnover of each month, customers owe what is open, credit is what they have. */
    @Test
    void inv5RandomHistoriesAddUpAsReportsAndAccountsDo() {
        for (int seed = 0; seed < 4; seed++) {
            var random = new Random(seed);
            var code = VoucherCode.chosen("RANDOM" + seed);
            vouchers.issue(VoucherTerms.amount(new BigDecimal("500.00"), TODAY, TODAY.plusDays(90)), code, null);
            for (int step = 0; step < 40; step++) {
                asOffice();
                clock.moveTo(TODAY.plusDays(seed * 40L + step));
                try {
                    step(random, code);
                } catch (BusinessRuleViolation refused) {
                    assertThat(refused.messageKey()).isIn(EXPECTED);
                }
            }
            fitsEverything();
        }
        assertThat(read()).hasSizeGreaterThan(100);
    }

    private void step(Random random, VoucherCode code) {
        String price = BigDecimal.valueOf(random.nextInt(100, 20_000), 2).toPlainString();
        List<Invoice> payable =
                jdbc.queryForList("select id from invoice where number is not null", Long.class).stream()
                        .map(id -> invoices.find(new InvoiceId(id)).orElseThrow())
                        .filter(Invoice::isCancellable)
                        .toList();
        if (payable.isEmpty() || random.nextInt(3) == 0) {
            InvoiceDraft draft =
                    mixed(price).using(credit.balance(anna.id()).getAmount().min(new BigDecimal(price)));
            issued(random.nextBoolean() ? mixed(price).redeeming(List.of(code)) : draft);
            return;
        }
        Invoice any = payable.get(random.nextInt(payable.size()));
        switch (random.nextInt(8)) {
            case 0, 1, 2 -> pay(any, price, PaymentWay.ofMoney().get(random.nextInt(4)));
            case 3 ->
                payments.reverse(
                        any.id(),
                        any.version(),
                        any.payments().isEmpty() ? 0 : any.payments().getFirst().id(),
                        "Wrong");
            case 4 -> cancelling.cancel(any.id(), any.version(), Settlement.INTERNAL, null, "");
            case 5 -> cancelling.cancel(any.id(), any.version(), Settlement.REFUND, PaymentWay.CASH, "By hand");
            case 6 -> payout.payOut(anna.id(), euro(price), PaymentWay.TRANSFER, "By hand");
            default -> {
                if (random.nextBoolean()) {
                    give(price);
                } else {
                    InvoiceId draft = correcting.begin(any.id(), any.version());
                    invoices.change(draft, 0, course(price));
                    issuing.issue(draft, 1);
                }
            }
        }
    }

    private InvoiceDraft mixed(String price) {
        return InvoiceDraft.of(List.of(
                InvoiceLine.of(LineKind.COURSE, "Ballet", LinePrice.of(BigDecimal.ONE, new BigDecimal(price)), FULL),
                InvoiceLine.of(LineKind.COURSE, "Exam", LinePrice.of(BigDecimal.ONE, new BigDecimal("9.99")), FREE)));
    }

    private void fitsEverything() {
        asManager();
        for (YearMonth month = YearMonth.from(FIRST); !month.atDay(1).isAfter(LAST); month = month.plusMonths(1)) {
            assertThat(postings.sums(month.atDay(1), month.atEndOfMonth()).stream()
                            .filter(sum -> sum.against().kind() == PostingKind.SALES)
                            .map(sum -> sum.against().category() + " "
                                    + sum.against().percent() + " " + sum.owed().subtract(sum.settled()))
                            .filter(line -> !line.endsWith(" 0.00")))
                    .as("turnover of %s", month)
                    .containsExactlyInAnyOrderElementsOf(turnover.byMonth(month, month, true).stream()
                            .map(part -> part.category() + " " + part.percent() + " " + part.gross())
                            .filter(line -> !line.endsWith(" 0.00"))
                            .toList());
        }
        assertThat(sum(each -> true)).as("open").isEqualTo(one("select sum(open_amount) from invoice"));
        CreditForBooks.Sum byHand = given.sum(FIRST, LAST);
        BigDecimal ofVouchers = credited.sum(FIRST, LAST).amount();
        assertThat(sum(each -> each.against().kind() == PostingKind.CREDIT)
                        .add(byHand.given())
                        .subtract(byHand.taken())
                        .add(ofVouchers))
                .as("credit")
                .isEqualTo(one("select sum(balance) from credit_account"));
        assertThat(ofVouchers.subtract(sum(each -> each.against().kind() == PostingKind.VOUCHER)))
                .as("vouchers")
                .isEqualTo(one("select sum(worth - rest) from voucher"));
        assertThat(sum(each -> each.against().kind() == PostingKind.MONEY).negate())
                .as("money")
                .isEqualTo(one(
                        "select sum(amount) from payment where way in ('CASH', 'TRANSFER', 'CARD', 'DIRECT_DEBIT')"));
        assertThat(sum(each -> each.against().kind() == PostingKind.FEES))
                .as("fees")
                .isEqualTo(one("select sum(reminder_fees) from payment"));
    }

    private BigDecimal sum(Predicate<Posting> which) {
        return all().stream().filter(which).map(Posting::amount).reduce(zero(), BigDecimal::add);
    }

    private List<Posting> all() {
        asManager();
        var all = new ArrayList<Posting>();
        postings.forEach(FIRST, LAST, all::add);
        return all;
    }

    private List<String> read() {
        return all().stream()
                .map(each -> each.day() + " " + each.document()
                        + (each.document().equals(each.settles()) ? "" : " of " + each.settles()) + " "
                        + each.against().kind()
                        + (each.against().category() == null
                                ? ""
                                : " " + each.against().category() + " "
                                        + each.against().percent())
                        + (each.against().way() == null
                                ? ""
                                : " " + each.against().way())
                        + " " + each.amount())
                .toList();
    }

    private BigDecimal one(String sql) {
        BigDecimal found = jdbc.queryForObject(sql, BigDecimal.class);
        return found == null ? zero() : found;
    }

    private Invoice pay(Invoice invoice, String amount, PaymentWay way) {
        payments.record(invoice.id(), invoice.version(), euro(amount), way, clock.today(), "");
        return found(invoice);
    }

    private Invoice found(Invoice invoice) {
        return invoices.find(invoice.id()).orElseThrow();
    }

    private static BigDecimal zero() {
        return BigDecimal.ZERO.setScale(2);
    }
}
