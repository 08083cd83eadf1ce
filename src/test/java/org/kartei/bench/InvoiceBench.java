package org.kartei.bench;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.kartei.credit.CreditLedger;
import org.kartei.customer.CustomerId;
import org.kartei.invoice.InvoiceDocuments;
import org.kartei.invoice.InvoiceDraft;
import org.kartei.invoice.InvoiceId;
import org.kartei.invoice.InvoiceLine;
import org.kartei.invoice.InvoiceRow;
import org.kartei.invoice.Invoices;
import org.kartei.invoice.Issuing;
import org.kartei.invoice.LineKind;
import org.kartei.invoice.LinePrice;
import org.kartei.invoice.Tax;
import org.kartei.listing.Filter;
import org.kartei.listing.ListRequest;
import org.kartei.listing.ListSource;
import org.kartei.listing.Sort;
import org.kartei.settings.SettingsService;
import org.kartei.settings.VatCategory;

/** Invoices among millions: issued by one and by eight clerks, printed, listed. */
final class InvoiceBench {

    private static final int TIMES = 40;
    private static final int CLERKS = 8;
    private static final long SECONDS = 20;
    private static final int PAGE = 50;
    private static final Money CREDIT = Money.of(CurrencyUnit.EUR, 5);
    private static final InvoiceDraft DRAFT = InvoiceDraft.of(List.of(InvoiceLine.of(
            LineKind.COURSE,
            "Course",
            LinePrice.of(BigDecimal.ONE, new BigDecimal("120.00")),
            new Tax(VatCategory.STANDARD, new BigDecimal("19"), ""))));
    private static final org.kartei.settings.School TOLD = new org.kartei.settings.School(
            "Bench",
            "Marktstraße 1",
            "70173",
            "Stuttgart",
            "bench@example.org",
            "DE",
            "EUR",
            14,
            "99/123/45678",
            "DE123456789",
            "DE89370400440532013000",
            "",
            "Bench",
            "0711 284510",
            "");

    /** Columns of the list, and the index that the raw query has for them. */
    private static final Map<String, String> SORTS = Map.of(
            "number", "number", "issuedOn", "issued_on", "dueOn", "pay_by", "total", "total", "open", "open_amount");

    private final School school;
    private final Report report;
    private final int size;
    private final InvoiceDocuments documents;
    private final Issuing issuing;
    private final Invoices invoices;
    private final ListSource<InvoiceRow> list;
    private final Random random = new Random(5);
    private final List<Long> customers;

    InvoiceBench(School school, Report report, int size) {
        this.school = school;
        this.report = report;
        this.size = size;
        this.documents = school.bean(InvoiceDocuments.class);
        this.issuing = school.bean(Issuing.class);
        this.invoices = school.bean(Invoices.class);
        this.list = invoices.list();
        this.customers = school.jdbc.queryForList(
                "select id from customer where erased_on is null order by id limit 10000", Long.class);
    }

    void run() throws Exception {
        new SchoolInvoices(school).fill(size);
        issue();
        clerks();
        lists();
    }

    private void issue() {
        report.chapter(
                "An invoice",
                "One line, among " + school.number("select count(*) from invoice")
                        + "; another customer each time. Statements beyond the inserts of lines and taxes, the commit among them.");
        report.columns("action", "ms", "statements", "goal", "verdict");
        row("issue a kept draft", kept(DRAFT), 1);
        row("issue a kept draft that uses credit", kept(DRAFT.using(CREDIT.getAmount())), 1);
        row("write and issue", () -> issuing.issue(customer(), DRAFT), 2);
        print();
    }

    /** Issues one of the drafts that were written before. */
    private Timing.Action kept(InvoiceDraft draft) {
        Deque<InvoiceId> drafts = new ArrayDeque<>();
        for (int i = 0; i < 2 * TIMES + 10; i++) {
            CustomerId customer = customer();
            if (draft.credit().signum() > 0) {
                school.bean(CreditLedger.class).changeByHand(customer, CREDIT, "Bench");
            }
            drafts.add(invoices.write(customer, draft));
        }
        return () -> issuing.issue(drafts.remove(), 0);
    }

    private void row(String action, Timing.Action work, int inserts) {
        Timing timing = Timing.of(10, TIMES, work);
        double statements = school.statements(() -> Timing.of(0, TIMES, work)) / (double) TIMES - inserts;
        report.row(
                action,
                timing,
                Timing.number(statements),
                "≤ 5",
                report.verdict(action + " (invoice)", statements <= 5));
    }

    private void print() {
        InvoiceId id = list.page(ListRequest.ALL.filtered("kind", new Filter.AnyOf(Set.of("INVOICE"))), 0, 1)
                .getFirst()
                .id();
        print("PDF, warm", id);
        print("PDF with ZUGFeRD, warm", electronic());
    }

    private void print(String what, InvoiceId id) {
        Timing timing = Timing.of(20, TIMES, () -> documents.write(id, OutputStream.nullOutputStream()));
        report.row(what, timing, "–", "< 300 ms", report.verdict(what + " (invoice)", timing.median() < 300));
    }

    /** Of a school that has told all, to a customer of whom all is known. */
    private InvoiceId electronic() {
        var settings = school.bean(SettingsService.class);
        var before = settings.school();
        settings.change(before, TOLD);
        CustomerId known = customers.stream()
                .map(CustomerId::new)
                .filter(each -> documents.gapsOf(each).isEmpty())
                .findFirst()
                .orElseThrow();
        String number = issuing.issue(known, DRAFT);
        settings.change(TOLD, before);
        return invoices.find(number).orElseThrow().id();
    }

