package org.kartei.bench;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;

/** Measures what the quality goals name, on a school of a given size, and writes it down. */
final class Bench {

    private Bench() {}

    /** @param args the number of customers, the file to write, the parts with commas between */
    public static void main(String[] args) throws Exception {
        int size = Integer.parseInt(args[0]);
        Set<String> parts = Set.of(args[2].split(","));
        int port = Integer.getInteger("kartei.bench.port", 8092);
        var report = new Report();
        try (var school = new School(size, port)) {
            Machine.describe(report, school, LocalDate.now());
            if (parts.contains("lists")) {
                new ListBench(school, report).run();
            }
            if (parts.contains("file")) {
                new FileBench(school, report, size).run();
            }
            if (parts.contains("export")) {
                new ExportBench(school, report, size).run();
            }
            if (parts.contains("clerks")) {
                new ClerksBench(school, report).run();
            }
            if (parts.contains("duplicates")) {
                new DuplicatesBench(school, report).run();
            }
            if (parts.contains("invoices")) {
                new InvoiceBench(school, report, size).run();
                new MoneyBench(school, report).run();
            }
            if (parts.contains("memory")) {
                new MemoryBench(report, port).run();
            }
            if (parts.contains("browser")) {
                new BrowserBench(report, port).run();
            }
            if (parts.contains("import")) { // last, for it leaves its traces in the tables
                new ImportBench(school, report).run();
            }
        }
        if (parts.contains("starts")) {
            new StartsBench(report, School.FOLDER).run();
        }
        report.write(Path.of(args[1]));
        System.exit(0);
    }
}
