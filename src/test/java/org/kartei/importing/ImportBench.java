package org.kartei.importing;

import static org.kartei.security.Acting.asOffice;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kartei.KarteiTest;
import org.kartei.job.JobService;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * How long an import takes and how much memory: {@code ./mvnw test -Dtest=ImportBench -Dbench.rows=100000}. No test: it
 * asserts nothing, and the build does not run it.
 */
@KarteiTest
class ImportBench {

    private static final String[] FIRST = {"Anna", "Jürgen", "Liis", "Sanne", "Mehmet", "Zoë", "Kristjan", "Marieke"};
    private static final String[] LAST = {"Müller", "Saar", "van der Berg", "Schmidt", "Tamm", "Jansen", "Öztürk"};
    private static final String[] CITY = {"Stuttgart", "Tallinn", "Utrecht", "Berlin", "Tartu", "Groningen"};

    @Autowired
    private ImportService imports;

    @Autowired
    private JobService jobs;

    @TempDir
    private Path folder;

    @Test
    void measure() throws IOException {
        int rows = Integer.getInteger("bench.rows", 20_000);
        Path file = folder.resolve("bench.csv");
        write(file, rows);
        asOffice();
        var journey = new ImportJourney(imports, jobs);
        System.out.printf("%,d rows, %,d KB%n", rows, Files.size(file) >> 10);
        long before = liveHeap();
        ImportId[] id = new ImportId[1];
        time("receive", rows, () -> {
            try (var in = Files.newInputStream(file)) {
                id[0] = imports.receive("bench.csv", in);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        time("check", rows, () -> System.out.println(journey.check(id[0]).counts()));
        time("run", rows, () -> System.out.println(journey.run(id[0], false).counts()));
        System.out.printf("heap after collections, at most: %+,d MB%n", peak() - before);
        time("undo", rows, () -> System.out.println(journey.undo(id[0], false).counts()));
    }

    private static void time(String what, int rows, Runnable action) {
        var machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long cpu = machine.getProcessCpuTime();
        double database = database();
        long start = System.nanoTime();
        action.run();
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                "%s: %.1f s, %,.0f rows/s; processor: %.1f s of the JVM, %.1f s of the database; load %.1f%n",
                what,
                seconds,
                rows / seconds,
                (machine.getProcessCpuTime() - cpu) / 1e9,
                database() - database,
                machine.getSystemLoadAverage());
    }

    /** Seconds of processor that the database has taken: on a busy machine they tell more than the clock. */
    private static double database() {
        return ProcessHandle.current()
                .descendants()
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .mapToDouble(taken -> taken.toMillis() / 1e3)
                .sum();
    }

    private static long liveHeap() {
        System.gc();
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
    }

    /** What was still alive after the last collection, over all pools that tell. */
    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getCollectionUsage() != null)
                        .mapToLong(pool -> pool.getCollectionUsage().getUsed())
                        .sum()
                >> 20;
    }

    private static void write(Path file, int rows) throws IOException {
        var random = new Random(1);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(
                    "number,first_name,last_name,email,phone,street,postcode,city,country,birthday,newsletter,remark\n");
            for (int i = 1; i <= rows; i++) {
                String first = FIRST[random.nextInt(FIRST.length)];
                String last = LAST[random.nextInt(LAST.length)];
                out.write(i + "," + first + "," + last + " " + Integer.toString(i, 36) + ",a" + i
                        + "@example.org,+49 711 "
                        + (1_000_000 + i) + ",Hauptstraße " + random.nextInt(200) + ",7"
                        + (1000 + random.nextInt(9000)) + "," + CITY[random.nextInt(CITY.length)]
                        + ",Germany,19" + (10 + random.nextInt(90)) + "-03-0" + (1 + random.nextInt(9))
                        + "," + (i % 2 == 0 ? "yes" : "no") + (i % 5 == 0 ? ",kommt erst nach den Ferien wieder" : ",")
                        + "\n");
            }
        }
    }
}
