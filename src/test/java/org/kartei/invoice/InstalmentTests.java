package org.kartei.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.kartei.Drifts;
import org.kartei.TestClock;
import org.kartei.history.HistoryService;
import org.kartei.listing.Filter;
import org.kartei.listing.ListRequest;
import org.kartei.security.Acting;
import org.kartei.security.Role;
import org.kartei.shared.BusinessRuleViolation;
import org.springframework.beans.factory.annotation.Autowired;

/** INV-2: an invoice paid in instalments; each shows its state, which follows from what is paid. */
class InstalmentTests extends InvoiceTest {

    private static final LocalDate FIRST = TODAY.plusDays(10);

    @Autowired
    private Instalments instalments;

    @Autowired
    private Payments payments;

    @Autowired
    private Cancelling cancelling;

    @Autowired
    private Correcting correcting;

    @Autowired
    private InvoiceDocuments documents;

    @Autowired
    private Reminders reminders;

    @Autowired
    private InvoicesOfCustomer ofCustomer;

    @Autowired
    private InvoiceCheck check;

    @Autowired
    private OpenItems openItems;

    @Autowired
    private OpenInvoices openInvoices;

    @Autowired
    private HistoryService history;

    @Autowired
    private TestClock clock;

    @Test
    void inv2EvenPartsAMonthApartAlsoAtTheEndOfAMonth() {
        assertThat(InstalmentPlan.monthly(new BigDecimal("100.00"), 3, LocalDate.of(2027, 1, 31)))
                .extracting(each -> each.dueOn() + " " + each.amount())
                .containsExactly("2027-01-31 33.34", "2027-02-28 33.33", "2027-03-31 33.33");
    }

    @Test
    void inv2WhatCannotBeAgreedIsRefused() {
        Invoice invoice = issued(course("120.00"));
        refused("invoice.instalments.error.count", () -> agree(invoice, part(FIRST, "120.00")));
        refused("invoice.instalments.error.count", () -> agree(invoice, monthly("120.00", 37)));
        refused(
                "invoice.instalments.error.days",
                () -> agree(invoice, part(TODAY.minusDays(1), "60.00"), part(FIRST, "60.00")));
        refused("invoice.instalments.error.days", () -> agree(invoice, part(FIRST, "60.00"), part(FIRST, "60.00")));
        refused(
                "invoice.instalments.error.days",
                () -> agree(
                        invoice, part(FIRST, "60.00"), part(TODAY.plusYears(10).plusDays(1), "60.00")));
        refused(
                "invoice.instalments.error.amount",
                () -> agree(invoice, part(FIRST, "120.00"), part(FIRST.plusDays(1), "0.00")));
        refused(
                "invoice.instalments.error.amount",
                () -> agree(invoice, part(FIRST, "60.005"), part(FIRST.plusDays(1), "59.995")));
        refused(
                "invoice.instalments.error.sum",
                () -> agree(invoice, part(FIRST, "60.00"), part(FIRST.plusDays(1), "60.01")));
        refused("shared.error.changedMeanwhile", () -> instalments.withdraw(invoice.id(), invoice.version()));
        assertThat(found(invoice)).usingRecursiveComparison().isEqualTo(invoice);
        Invoice paid = pay(invoice, "120.00");
        refused("invoice.instalments.error.none", () -> agree(paid, monthly("120.00", 2)));
        give("50.00");
        Invoice minus = invoices.find(payout.payOut(anna.id(), euro("30.00"), PaymentWay.TRANSFER, "DE02 1203"))
                .orElseThrow();
        refused("invoice.instalments.error.none", () -> agree(minus, monthly("30.00", 2)));
    }

