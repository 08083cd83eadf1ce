package org.kartei.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.kartei.security.Acting.asManager;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kartei.TestClock;
import org.kartei.credit.CreditLiability;
import org.kartei.credit.CreditOfDay;
import org.kartei.credit.CreditSum;
import org.kartei.customer.CustomerEnd;
import org.kartei.customer.CustomerFile;
import org.kartei.listing.Filter;
import org.kartei.listing.ListRequest;
import org.kartei.listing.ListSource;
import org.kartei.settings.VatCategory;
import org.springframework.beans.factory.annotation.Autowired;

/** INV-5, CREDIT-8: what was open, charged and owed on any day, after a history with everything in it. */
class ReportFiguresTests extends InvoiceTest {

    private static final Tax FREE = new Tax(VatCategory.EXEMPT, BigDecimal.ZERO, "§ 4 Nr. 21 UStG");
    private static final BigDecimal NOTHING = BigDecimal.ZERO.setScale(2);

    @Autowired
    private OpenItems openItems;

    @Autowired
    private Turnover turnover;

    @Autowired
    private CreditLiability liability;

    @Autowired
    private Payments payments;

    @Autowired
    private Cancelling cancelling;

    @Autowired
    private Correcting correcting;

    @Autowired
    private CustomerEnd end;

    @Autowired
    private TestClock clock;

    /** Paid in part, too much, by credit and by a voucher, cancelled, corrected, paid out. */
    private void aSummer() {
        CustomerFile ben = fixtures.customer("Ben Late");
        CustomerFile cem = fixtures.customer("Cem Prompt");
        String first = fixtures.invoice(anna, "119.00");
        fixtures.invoice(ben, "60.00");
        on(5, 10);
        pay(first, "50.00");
        on(5, 20);
        String second = issued(course("50.00")
                        .redeeming(List.of(fixtures.voucher("TWENTY", "20.00").code())))
                .issuedNumber();
        on(6, 1);
        pay(first, "100.00");
        on(6, 10);
        fixtures.credit(ben, "5.00");
        on(6, 15);
        Invoice third = issued(course("200.00").using(new BigDecimal("31.00")));
        pay(free(cem, "40.00"), "40.00");
        on(7, 10);
        cancel(second);
        on(7, 20);
        InvoiceId draft = correcting.begin(third.id(), third.version());
        invoices.change(draft, 0, course("100.00").using(new BigDecimal("31.00")));
        String fourth = issuing.issue(draft, 1);
        on(8, 1);
        pay(fourth, "80.00");
        on(8, 5);
        payout.payOut(anna.id(), euro("11.00"), PaymentWay.CASH, "By hand");
        on(8, 20);
        asManager();
    }

    @Test
    void inv5OpenItemsSayWhatWasOpenThen() {
        aSummer();
        assertThat(open(5, 3)).isEmpty();
        assertThat(open(5, 4)).containsExactly("Anna Weiss NOT_DUE 119.00", "Ben Late NOT_DUE 60.00");
        assertThat(open(5, 18)).containsExactly("Anna Weiss NOT_DUE 69.00", "Ben Late NOT_DUE 60.00");
        assertThat(open(5, 19)).containsExactly("Anna Weiss UP_TO_30 69.00", "Ben Late UP_TO_30 60.00");
        assertThat(open(5, 31)).containsExactly("Anna Weiss NOT_DUE 30.00 UP_TO_30 69.00", "Ben Late UP_TO_30 60.00");
        assertThat(open(6, 1)).containsExactly("Ben Late UP_TO_30 60.00", "Anna Weiss NOT_DUE 30.00");
        assertThat(open(6, 17)).containsExactly("Anna Weiss NOT_DUE 169.00 UP_TO_30 30.00", "Ben Late UP_TO_30 60.00");
        assertThat(open(6, 18)).containsExactly("Anna Weiss NOT_DUE 169.00 UP_TO_30 30.00", "Ben Late UP_TO_60 60.00");
        assertThat(open(7, 9)).containsExactly("Anna Weiss UP_TO_30 169.00 UP_TO_60 30.00", "Ben Late UP_TO_60 60.00");
        assertThat(open(7, 10)).containsExactly("Anna Weiss UP_TO_30 169.00", "Ben Late UP_TO_60 60.00");
        assertThat(open(7, 20)).containsExactly("Anna Weiss NOT_DUE 69.00", "Ben Late UP_TO_90 60.00");
        assertThat(open(8, 16)).containsExactly("Ben Late UP_TO_90 60.00");
        assertThat(open(8, 17)).containsExactly("Ben Late LONGER 60.00");
        refused("invoice.openItems.error.day", () -> openItems.on(LocalDate.of(2026, 8, 21)));
    }

