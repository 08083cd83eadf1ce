package org.kartei.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import org.kartei.importing.ImportCounts;
import org.kartei.importing.ImportId;
import org.kartei.importing.ImportService;
import org.kartei.job.JobId;

/** Many customers into the school from a file, and out of it again. */
final class ImportBench {

    private static final int ROWS = Integer.getInteger("kartei.bench.import-rows", 100_000);
    private static final int SECONDS = 60;
    private static final int MEGABYTES = 128;

    private static final String[] FIRST = {"Anna", "Jürgen", "Liis", "Sanne", "Mehmet", "Zoë", "Kristjan", "Marieke"};
    private static final String[] LAST = {"Müller", "Saar", "van der Berg", "Schmidt", "Tamm", "Jansen", "Öztürk"};
    private static final String[] CITY = {"Stuttgart", "Tallinn", "Utrecht", "Berlin", "Tartu", "Groningen"};

    private final School school;
    private final Report report;
    private final ImportService imports;

    /** What starts one of the long steps. */
    private interface Step {
        JobId start();
    }

    ImportBench(School school, Report report) {
        this.school = school;
        this.report = report;
        this.imports = school.bean(ImportService.class);
    }

    void run() throws IOException {
        report.chapter(
                "Import",
                String.format(
                        Locale.ROOT,
                        "%,d rows of CSV with the search for duplicates and the history, and all of it undone.",
                        ROWS));
        report.columns("what", "s", "rows per s", "MB of heap alive, at most", "goal", "verdict");
        Path file = Files.createTempFile("bench", ".csv");
        try {
            write(file);
            ImportId id;
            try (InputStream in = Files.newInputStream(file)) {
                id = imports.receive("bench.csv", in);
            }
            row("dry run", () -> imports.check(id, imports.preview(id).plan()), false);
            row("import", () -> imports.run(id, true), true);
            row("undo", () -> imports.undo(id, false), false);
            ImportCounts counts = imports.find(id).orElseThrow().counts();
            report.add("");
            report.add(counts.toString());
        } finally {
            Files.delete(file);
        }
    }

    private void row(String label, Step step, boolean hasGoal) {
        long before = ExportBench.alive();
        long start = System.nanoTime();
        school.await(step.start());
        double seconds = (System.nanoTime() - start) / 1e9;
        long heap = ExportBench.alivePeak() - before;
        double per100000 = seconds * 100_000 / ROWS;
        report.row(
                label,
                Timing.number(seconds),
                Timing.number(ROWS / seconds),
                heap,
                hasGoal ? "≤ " + SECONDS + " s per 100,000, < " + MEGABYTES + " MB" : "–",
                hasGoal ? report.verdict(label, per100000 <= SECONDS && heap < MEGABYTES) : "–");
    }

    private static void write(Path file) throws IOException {
        var random = new Random(1);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("first_name,last_name,email,phone,street,postcode,city,country,birthday,newsletter,remark\n");
            for (int i = 1; i <= ROWS; i++) {
                out.write(of(FIRST, random) + "," + of(LAST, random) + " " + Integer.toString(i, 36) + ",bench" + i
                        + "@example.org,+49 711 " + (1_000_000 + i) + ",Hauptstraße " + random.nextInt(200) + ",7"
                        + (1000 + random.nextInt(9000)) + "," + of(CITY, random) + ",Germany,19"
                        + (10 + random.nextInt(90)) + "-03-0" + (1 + random.nextInt(9)) + ","
                        + (i % 2 == 0 ? "yes" : "no") + (i % 5 == 0 ? ",kommt erst nach den Ferien wieder" : ",")
                        + "\n");
            }
        }
    }

    private static String of(String[] values, Random random) {
        return values[random.nextInt(values.length)];
    }
}