    @Test
    void inv2PaymentsFillThemInOrderAndAReversalOpensThemAgain() {
        Invoice invoice = agreed(issued(course("120.00")), 3);
        assertThat(states(invoice)).containsExactly("40.00 OPEN", "40.00 OPEN", "40.00 OPEN");
        assertThat(invoice.dueOn()).isEqualTo(TODAY.plusDays(14)); // as it was issued
        invoice = pay(invoice, "50.00");
        assertThat(states(invoice)).containsExactly("0.00 PAID", "30.00 PARTLY_PAID", "40.00 OPEN");
        assertThat(invoice.payBy()).isEqualTo(FIRST.plusMonths(1));
        clock.moveTo(FIRST.plusMonths(1).plusDays(1));
        assertThat(states(invoice)).containsExactly("0.00 PAID", "30.00 OVERDUE", "40.00 OPEN");
        payments.reverse(
                invoice.id(), invoice.version(), invoice.payments().getFirst().id(), "Of somebody else");
        invoice = found(invoice);
        assertThat(states(invoice)).containsExactly("40.00 OVERDUE", "40.00 OVERDUE", "40.00 OPEN");
        assertThat(invoice.payBy()).isEqualTo(FIRST);
        invoice = pay(invoice, "150.00");
        assertThat(states(invoice)).containsExactly("0.00 PAID", "0.00 PAID", "0.00 PAID");
        assertThat(credit.balance(anna.id())).isEqualTo(euro("30.00"));
        Invoice all = invoice;
        refused("invoice.instalments.error.none", () -> instalments.withdraw(all.id(), all.version()));
    }

    @Test
    void inv2WhatIsReversedFromBeforeIsAskedForWithTheFirst() {
        Invoice invoice = pay(issued(course("120.00")), "20.00");
        invoice = agreed(invoice, 2);
        payments.reverse(
                invoice.id(), invoice.version(), invoice.payments().getFirst().id(), "Of somebody else");
        invoice = found(invoice);
        assertThat(states(invoice)).containsExactly("50.00 OPEN", "50.00 OPEN");
        assertThat(asked(invoice)).isEqualTo("70.00");
        assertThat(overdueOn(invoice, FIRST.plusDays(1))).isEqualTo("70.00");
        clock.moveTo(FIRST.plusDays(1));
        assertThat(byAge(FIRST.plusDays(1))).isEqualTo("50.00 70.00");
    }

    /** Any payments and reversals on any days against a model that fills the instalments one by one. */
    @Test
    void inv2StatesAreThoseOfAPlainModelWhateverIsPaid() {
        var random = new Random(23);
        for (int round = 0; round < 6; round++) {
            clock.moveTo(TODAY);
            int count = 2 + random.nextInt(5);
            Invoice invoice = issued(course(random.nextInt(50, 300) + ".0" + random.nextInt(10)));
            if (random.nextBoolean()) {
                invoice = pay(invoice, "12.34");
            }
            BigDecimal agreed = invoice.open();
            invoice = agreed(invoice, count);
            for (int step = 0; step < 5; step++) {
                clock.moveTo(TODAY.plusDays(step * 30L + random.nextInt(30)));
                invoice = moved(invoice, random);
                InstalmentPlan plan = instalments.of(invoice).orElseThrow();
                assertThat(states(invoice)).isEqualTo(model(plan, agreed.subtract(invoice.open())));
                String next = plan.parts(invoice.open(), today()).stream()
                        .filter(part -> part.open().signum() > 0)
                        .findFirst()
                        .map(part -> part.instalment().dueOn())
                        .orElse(plan.instalments().getLast().dueOn())
                        .toString();
                assertThat(invoice.payBy()).hasToString(next);
                assertThat(row(invoice).dueOn()).hasToString(next);
                assertThat(row(invoice).isOverdue())
                        .isEqualTo(states(invoice).stream().anyMatch(state -> state.endsWith("OVERDUE")));
            }
        }
    }

    private Invoice moved(Invoice invoice, Random random) {
        List<Payment> wrong =
                invoice.payments().stream().filter(invoice::canReverse).toList();
        if (!wrong.isEmpty() && (invoice.open().signum() == 0 || random.nextInt(3) == 0)) {
            payments.reverse(
                    invoice.id(),
                    invoice.version(),
                    wrong.get(random.nextInt(wrong.size())).id(),
                    "Wrong");
            return found(invoice);
        }
        int cents = 1 + random.nextInt(invoice.open().unscaledValue().intValueExact());
        return pay(invoice, BigDecimal.valueOf(cents, 2).toPlainString());
    }