    @Test
    void inv5OpenItemsAreFoundSortedAndAddedUp() {
        aSummer();
        ListSource<OpenItem> items = openItems.on(LocalDate.of(2026, 7, 9));
        assertThat(items.sums(ListRequest.ALL, List.of("notDue", "upTo30", "upTo60", "total"))
                        .values())
                .containsExactly(NOTHING, new BigDecimal("169.00"), new BigDecimal("90.00"), new BigDecimal("259.00"));
        assertThat(items.page(ListRequest.ALL.searching("ben"), 0, 10))
                .extracting(OpenItem::name, OpenItem::isOfCustomer)
                .containsExactly(tuple("Ben Late", true));
        assertThat(items.page(
                        ListRequest.ALL.filtered("upTo60", new Filter.Amounts(new BigDecimal("31"), null)), 0, 10))
                .extracting(OpenItem::name)
                .containsExactly("Ben Late");
        assertThat(items.count(ListRequest.ALL).rows()).isEqualTo(2);
    }

    @Test
    void inv5WhoIsGoneStillOwedThen() {
        CustomerFile dora = fixtures.customer("Dora Gone");
        String number = fixtures.invoice(dora, "10.00");
        clock.moveTo(TODAY.plusDays(2));
        pay(number, "10.00");
        end.delete(dora.id(), List.of(), "");
        assertThat(openItems.on(TODAY.plusDays(1)).page(ListRequest.ALL, 0, 10))
                .extracting(OpenItem::name, OpenItem::customerNumber, OpenItem::isOfCustomer)
                .containsExactly(tuple("Dora Gone", dora.number(), false));
        assertThat(openItems.on(TODAY.plusDays(2)).page(ListRequest.ALL, 0, 10)).isEmpty();
    }

    @Test
    void inv5TurnoverIsWhatTheDocumentsOfAMonthSay() {
        aSummer();
        assertThat(turnover.byMonth(YearMonth.of(2026, 1), YearMonth.of(2026, 8), true))
                .extracting(
                        part -> part.month().getMonthValue(),
                        TurnoverPart::category,
                        part -> part.percent().toPlainString(),
                        part -> part.net().toPlainString(),
                        part -> part.vat().toPlainString(),
                        part -> part.gross().toPlainString())
                .containsExactly(
                        tuple(5, VatCategory.STANDARD, "19.00", "192.44", "36.56", "229.00"),
                        tuple(6, VatCategory.STANDARD, "19.00", "168.07", "31.93", "200.00"),
                        tuple(6, VatCategory.EXEMPT, "0.00", "40.00", "0.00", "40.00"),
                        tuple(7, VatCategory.STANDARD, "19.00", "-126.06", "-23.94", "-150.00"));
        assertThat(turnover.byMonth(YearMonth.of(2026, 7), YearMonth.of(2026, 7), true))
                .hasSize(1);
        refused(
                "invoice.turnover.error.months",
                () -> turnover.byMonth(YearMonth.of(2026, 8), YearMonth.of(2026, 7), true));
        refused(
                "invoice.turnover.error.months",
                () -> turnover.byMonth(YearMonth.of(2016, 8), YearMonth.of(2026, 8), true));
    }

    @Test
    void credit8TheSchoolOwedWhatTheBalancesWereThen() {
        aSummer();
        assertThat(credited(5, 31)).isEmpty();
        assertThat(credited(6, 1)).containsExactly("Anna Weiss 31.00");
        assertThat(credited(6, 14)).containsExactly("Anna Weiss 31.00", "Ben Late 5.00");
        assertThat(credited(6, 15)).containsExactly("Ben Late 5.00");
        assertThat(credited(8, 4)).containsExactly("Anna Weiss 11.00", "Ben Late 5.00");
        assertThat(credited(8, 20)).containsExactly("Ben Late 5.00");
        assertThat(liability.course(LocalDate.of(2026, 8, 4), 3))
                .containsExactly(
                        new CreditSum(LocalDate.of(2026, 5, 31), NOTHING),
                        new CreditSum(LocalDate.of(2026, 6, 30), new BigDecimal("5.00")),
                        new CreditSum(LocalDate.of(2026, 7, 31), new BigDecimal("5.00")),
                        new CreditSum(LocalDate.of(2026, 8, 4), new BigDecimal("16.00")));
        refused("credit.liability.error.day", () -> liability.on(LocalDate.of(2026, 8, 21)));
    }

