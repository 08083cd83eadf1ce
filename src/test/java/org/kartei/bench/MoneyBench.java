package org.kartei.bench;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import org.kartei.bank.BankEntries;
import org.kartei.bank.EntryState;
import org.kartei.credit.CreditLiability;
import org.kartei.directdebit.DirectDebits;
import org.kartei.invoice.Offers;
import org.kartei.invoice.OpenItems;
import org.kartei.invoice.ReminderRuns;
import org.kartei.invoice.Reminders;
import org.kartei.invoice.Turnover;
import org.kartei.listing.Filter;
import org.kartei.listing.ListRequest;
import org.kartei.listing.ListSource;

/** The lists that money has besides invoices, and the reports, among millions of invoices. */
final class MoneyBench {

    private static final int PAGE = 50;
    private static final int MOST = 50;
    private static final LocalDate PAST = LocalDate.of(2024, 6, 30);

    private final School school;
    private final Report report;

    MoneyBench(School school, Report report) {
        this.school = school;
        this.report = report;
    }

    void run() {
        new SchoolMoney(school).fill();
        lists();
        bank();
        reports();
    }

    private void lists() {
        report.chapter(
                "Lists of offers, reminders and collections",
                school.number("select count(*) from offer") + " offers, "
                        + school.number("select count(*) from invoice where open_amount > 0") + " open invoices, "
                        + school.number("select count(*) from reminder") + " reminders, "
                        + school.number("select count(*) from mandate")
                        + " mandates. First page, and the capped count. Goal: ≤ " + MOST + " ms.");
        report.columns("list", "page, ms", "capped count, ms", "verdict");
        var offers = school.bean(Offers.class).list();
        row("offers", offers, ListRequest.ALL);
        row("offers, open", offers, ListRequest.ALL.filtered("state", new Filter.AnyOf(Set.of("OPEN"))));
        row("offers, search A2024-05", offers, ListRequest.ALL.searching("A2024-05"));
        row("offers, search müller", offers, ListRequest.ALL.searching("müller"));
        row("reminders that are due", school.bean(Reminders.class).due(), ListRequest.ALL);
        var runs = school.bean(ReminderRuns.class);
        row("reminders of a run", runs.reminders(runs.latest(1).getFirst().id()), ListRequest.ALL);
        var debits = school.bean(DirectDebits.class);
        row("collections", debits.list(), ListRequest.ALL);
        one("proposal of a collection", Timing.of(2, 5, () -> debits.proposed(debits.usualDay())));
    }

    private void row(String what, ListSource<?> list, ListRequest request) {
        Timing page = Timing.of(2, 5, () -> list.page(request, 0, PAGE));
        Timing count = Timing.of(2, 5, () -> list.count(request));
        boolean isReached = Math.max(page.median(), count.median()) <= MOST;
        report.row(what, page, count, report.verdict(what, isReached));
    }

    private void one(String what, Timing timing) {
        report.row(what, timing, "–", report.verdict(what, timing.median() <= MOST));
    }

    private void bank() {
        report.chapter(
                "Bank",
                school.number("select count(*) from bank_entry") + " entries, one of ten open. Goal: ≤ " + MOST
                        + " ms.");
        report.columns("what", "ms", "", "verdict");
        var bank = school.bean(BankEntries.class);
        one("how many are open", Timing.of(2, 5, () -> bank.count(EntryState.OPEN)));
        one("the first open ones", Timing.of(2, 5, () -> bank.first(EntryState.OPEN, PAGE)));
        one("booked last", Timing.of(2, 5, () -> bank.first(EntryState.BOOKED, PAGE)));
        var open = bank.first(EntryState.OPEN, PAGE);
        one("proposals for " + open.size(), Timing.of(2, 5, () -> bank.proposals(open)));
    }

    private void reports() {
        report.chapter("Reports", "No goal is set for them: somebody asks, and waits.");
        report.columns("report", "ms");
        var items = school.bean(OpenItems.class);
        on("open items today", items.on(LocalDate.now()));
        on("open items of " + PAST, items.on(PAST));
        var turnover = school.bean(Turnover.class);
        report.row(
                "turnover of a year",
                Timing.of(1, 3, () -> turnover.byMonth(YearMonth.of(2024, 1), YearMonth.of(2024, 12), true)));
        var credit = school.bean(CreditLiability.class);
        on("credit today", credit.on(LocalDate.now()));
        report.row("credit of twelve months", Timing.of(1, 3, () -> credit.course(LocalDate.now(), 12)));
    }

    private void on(String what, ListSource<?> list) {
        report.row(what + ", first page", Timing.of(1, 3, () -> list.page(ListRequest.ALL, 0, PAGE)));
        report.row(what + ", how many", Timing.of(1, 3, () -> list.countExactly(ListRequest.ALL)));
    }
}
