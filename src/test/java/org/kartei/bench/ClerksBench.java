package org.kartei.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.kartei.customer.CustomerRow;
import org.kartei.listing.Filter;
import org.kartei.listing.ListRequest;
import org.kartei.listing.ListSource;

/** Eight clerks who never pause: open the list, filter, next page, file. */
final class ClerksBench {

    private static final int CLERKS = 8;
    private static final long SECONDS = 60;
    private static final List<String> CITIES =
            List.of("berlin", "tartu", "hamburg", "delft", "york", "narva", "engels");
    private static final List<String> NAMES =
            List.of("müll", "anna", "jans", "tamm", "smith", "weiss", "zande", "schönb");

    private final School school;
    private final Report report;
    private final AtomicInteger errors = new AtomicInteger();

    ClerksBench(School school, Report report) {
        this.school = school;
        this.report = report;
    }

    void run() throws Exception {
        long end = System.nanoTime() + SECONDS * 1_000_000_000;
        var millis = new ArrayList<Double>();
        try (ExecutorService threads = Executors.newFixedThreadPool(CLERKS)) {
            List<Callable<List<Double>>> clerks = new ArrayList<>();
            for (int i = 0; i < CLERKS; i++) {
                int clerk = i;
                clerks.add(() -> work(clerk, end));
            }
            for (Future<List<Double>> clerk : threads.invokeAll(clerks)) {
                millis.addAll(clerk.get());
            }
        }
        Timing timing =
                Timing.of(millis.stream().mapToDouble(Double::doubleValue).toArray());
        double perSecond = (double) millis.size() / SECONDS;
        boolean isReached = perSecond >= 100 && timing.p95() <= 200 && errors.get() == 0;
        report.chapter(
                "Eight clerks without pause, 60 s", "At service level: list with its count, filter, next page, file.");
        report.columns("actions per second", "ms", "errors", "goal", "verdict");
        report.row(
                Timing.number(perSecond),
                timing,
                errors,
                "≥ 100/s, p95 ≤ 200 ms, none",
                report.verdict("eight clerks", isReached));
    }

    private List<Double> work(int clerk, long end) {
        school.signIn();
        var random = new Random(clerk);
        ListSource<CustomerRow> list = school.customers.list();
        var millis = new ArrayList<Double>();
        while (System.nanoTime() < end) {
            ListRequest filtered = random.nextBoolean()
                    ? ListRequest.ALL.searching(NAMES.get(random.nextInt(NAMES.size())))
                    : ListRequest.ALL.filtered("city", new Filter.Contains(CITIES.get(random.nextInt(CITIES.size()))));
            timed(millis, () -> {
                list.page(ListRequest.ALL, 0, 50);
                list.count(ListRequest.ALL);
            });
            timed(millis, () -> {
                list.page(filtered, 0, 50);
                list.count(filtered);
            });
            timed(millis, () -> list.page(filtered, 50, 50));
            List<CustomerRow> page = list.page(filtered, 0, 1);
            if (!page.isEmpty()) {
                timed(millis, () -> school.customers.find(page.getFirst().number()));
            }
        }
        return millis;
    }

    private void timed(List<Double> millis, Timing.Action action) {
        long start = System.nanoTime();
        try {
            action.run();
        } catch (Exception e) {
            errors.incrementAndGet();
        }
        millis.add((System.nanoTime() - start) / 1e6);
    }
}
