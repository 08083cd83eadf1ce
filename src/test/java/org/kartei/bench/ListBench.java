package org.kartei.bench;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kartei.customer.AddressSearch;
import org.kartei.customer.CustomerRow;
import org.kartei.listing.Filter;
import org.kartei.listing.ListRequest;
import org.kartei.listing.ListSource;
import org.kartei.listing.Sort;

/** The overview at service level: pages, filters, search, counts. */
final class ListBench {

    private static final int PAGE = 50;
    private static final int HITS = 6;
    private static final Map<String, String> SORTS = new LinkedHashMap<>();

    static {
        for (String column : List.of(
                "number number",
                "name name_fold",
                "firstName first_fold",
                "lastName last_fold",
                "company company_fold",
                "email email_fold",
                "phone phone_digits",
                "street street_fold",
                "postcode postcode_fold",
                "city city_fold",
                "participants participants_fold",
                "remark remark_sort",
                "groups groups_sort",
                "country country",
                "status status",
                "newsletter newsletter",
                "language language",
                "birthday birthday",
                "createdOn created_on",
                "nextFollowUp next_follow_up",
                "lastSession last_session",
                "standingDiscount standing_discount",
                "creditBalance credit_balance",
                "openAmount open_amount",
                "activePasses active_passes")) {
            SORTS.put(column.split(" ")[0], column.split(" ")[1]);
        }
    }

    private final School school;
    private final Report report;
    private final ListSource<CustomerRow> list;
    private final int size;

    ListBench(School school, Report report) {
        this.school = school;
        this.report = report;
        this.list = school.customers.list();
        this.size = (int) list.countExactly(ListRequest.ALL);
    }

    void run() {
        sorts();
        deep();
        filters();
        counts();
    }

    private void sorts() {
        report.chapter(
                "List page, any sort",
                "50 rows, ms: median (p95) of 20 warm runs. *Raw* is the ids-first query"
                        + " by hand: `select … from (select id … order by … limit 50 offset …) join customer`. Goal: ratio"
                        + " ≤ 1.3 and ≤ 20 ms.");
        report.columns("sort", "first page", "raw", "ratio", "next 50", "raw", "ratio", "verdict");
        SORTS.forEach((column, expression) -> {
            sort(column, expression, List.of(Sort.by(column)));
            sort(column + " ↓", expression + " desc", List.of(new Sort(column, true)));
        });
        several("country, city, name", "country", "city", "name");
        several("lastName, firstName", "lastName", "firstName");
        several("status ↓, createdOn, name", "-status", "createdOn", "name");
        several("newsletter, name", "newsletter", "name");
        several("city, lastName ↓", "city", "-lastName");
        several("birthday, name", "birthday", "name");
    }

    private void sort(String label, String raw, List<Sort> sorts) {
        ListRequest request = ListRequest.ALL.sorted(sorts);
        Timing first = Timing.of(() -> list.page(request, 0, PAGE));
        Timing rawFirst = Timing.of(() -> raw(raw, 0));
        Timing next = Timing.of(() -> list.page(request, PAGE, PAGE));
        Timing rawNext = Timing.of(() -> raw(raw, PAGE));
        boolean isReached = Math.max(first.median() / rawFirst.median(), next.median() / rawNext.median()) <= 1.3
                && Math.max(first.median(), next.median()) <= 20;
        report.row(
                label,
                first,
                rawFirst,
                ratio(first, rawFirst),
                next,
                rawNext,
                ratio(next, rawNext),
                report.verdict("sort by " + label, isReached));
    }

    private void several(String label, String... columns) {
        List<Sort> sorts = List.of(columns).stream()
                .map(column -> column.startsWith("-") ? new Sort(column.substring(1), true) : Sort.by(column))
                .toList();
        ListRequest request = ListRequest.ALL.sorted(sorts);
        Timing first = Timing.of(() -> list.page(request, 0, PAGE));
        Timing next = Timing.of(() -> list.page(request, PAGE, PAGE));
        boolean isReached = Math.max(first.median(), next.median()) <= 20;
        report.row(label, first, "–", "–", next, "–", "–", report.verdict("sort by " + label, isReached));
    }

    private void deep() {
        report.chapter(
                "Deep pages",
                "Nobody scrolls there; the interface must not need it (jumping to the end is the"
                        + " other direction).");
        report.columns("page", "ms", "raw", "ratio");
        for (int offset : new int[] {1_000, 10_000, 100_000, 900_000}) {
            if (offset < size) {
                Timing ours = Timing.of(1, 5, () -> list.page(ListRequest.ALL, offset, PAGE));
                Timing raw = Timing.of(1, 5, () -> raw("name_fold", offset));
                report.row("name, from row " + offset, ours, raw, ratio(ours, raw));
            }
        }
    }