    private List<String> model(InstalmentPlan plan, BigDecimal paid) {
        var states = new ArrayList<String>();
        BigDecimal left = paid.max(BigDecimal.ZERO);
        for (Instalment each : plan.instalments()) {
            BigDecimal part = left.min(each.amount());
            left = left.subtract(part);
            BigDecimal open = each.amount().subtract(part);
            String state = open.signum() == 0
                    ? "PAID"
                    : each.dueOn().isBefore(today()) ? "OVERDUE" : part.signum() > 0 ? "PARTLY_PAID" : "OPEN";
            states.add(open + " " + state);
        }
        return states;
    }

    @Test
    void inv2AnotherPlanTakesItsPlaceOrItIsWithdrawnAndNothingIsLost() {
        Invoice invoice = agreed(issued(course("120.00")), 3);
        invoice = pay(invoice, "40.00");
        agree(invoice, part(FIRST, "30.00"), part(FIRST.plusDays(1), "50.00"));
        Invoice again = found(invoice);
        assertThat(states(again)).containsExactly("30.00 OPEN", "50.00 OPEN");
        instalments.withdraw(again.id(), again.version());
        Invoice without = found(again);
        assertThat(without.payBy()).isEqualTo(TODAY.plusDays(14));
        assertThat(instalments.of(without)).isEmpty();
        assertThat(history.ofCustomer(anna.id().value()).page(ListRequest.ALL, 0, 100))
                .filteredOn(entry -> entry.field().equals("instalments"))
                .extracting(entry -> entry.before() + " -> " + entry.after())
                .containsExactly(
                        "2026-05-14: 30.00; 2026-05-15: 50.00 -> ",
                        "2026-05-14: 40.00; 2026-06-14: 40.00; 2026-07-14: 40.00 -> 2026-05-14: 30.00; 2026-05-15: 50.00",
                        " -> 2026-05-14: 40.00; 2026-06-14: 40.00; 2026-07-14: 40.00");
        assertThat(jdbc.queryForList("select amount from instalment order by plan_id, position", BigDecimal.class))
                .hasSize(5);
    }

    @Test
    void inv2ADayThatIsNotThatOfTheNextOneIsFound() {
        Invoice invoice = agreed(issued(course("120.00")), 3);
        assertThat(Drifts.of(List.of(check))).isEmpty();
        jdbc.update("update invoice set instalment_due_on = instalment_due_on + interval 1 day");
        assertThat(Drifts.of(List.of(check)))
                .containsExactly(
                        "2026-00001: The next instalment is shown as due on 15 May 2026, but it is due on 14 May 2026.");
        jdbc.update("update invoice set instalment_due_on = null");
        assertThat(Drifts.of(List.of(check)))
                .containsExactly("2026-00001: The next instalment is shown as due on –, but it is due on 14 May 2026.");
        jdbc.update("update invoice set instalment_due_on = ?", FIRST);
        assertThat(found(invoice)).usingRecursiveComparison().isEqualTo(invoice);
    }

    @Test
    void inv2CancellingEndsThePlan() {
        Invoice invoice = pay(agreed(issued(course("120.00")), 3), "40.00");
        cancelling.cancel(invoice.id(), invoice.version(), Settlement.INTERNAL, null, "");
        Invoice cancelled = found(invoice);
        assertThat(cancelled.instalmentDueOn()).isNull();
        assertThat(instalments.of(cancelled)).isEmpty();
        assertThat(openItems.on(TODAY).page(ListRequest.ALL, 0, 10)).isEmpty();
        refused("invoice.error.cancelled", () -> agree(cancelled, monthly("80.00", 2)));
    }

