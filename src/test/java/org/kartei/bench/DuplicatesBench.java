package org.kartei.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.kartei.customer.CustomerRow;
import org.kartei.duplicate.DuplicateSearch;
import org.kartei.job.Job;
import org.kartei.job.JobId;
import org.kartei.job.JobService;
import org.kartei.listing.ListRequest;
import org.kartei.listing.ListSource;
import org.kartei.listing.Sort;

/** The search for duplicates over all customers: how long, how much heap, and what the overview feels of it. */
final class DuplicatesBench {

    private static final int PAGE = 50;
    private static final int PAGES = 200;
    private static final int MINUTES = 5;
    private static final int MEGABYTES = 256;
    private static final double SLOWER = 4.0 / 3;

    private final School school;
    private final Report report;

    DuplicatesBench(School school, Report report) {
        this.school = school;
        this.report = report;
    }

    void run() throws Exception {
        var search = school.bean(DuplicateSearch.class);
        var jobs = school.bean(JobService.class);
        ListSource<CustomerRow> list = school.customers.list();
        search.start(); // once for warmth
        while (search.latest().filter(Job::isRunning).isPresent()) {
            page(list);
        }
        Timing quiet = quiet(list);
        System.gc();
        long heapBefore = used();
        var highest = new AtomicLong();
        long start = System.nanoTime();
        JobId id = search.start();
        double[] busy = new double[100_000];
        int pages = 0;
        Job job = jobs.own(id).orElseThrow();
        while (job.isRunning()) {
            if (pages < busy.length) {
                long began = System.nanoTime();
                page(list);
                busy[pages++] = (System.nanoTime() - began) / 1e6;
            }
            if (pages % 50 == 0) {
                System.gc(); // what is alive, not what waits to be collected
                highest.accumulateAndGet(used(), Math::max);
                job = jobs.own(id).orElseThrow();
            }
            Thread.sleep(5);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        Timing meanwhile = Timing.of(Arrays.copyOf(busy, pages));
        tell(search, job, seconds, (highest.get() - heapBefore) >> 20, quiet, meanwhile);
    }

    /** At the pace of what is measured meanwhile: who asks without a pause finds everything warm. */
    private static Timing quiet(ListSource<CustomerRow> list) throws InterruptedException {
        double[] millis = new double[PAGES];
        for (int i = 0; i < PAGES; i++) {
            long began = System.nanoTime();
            page(list);
            millis[i] = (System.nanoTime() - began) / 1e6;
            Thread.sleep(5);
        }
        return Timing.of(millis);
    }

    private static void page(ListSource<CustomerRow> list) {
        list.page(ListRequest.ALL.sorted(List.of(Sort.by("city"))), 0, PAGE);
    }

    private void tell(DuplicateSearch search, Job job, double seconds, long megabytes, Timing quiet, Timing meanwhile) {
        report.chapter(
                "Duplicates",
                "The search over all customers (" + job.state() + ", "
                        + String.format(Locale.ROOT, "%,d", search.count(null)) + " pairs kept, "
                        + search.lastRun().map(run -> run.leftOut()).orElse(0L) + " merely possible ones left out, "
                        + search.crowds().size() + " values shared by very many), while a clerk turns pages.");
        report.columns("what", "measured", "goal", "verdict");
        report.row(
                "time",
                String.format(Locale.ROOT, "%.0f s", seconds),
                "≤ " + MINUTES + " min per million",
                report.verdict("time of the search for duplicates", seconds <= MINUTES * 60.0));
        report.row(
                "heap alive at most, above before",
                megabytes + " MB",
                "≤ " + MEGABYTES + " MB",
                report.verdict("heap of the search for duplicates", megabytes <= MEGABYTES));
        double ratio = meanwhile.median() / quiet.median();
        report.row(
                "page of the list meanwhile, ms",
                meanwhile + " against " + quiet + String.format(Locale.ROOT, ", ratio %.2f", ratio),
                "≤ a third slower",
                report.verdict("list during the search for duplicates", ratio <= SLOWER));
    }

    private static long used() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