    private void filters() {
        report.chapter(
                "Filters and search",
                "First page by name, and the capped count that belongs to it. Goals: one"
                        + " ≤ 50 ms, two ≤ 80 ms, the count within the page's goal.");
        report.columns("narrowed to", "matches", "page, ms", "next 50, ms", "capped count, ms", "verdict");
        one("search common: anna", ListRequest.ALL.searching("anna"));
        one("search common: example", ListRequest.ALL.searching("example"));
        one("search middle: weiss", ListRequest.ALL.searching("weiss"));
        one("search rare: engelwies", ListRequest.ALL.searching("engelwies"));
        one("search rare: achkinadze", ListRequest.ALL.searching("achkinadze"));
        one("search two words: anna muller", ListRequest.ALL.searching("anna müller"));
        one("search two words: manuela weiss", ListRequest.ALL.searching("manuela weiss"));
        one("search no hit: xqzw", ListRequest.ALL.searching("xqzw"));
        one("search no hit of common parts: annamaster", ListRequest.ALL.searching("annamaster"));
        one("search phone: 0711 28", ListRequest.ALL.searching("0711 28"));
        one("search phone: 0711 284 51", ListRequest.ALL.searching("0711 284 51"));
        one("search number: 543210", ListRequest.ALL.searching("543210"));
        one("search e-mail: anna.mueller@", ListRequest.ALL.searching("anna.mueller@"));
        one("search two letters: mu", ListRequest.ALL.searching("mu"));
        for (String typed : List.of("haupt", "rembr", "70176", "hauptstr 5", "haupt tartu", "xqzw")) {
            byAddress(typed);
        }
        for (String text : List.of(
                "name anna müll",
                "name annabell",
                "firstName ann",
                "firstName zebul",
                "lastName müll",
                "lastName schönb",
                "company tanz",
                "company abel",
                "email anna",
                "email engels",
                "street haupt",
                "street rembr",
                "postcode 701",
                "postcode 70176",
                "city berlin",
                "city engels",
                "participants mia",
                "participants 2015-03-01",
                "participants mia müll",
                "remark pause",
                "remark knie",
                "remark xqz",
                "phone 711",
                "phone 71128",
                "number 543",
                "number 54321",
                "number 9",
                "phone 49")) {
            String column = text.substring(0, text.indexOf(' '));
            one(text, only(column, new Filter.Contains(text.substring(text.indexOf(' ') + 1))));
        }
        for (String group : List.of("Family", "Trial", "Staff")) {
            one("groups " + group, only("groups", new Filter.AnyOf(Set.of(groupId(group)))));
        }
        one("groups Trial or Staff", only("groups", new Filter.AnyOf(Set.of(groupId("Trial"), groupId("Staff")))));
        one("groups none", only("groups", new Filter.Empty()));
        one("country EE", only("country", new Filter.AnyOf(Set.of("EE"))));
        one("status archived", only("status", new Filter.AnyOf(Set.of("ARCHIVED"))));
        one("newsletter yes", only("newsletter", new Filter.AnyOf(Set.of("1"))));
        one("language none", only("language", new Filter.Empty()));
        LocalDate day = LocalDate.now();
        one("birthday one day", only("birthday", new Filter.Days(day.minusYears(40), day.minusYears(40))));
        one("birthday ten years", only("birthday", new Filter.Days(day.minusYears(40), day.minusYears(30))));
        one("birthday none", only("birthday", new Filter.Empty()));
        one("createdOn a month", only("createdOn", new Filter.Days(day.minusDays(60), day.minusDays(30))));
        one("nextFollowUp until today", only("nextFollowUp", new Filter.Days(null, day)));
        one("nextFollowUp in a week", only("nextFollowUp", new Filter.Days(day, day.plusDays(7))));
        one("nextFollowUp none", only("nextFollowUp", new Filter.Empty()));
        one("nextFollowUp any", only("nextFollowUp", new Filter.Present()));
        one("standingDiscount from 10", only("standingDiscount", new Filter.Amounts(BigDecimal.TEN, null)));
        one("creditBalance from 1 (no hit)", only("creditBalance", new Filter.Amounts(BigDecimal.ONE, null)));
        one("e-mail none", only("email", new Filter.Empty()));
        two(
                "city berlin + lastName müll",
                contains("city", "berlin").filtered("lastName", new Filter.Contains("müll")));
        two("city berlin + email anna", contains("city", "berlin").filtered("email", new Filter.Contains("anna")));
        two("lastName schönb + country DE", contains("lastName", "schönb").filtered("country", any("DE")));
        two("country EE + archived", only("country", any("EE")).filtered("status", any("ARCHIVED")));
        two("group Trial + archived", only("groups", any(groupId("Trial"))).filtered("status", any("ARCHIVED")));
        two(
                "group Family + city tartu",
                only("groups", any(groupId("Family"))).filtered("city", new Filter.Contains("tartu")));
        two(
                "remark pause + created a month",
                contains("remark", "pause")
                        .filtered("createdOn", new Filter.Days(day.minusDays(60), day.minusDays(30))));
        two(
                "city berlin + postcode 2000 (no hit)",
                contains("city", "berlin").filtered("postcode", new Filter.Contains("2000")));
        two(
                "nextFollowUp until today + city berlin",
                contains("city", "berlin").filtered("nextFollowUp", new Filter.Days(null, day)));
        two("search anna + city hamburg", contains("city", "hamburg").searching("anna"));
        sorted("lastName müll by lastName", contains("lastName", "müll").sorted(List.of(Sort.by("lastName"))), 50);
        sorted(
                "lastName zimmer by lastName ↓",
                contains("lastName", "zimmer").sorted(List.of(new Sort("lastName", true))),
                50);
        sorted(
                "city berlin by createdOn ↓",
                contains("city", "berlin").sorted(List.of(new Sort("createdOn", true))),
                50);
        sorted(
                "search anna by city, name",
                ListRequest.ALL.searching("anna").sorted(List.of(Sort.by("city"), Sort.by("name"))),
                50);
        sorted(
                "country EE by city, name",
                only("country", any("EE")).sorted(List.of(Sort.by("city"), Sort.by("name"))),
                50);
        sorted("group Family by city", only("groups", any(groupId("Family"))).sorted(List.of(Sort.by("city"))), 50);
    }