    @Test
    void inv2IssuedWithInstalmentsTheyStandOnPaperWhateverIsAgreedLater() throws Exception {
        InvoiceDraft draft = course("100.00").payableIn(27).inInstalments(3); // 31 May
        InvoiceId id = invoices.write(anna.id(), draft);
        assertThat(invoices.find(id).orElseThrow().draft().instalments()).isEqualTo(3);
        refused("invoice.instalments.error.count", () -> invoices.change(id, 0, draft.inInstalments(0)));
        refused("invoice.instalments.error.count", () -> invoices.change(id, 0, draft.inInstalments(37)));
        issuing.issue(id, 0);
        Invoice invoice = invoices.find(id).orElseThrow();
        assertThat(instalments.of(invoice).orElseThrow().instalments())
                .extracting(each -> each.dueOn() + " " + each.amount())
                .containsExactly("2026-05-31 33.34", "2026-06-30 33.33", "2026-07-31 33.33");
        assertThat(invoice.dueOn()).isEqualTo(TODAY.plusDays(27));
        byte[] before = pdf(invoice);
        assertThat(text(before))
                .contains("33,34\u00a0€ bis zum 31.05.2026", "33,33\u00a0€ bis zum 30.06.2026", "bis zum 31.07.2026");
        agree(invoice, part(FIRST, "30.00"), part(FIRST.plusDays(1), "70.00"));
        assertThat(pdf(invoice)).isEqualTo(before);
        Invoice free = issued(course("0.00").inInstalments(2));
        assertThat(instalments.of(free)).isEmpty();
        refused("invoice.instalments.error.amount", () -> issued(course("0.02").inInstalments(3)));
    }

    @Test
    void inv2ACorrectionBeginsWithAsManyAndWhatWasPaidFillsThem() {
        Invoice invoice = pay(issued(course("120.00").inInstalments(3)), "50.00");
        InvoiceId corrected = correcting.begin(invoice.id(), invoice.version());
        InvoiceDraft draft = invoices.find(corrected).orElseThrow().draft();
        assertThat(draft.instalments()).isEqualTo(3);
        issuing.issue(corrected, 0, draft.inInstalments(4));
        assertThat(states(invoices.find(corrected).orElseThrow()))
                .containsExactly("0.00 PAID", "10.00 PARTLY_PAID", "30.00 OPEN", "30.00 OPEN");
        assertThat(instalments.of(found(invoice))).isEmpty();
    }