    private void clerks() throws Exception {
        long end = System.nanoTime() + SECONDS * 1_000_000_000;
        var numbers = new TreeSet<Long>();
        try (ExecutorService threads = Executors.newFixedThreadPool(CLERKS)) {
            List<Callable<List<String>>> clerks = new ArrayList<>();
            for (int i = 0; i < CLERKS; i++) {
                int clerk = i;
                clerks.add(() -> work(clerk, end));
            }
            for (Future<List<String>> clerk : threads.invokeAll(clerks)) {
                clerk.get().forEach(number -> numbers.add(Long.parseLong(number.substring(number.indexOf('-') + 1))));
            }
        }
        boolean areConsecutive = numbers.last() - numbers.first() + 1 == numbers.size();
        double perSecond = (double) numbers.size() / SECONDS;
        report.chapter("Eight clerks issue without pause, " + SECONDS + " s", "Each writes and issues in one step.");
        report.columns("invoices per second", "numbers without a hole", "goal", "verdict");
        report.row(
                Timing.number(perSecond),
                areConsecutive ? "yes" : "no",
                "≥ 20/s, no hole",
                report.verdict("eight clerks issue", areConsecutive && perSecond >= 20));
    }

    private List<String> work(int clerk, long end) {
        school.signIn();
        var choice = new Random(clerk);
        var numbers = new ArrayList<String>();
        while (System.nanoTime() < end) {
            var customer = new CustomerId(customers.get(choice.nextInt(customers.size())));
            numbers.add(issuing.issue(customer, DRAFT));
        }
        return numbers;
    }

    private void lists() {
        report.chapter(
                "List of invoices, any sort",
                "First and next 50; *raw* reads the same ids in the order of the index, then their rows. Goal: ÷ raw ≤ 1.3, ≤ 20 ms.");
        report.columns("sort", "first, ms", "raw, ms", "÷", "next, ms", "verdict");
        SORTS.forEach((key, column) -> {
            sort(key, column, false);
            sort(key + " ↓", column, true);
        });
        report.chapter("List of invoices, narrowed", "First page of the newest, and the capped count. Goal: ≤ 50 ms.");
        report.columns("narrowed to", "matches", "page, ms", "capped count, ms", "exact count, ms", "verdict");
        narrowed("nothing", ListRequest.ALL);
        narrowed("search 2024-05", ListRequest.ALL.searching("2024-05"));
        narrowed("search müller", ListRequest.ALL.searching("müller"));
        narrowed("search no hit: xqzw", ListRequest.ALL.searching("xqzw"));
        narrowed("state partly paid", only("state", new Filter.AnyOf(Set.of("PARTLY_PAID"))));
        narrowed("state draft", only("state", new Filter.AnyOf(Set.of("DRAFT"))));
        narrowed("kind cancellation", only("kind", new Filter.AnyOf(Set.of("CANCELLATION"))));
        narrowed("recipient schönb", only("recipient", new Filter.Contains("schönb")));
        narrowed("number 0543", only("number", new Filter.Contains("0543")));
        var month = new Filter.Days(LocalDate.of(2024, 5, 1), LocalDate.of(2024, 5, 31));
        narrowed("issued in May 2024", only("issuedOn", month));
        narrowed("open from 0.01", only("open", new Filter.Amounts(new BigDecimal("0.01"), null)));
        narrowed(
                "issued in May 2024, partly paid",
                only("issuedOn", month).filtered("state", new Filter.AnyOf(Set.of("PARTLY_PAID"))));
    }

    private void sort(String label, String column, boolean isDescending) {
        String key = label.split(" ", 2)[0];
        ListRequest request = ListRequest.ALL.sorted(List.of(new Sort(key, isDescending)));
        Timing first = Timing.of(() -> list.page(request, 0, PAGE));
        Timing next = Timing.of(() -> list.page(request, PAGE, PAGE));
        Timing raw = Timing.of(() -> raw(column + (isDescending ? " desc" : "")));
        boolean isReached = first.median() / raw.median() <= 1.3 && Math.max(first.median(), next.median()) <= 20;
        report.row(
                label,
                first,
                raw,
                Timing.number(first.median() / raw.median()),
                next,
                report.verdict("invoices by " + label, isReached));
    }

    private void raw(String order) {
        String direction = order.endsWith(" desc") ? " desc" : "";
        school.jdbc.query(
                "select i.*, c.display_name from (select id from invoice order by " + order + ", id" + direction
                        + " limit " + PAGE
                        + ") o join invoice i on i.id = o.id left join customer c on c.id = i.customer_id",
                rs -> {
                    for (int i = 1; i <= 12; i++) {
                        rs.getString(i);
                    }
                });
    }

    private void narrowed(String label, ListRequest request) {
        Timing page = Timing.of(2, 5, () -> list.page(request, 0, PAGE));
        Timing count = Timing.of(2, 5, () -> list.count(request));
        long[] rows = new long[1];
        Timing exact = Timing.of(0, 3, () -> rows[0] = list.countExactly(request));
        boolean isReached = Math.max(page.median(), count.median()) <= 50;
        report.row(label, rows[0], page, count, exact, report.verdict("invoices narrowed to " + label, isReached));
    }

    private static ListRequest only(String column, Filter filter) {
        return ListRequest.ALL.filtered(column, filter);
    }

    private CustomerId customer() {
        return new CustomerId(customers.get(random.nextInt(customers.size())));
    }
}