    /** As the search from anywhere asks. */
    private void byAddress(String typed) {
        AddressSearch addresses = school.bean(AddressSearch.class);
        Timing hits = Timing.of(() -> addresses.find(typed, HITS));
        String label = "address: " + typed;
        report.row(label, "–", hits, "–", "–", report.verdict(label, hits.median() <= 50));
    }

    private void counts() {
        report.chapter("Exact counts", "Asked for, or arriving later without anybody waiting.");
        report.columns("of", "rows", "ms");
        Map<String, ListRequest> requests = new LinkedHashMap<>();
        requests.put("all", ListRequest.ALL);
        requests.put("search anna", ListRequest.ALL.searching("anna"));
        requests.put("city berlin", contains("city", "berlin"));
        requests.put("group Family", only("groups", any(groupId("Family"))));
        requests.put("country DE", only("country", any("DE")));
        requests.forEach((label, request) -> {
            long[] rows = new long[1];
            Timing timing = Timing.of(1, 5, () -> rows[0] = list.countExactly(request));
            report.row(label, rows[0], timing);
        });
    }

    private void one(String label, ListRequest request) {
        sorted(label, request, 50);
    }

    private void two(String label, ListRequest request) {
        sorted(label, request, 80);
    }

    private void sorted(String label, ListRequest request, int goal) {
        Timing page = Timing.of(() -> list.page(request, 0, PAGE));
        Timing next = Timing.of(() -> list.page(request, PAGE, PAGE));
        Timing count = Timing.of(() -> list.count(request));
        boolean isReached = Math.max(page.median(), Math.max(next.median(), count.median())) <= goal;
        report.row(label, list.countExactly(request), page, next, count, report.verdict(label, isReached));
    }

    private void raw(String order, int offset) {
        String direction = order.endsWith(" desc") ? " desc" : "";
        school.jdbc.query(
                "select c.* from (select id from customer order by " + order + ", id" + direction + " limit " + PAGE
                        + " offset " + offset + ") i join customer c on c.id = i.id",
                rs -> {
                    for (int i = 1; i <= 20; i++) {
                        rs.getString(i);
                    }
                });
    }

    private String groupId(String name) {
        return String.valueOf(
                school.jdbc.queryForObject("select id from customer_group where name = ?", Long.class, name));
    }

    private static ListRequest only(String column, Filter filter) {
        return ListRequest.ALL.filtered(column, filter);
    }

    private static ListRequest contains(String column, String text) {
        return only(column, new Filter.Contains(text));
    }

    private static Filter any(String key) {
        return new Filter.AnyOf(Set.of(key));
    }

    private static String ratio(Timing ours, Timing raw) {
        return Timing.number(ours.median() / raw.median());
    }
}