    private byte[] pdf(Invoice invoice) throws IOException {
        var out = new ByteArrayOutputStream();
        documents.write(invoice.id(), out);
        return out.toByteArray();
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void inv2OverdueAndRemindedOfIsWhatOfItIsDue() throws Exception {
        Invoice invoice = agreed(issued(course("120.00")), 3);
        clock.moveTo(FIRST);
        assertThat(overdue()).isEmpty();
        clock.moveTo(FIRST.plusDays(20)); // the day on the invoice is over, too
        assertThat(overdue()).containsExactly("2026-00001");
        assertThat(reminders.due().page(ListRequest.ALL, 0, 10))
                .extracting(row -> row.level() + " " + row.open() + " " + row.dueOn() + " " + row.daysOverdue())
                .containsExactly("1 40.00 2026-05-14 20");
        reminders.remind(invoice.id(), invoice.version());
        assertThat(reminders.of(invoice.id()))
                .extracting(each -> each.level() + " " + each.open() + " " + each.instalmentDueOn())
                .containsExactly("1 40.00 2026-05-14");
        var paper = new ByteArrayOutputStream();
        reminders.write(reminders.of(invoice.id()).getFirst().id(), paper);
        assertThat(text(paper.toByteArray())).contains("Fällige Raten der Rechnung 2026-00001", "14.05.2026", "40,00");
        invoice = pay(found(invoice), "40.00");
        assertThat(overdue()).isEmpty();
        clock.moveTo(FIRST.plusMonths(1).plusDays(10)); // its last day to pay is over, but that instalment is paid
        assertThat(reminders.of(invoice.id()).getFirst().dueOn()).isBefore(FIRST.plusMonths(1));
        assertThat(reminders.due().page(ListRequest.ALL, 0, 10))
                .extracting(row -> row.level() + " " + row.open() + " " + row.dueOn())
                .containsExactly("1 40.00 2026-06-14");
        reminders.remind(invoice.id(), invoice.version());
        reminders.takeBack(
                reminders.of(invoice.id()).getLast(),
                "Too early"); // the one of the first instalment stands, and counts for that alone
        assertThat(next(found(invoice))).map(ReminderTerm::level).contains(1);
        reminders.remind(invoice.id(), invoice.version());
        assertThat(reminders.due().page(ListRequest.ALL, 0, 10)).isEmpty();
        clock.moveTo(FIRST.plusMonths(2).plusDays(10));
        assertThat(reminders.due().page(ListRequest.ALL, 0, 10))
                .extracting(row -> row.level() + " " + row.open() + " " + row.fee())
                .containsExactly("2 80.00 2.50");
        reminders.remind(invoice.id(), invoice.version());
        assertThat(reminders.of(invoice.id()))
                .extracting(Reminder::level, Reminder::isStanding)
                .containsExactly(tuple(1, true), tuple(1, false), tuple(1, true), tuple(2, true));
    }

    @Test
    void inv2WhatAReminderOfInstalmentsAsksForPaysItsFee() {
        Invoice invoice = agreed(issued(course("120.00")), 3);
        clock.moveTo(FIRST.plusDays(20));
        reminders.remind(invoice.id(), invoice.version());
        clock.moveTo(FIRST.plusDays(34)); // the second one is overdue by now, too
        reminders.remind(invoice.id(), found(invoice).version());
        Reminder asked = reminders.of(invoice.id()).getLast();
        assertThat(asked.sum()).isEqualByComparingTo("82.50");
        invoice = pay(found(invoice), "82.50");
        assertThat(invoice.payments().getFirst().fees()).isEqualByComparingTo("2.50");
        assertThat(invoice.open()).isEqualByComparingTo("40.00");
        assertThat(states(invoice)).containsExactly("0.00 PAID", "0.00 PAID", "40.00 OPEN");
        assertThat(reminders.openFees(invoice)).isZero();
        invoice = pay(invoice, "30.00"); // nothing asks for that, so it is of the instalment
        assertThat(invoice.open()).isEqualByComparingTo("10.00");
    }

    @Test
    void inv2WhatWasNotOverdueWhenTheLastReminderWasMadeBeginsWithTheFirstLevel() {
        Invoice invoice = issued(course("80.00"));
        agree(invoice, part(FIRST, "40.00"), part(FIRST.plusDays(21), "40.00"));
        clock.moveTo(FIRST.plusDays(20));
        reminders.remind(invoice.id(), found(invoice).version()); // until seven days later
        invoice = pay(found(invoice), "40.00");
        clock.moveTo(FIRST.plusDays(35));
        assertThat(reminders.due().page(ListRequest.ALL, 0, 10))
                .extracting(row -> row.level() + " " + row.open())
                .containsExactly("1 40.00");
        assertThat(next(invoice)).map(ReminderTerm::level).contains(1);
    }

    @Test
    void inv2ReportsAndMoneyThatComesInGoByInstalments() {
        Invoice invoice = agreed(issued(course("120.00")), 3);
        LocalDate day = FIRST.plusMonths(1).plusDays(5);
        clock.moveTo(day);
        assertThat(byAge(day)).isEqualTo("40.00 40.00 40.00");
        assertThat(asked(invoice)).isEqualTo("80.00");
        assertThat(openInvoices.withNumbers(List.of("2026-00001")))
                .extracting(open -> open.open() + " " + open.next() + " " + open.dueOn())
                .containsExactly("120.00 40.00 2026-05-14");
        invoice = pay(invoice, "60.00");
        assertThat(openInvoices.search("2026-", 5))
                .extracting(open -> open.open() + " " + open.next() + " " + open.dueOn())
                .containsExactly("60.00 20.00 2026-06-14");
        assertThat(byAge(day)).isEqualTo("40.00 20.00");
        assertThat(byAge(day.minusDays(1))).isEqualTo("40.00 40.00 40.00"); // it was paid the day after
    }

    /** What is not due, and what is overdue for up to 30 days, up to 60, as far as there is any. */
    private String byAge(LocalDate day) {
        return openItems.on(day).page(ListRequest.ALL, 0, 10).stream()
                .flatMap(item -> {
                    assertThat(item.total())
                            .isEqualTo(item.byAge().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add));
                    return Stream.of(OpenAge.values())
                            .map(age -> item.byAge().get(age))
                            .filter(amount -> amount.signum() != 0)
                            .map(BigDecimal::toPlainString);
                })
                .collect(Collectors.joining(" "));
    }

