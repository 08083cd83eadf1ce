package org.kartei.bench;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;

/** Measures what the quality goals name, on a school of a given size, and writes bench/results.md. */
final class Bench {

    private Bench() {}

    /** @param args the number of customers, the file to write, then the parts to run; all when none is named */
    public static void main(String[] args) throws Exception {
        int size = Integer.parseInt(args[0]);
        Set<String> parts = args.length > 2 ? Set.of(args[2].split(",")) : Set.of("lists");
        var report = new Report();
        try (var school = new School(size, Integer.getInteger("kartei.bench.port", 8092))) {
            Machine.describe(report, school, LocalDate.now());
            if (parts.contains("lists")) {
                new ListBench(school, report).run();
            }
        }
        report.write(Path.of(args[1]));
        System.exit(0);
    }
}