    @Test
    void inv5WhatIsShownAddsUp() {
        aSummer();
        ListSource<InvoiceRow> all = invoices.list();
        assertThat(all.sums(ListRequest.ALL, List.of("total", "open")).values())
                .as("119 + 60 + 30 + 169 + 40 − 30 − 169 + 69 − 11")
                .containsExactly(new BigDecimal("277.00"), new BigDecimal("60.00"));
        invoices.write(anna.id(), course("55.00"));
        assertThat(all.sums(ListRequest.ALL, List.of("charged", "total")).values())
                .as("119 + 60 + 40 + 100, less the payout; the draft and what was cancelled don't count")
                .containsExactly(new BigDecimal("319.00"), new BigDecimal("277.00"));
        assertThat(all.sums(ListRequest.ALL.searching("2026-00003"), List.of("total"))
                        .values())
                .as("cancelled")
                .containsExactly(NOTHING);
        assertThat(all.sums(ListRequest.ALL.searching("Ben"), List.of("total", "open"))
                        .values())
                .containsExactly(new BigDecimal("60.00"), new BigDecimal("60.00"));
        assertThat(all.sums(ListRequest.ALL.searching("nobody"), List.of("total", "open"))
                        .values())
                .containsExactly(NOTHING, NOTHING);
        assertThat(invoices.of(anna.id()).sums(ListRequest.ALL, List.of("total")))
                .containsEntry("total", new BigDecimal("177.00"));
    }

    /** Whatever happens in whatever order, also payments that are written down later than they came. */
    @Test
    void inv5EveryDayOfRandomHistoriesAddsUpAsEachInvoiceDoes() {
        var random = new Random(7);
        List<CustomerFile> payers =
                Stream.of("One", "Two", "Three").map(fixtures::customer).toList();
        var balances = new TreeMap<LocalDate, BigDecimal>();
        for (int day = 0; day < 50; day++) {
            clock.moveTo(TODAY.plusDays(day));
            step(payers.get(random.nextInt(3)), random);
            balances.put(clock.today(), sum("select sum(balance) from credit_account"));
        }
        asManager();
        List<Invoice> issued = jdbc.queryForList("select id from invoice where number is not null", Long.class).stream()
                .map(id -> invoices.find(new InvoiceId(id)).orElseThrow())
                .toList();
        assertThat(issued).hasSizeGreaterThan(20);
        balances.forEach((day, balance) -> {
            List<OpenItem> items = openItems.on(day).page(ListRequest.ALL, 0, 10);
            BigDecimal naive = issued.stream()
                    .map(invoice -> openThen(invoice, issued, day))
                    .reduce(NOTHING, BigDecimal::add);
            assertThat(items.stream().map(OpenItem::total).reduce(NOTHING, BigDecimal::add))
                    .as("open on %s", day)
                    .isEqualTo(naive);
            assertThat(items)
                    .allSatisfy(
                            item -> assertThat(item.byAge().values().stream().reduce(NOTHING, BigDecimal::add))
                                    .isEqualTo(item.total()));
            assertThat(liability.course(day, 0)).containsExactly(new CreditSum(day, balance));
            assertThat(liability
                            .on(day)
                            .sums(ListRequest.ALL, List.of("balance"))
                            .values())
                    .singleElement()
                    .satisfies(sum -> assertThat(sum).isEqualByComparingTo(balance));
        });
        assertThat(sum("select sum(open_amount) from invoice"))
                .isEqualTo(openItems
                        .on(clock.today())
                        .sums(ListRequest.ALL, List.of("total"))
                        .get("total"));
        List<TurnoverPart> parts = turnover.byMonth(YearMonth.from(TODAY), YearMonth.from(clock.today()), true);
        assertThat(parts.stream().map(TurnoverPart::vat).reduce(NOTHING, BigDecimal::add))
                .isEqualTo(issued.stream()
                        .flatMap(invoice -> invoice.sums().taxes().stream())
                        .map(TaxPart::vat)
                        .reduce(NOTHING, BigDecimal::add));
    }