    @Test
    void file7TheyAreInTheCopyOfTheCustomersData() {
        agreed(issued(course("120.00")), 3);
        assertThat(ofCustomer.copy(anna.id()))
                .singleElement()
                .asString()
                .contains("instalments", "2026-07-14", "40.00");
    }

    @Test
    void inv2OfTenWhoAgreeAtOnceOneDoesAndTheOthersReadWhy() throws Exception {
        Invoice invoice = issued(course("120.00"));
        try (var threads = Executors.newFixedThreadPool(10)) {
            List<Callable<String>> clerks = IntStream.range(0, 10)
                    .<Callable<String>>mapToObj(i -> () -> Acting.as(Role.OFFICE, () -> {
                        try {
                            agree(invoice, monthly("120.00", 2 + i));
                            return "agreed";
                        } catch (BusinessRuleViolation refused) {
                            return refused.messageKey();
                        }
                    }))
                    .toList();
            var outcomes = new ArrayList<String>();
            for (var outcome : threads.invokeAll(clerks)) {
                outcomes.add(outcome.get());
            }
            assertThat(outcomes).containsOnlyOnce("agreed");
            assertThat(outcomes).containsOnly("agreed", "shared.error.changedMeanwhile");
        }
        assertThat(jdbc.queryForObject("select count(*) from instalment_plan", Integer.class))
                .isEqualTo(1);
    }

    private BigDecimal asked(Invoice invoice) {
        return instalments.of(invoice).orElseThrow().asked(invoice.open(), today());
    }

    private BigDecimal overdueOn(Invoice invoice, LocalDate day) {
        return instalments.of(invoice).orElseThrow().overdue(invoice.open(), day);
    }

    private List<String> overdue() {
        return invoices
                .list()
                .page(ListRequest.ALL.filtered("overdue", new Filter.AnyOf(Set.of("OVERDUE"))), 0, 10)
                .stream()
                .map(InvoiceRow::number)
                .toList();
    }

    private InvoiceRow row(Invoice invoice) {
        return invoices.list().rows(List.of(invoice.id().value())).getFirst();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private List<String> states(Invoice invoice) {
        return instalments.of(invoice).orElseThrow().parts(invoice.open(), today()).stream()
                .map(part -> part.open() + " " + part.state())
                .toList();
    }

    private Invoice agreed(Invoice invoice, int count) {
        instalments.agree(invoice.id(), invoice.version(), InstalmentPlan.monthly(invoice.open(), count, FIRST));
        return found(invoice);
    }

    private void agree(Invoice invoice, Instalment... parts) {
        instalments.agree(invoice.id(), invoice.version(), List.of(parts));
    }

    private static Instalment[] monthly(String amount, int count) {
        return InstalmentPlan.monthly(new BigDecimal(amount), count, FIRST).toArray(Instalment[]::new);
    }

    private static Instalment part(LocalDate dueOn, String amount) {
        return new Instalment(dueOn, new BigDecimal(amount));
    }

    private Invoice pay(Invoice invoice, String amount) {
        payments.record(
                invoice.id(),
                invoice.version(),
                Money.of(CurrencyUnit.EUR, new BigDecimal(amount)),
                PaymentWay.TRANSFER,
                today(),
                "");
        return found(invoice);
    }

    private Optional<ReminderTerm> next(Invoice invoice) {
        return reminders.next(invoice, reminders.of(invoice.id()));
    }

    private Invoice found(Invoice invoice) {
        return invoices.find(invoice.id()).orElseThrow();
    }
}