    private void step(CustomerFile payer, Random random) {
        String price = BigDecimal.valueOf(random.nextInt(100, 20_000), 2).toPlainString();
        List<Invoice> payable =
                jdbc.queryForList("select id from invoice where number is not null", Long.class).stream()
                        .map(id -> invoices.find(new InvoiceId(id)).orElseThrow())
                        .filter(Invoice::isCancellable)
                        .filter(invoice -> Objects.equals(invoice.customer(), payer.id()))
                        .toList();
        Invoice any = payable.isEmpty() ? null : payable.get(random.nextInt(payable.size()));
        switch (any == null ? 0 : random.nextInt(8)) {
            case 0, 1, 2 -> {
                BigDecimal balance = credit.balance(payer.id()).getAmount();
                BigDecimal used = balance.min(new BigDecimal(price));
                issuing.issue(invoices.write(payer.id(), course(price).using(used)), 0);
            }
            case 3, 4, 5 -> {
                if (any.isPayable()) {
                    LocalDate came = clock.today().minusDays(random.nextInt(5));
                    payments.record(any.id(), any.version(), euro(price), PaymentWay.CASH, came, "");
                }
            }
            case 6 -> cancel(any.issuedNumber());
            default -> {
                if (any.isCorrectable()) {
                    InvoiceId draft = correcting.begin(any.id(), any.version());
                    invoices.change(draft, 0, course(price));
                    issuing.issue(draft, 1);
                }
            }
        }
    }

    private static BigDecimal openThen(Invoice invoice, List<Invoice> all, LocalDate day) {
        boolean isCancelled = all.stream()
                .anyMatch(other -> invoice.issuedNumber().equals(other.cancels())
                        && !issuedOn(other).isAfter(day));
        if (issuedOn(invoice).isAfter(day) || isCancelled) {
            return NOTHING;
        }
        return invoice.payments().stream()
                .filter(payment -> !payment.paidOn().isAfter(day))
                .map(Payment::counted)
                .reduce(invoice.sums().total(), BigDecimal::subtract);
    }

    private static LocalDate issuedOn(Invoice invoice) {
        return Objects.requireNonNull(invoice.issuedOn());
    }

    private BigDecimal sum(String sql) {
        BigDecimal sum = jdbc.queryForObject(sql, BigDecimal.class);
        return sum == null ? NOTHING : sum;
    }

    /** Who owed what by age, the highest sum first; ages with nothing are left out. */
    private List<String> open(int month, int day) {
        var lines = new ArrayList<String>();
        openItems
                .on(LocalDate.of(2026, month, day))
                .page(ListRequest.ALL, 0, 10)
                .forEach(item -> lines.add(item.name() + " "
                        + item.byAge().entrySet().stream()
                                .filter(entry -> entry.getValue().signum() != 0)
                                .map(entry -> entry.getKey() + " " + entry.getValue())
                                .collect(Collectors.joining(" "))));
        return lines;
    }

    private List<String> credited(int month, int day) {
        return liability.on(LocalDate.of(2026, month, day)).page(ListRequest.ALL, 0, 10).stream()
                .map((CreditOfDay each) -> each.name() + " " + each.balance())
                .toList();
    }

    private void on(int month, int day) {
        clock.moveTo(LocalDate.of(2026, month, day));
    }

    private void pay(String number, String amount) {
        Invoice invoice = invoices.find(number).orElseThrow();
        payments.record(invoice.id(), invoice.version(), euro(amount), PaymentWay.TRANSFER, clock.today(), "");
    }

    private void cancel(String number) {
        Invoice invoice = invoices.find(number).orElseThrow();
        cancelling.cancel(invoice.id(), invoice.version(), Settlement.INTERNAL, null, "");
    }

    private String free(CustomerFile customer, String price) {
        var line = InvoiceLine.of(
                LineKind.COURSE, "Exam course", LinePrice.of(BigDecimal.ONE, new BigDecimal(price)), FREE);
        return issuing.issue(invoices.write(customer.id(), InvoiceDraft.of(List.of(line))), 0);
    }
}
