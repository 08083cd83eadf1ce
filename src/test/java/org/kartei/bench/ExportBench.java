package org.kartei.bench;

import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.kartei.customer.CustomerRow;
import org.kartei.exporting.ExportColumn;
import org.kartei.exporting.ExportFormat;
import org.kartei.exporting.TableWriter;
import org.kartei.listing.ListRequest;
import org.springframework.jdbc.core.JdbcTemplate;

/** Everything out of the program, against reading the same columns without doing anything with them. */
final class ExportBench {

    private static final List<ExportColumn<CustomerRow>> COLUMNS = List.of(
            new ExportColumn<>("Number", CustomerRow::number),
            new ExportColumn<>("Name", CustomerRow::displayName),
            new ExportColumn<>("First name", CustomerRow::firstName),
            new ExportColumn<>("Last name", CustomerRow::lastName),
            new ExportColumn<>("Company", CustomerRow::company),
            new ExportColumn<>("Phone", CustomerRow::phone),
            new ExportColumn<>("E-mail", CustomerRow::email),
            new ExportColumn<>("Street", CustomerRow::street),
            new ExportColumn<>("Postcode", CustomerRow::postcode),
            new ExportColumn<>("City", CustomerRow::city),
            new ExportColumn<>("Country", CustomerRow::country),
            new ExportColumn<>("Birthday", CustomerRow::birthday),
            new ExportColumn<>("Language", CustomerRow::language),
            new ExportColumn<>("Newsletter", CustomerRow::newsletter),
            new ExportColumn<>("Standing discount", CustomerRow::standingDiscount),
            new ExportColumn<>("Remark", CustomerRow::remark),
            new ExportColumn<>("Participants", CustomerRow::participants),
            new ExportColumn<>("Created on", CustomerRow::createdOn),
            new ExportColumn<>("Credit balance", CustomerRow::creditBalance),
            new ExportColumn<>("Status", row -> row.status().name()));

    private static final String RAW = "select number, display_name, first_name, last_name, company, phone, email,"
            + " street, postcode, city, country, birthday, language, newsletter, standing_discount, remark, participants,"
            + " created_on, credit_balance, status from customer";

    private final School school;
    private final Report report;
    private final int size;

    ExportBench(School school, Report report, int size) {
        this.school = school;
        this.report = report;
        this.size = size;
    }

    void run() {
        report.chapter(
                "Export",
                "All customers, 20 columns, in the order of the list, into nowhere. *Raw* reads the same"
                        + " columns over JDBC, row by row, in the order of the table.");
        report.columns("what", "s", "÷ raw", "MB of heap alive, at most", "goal", "verdict");
        double raw = raw();
        report.row("raw read", Timing.number(raw), "1", "–", "–", "–");
        row("CSV", ExportFormat.CSV, ListRequest.ALL, raw);
        row("XLSX", ExportFormat.XLSX, ListRequest.ALL, raw);
    }

    private void row(String label, ExportFormat format, ListRequest request, double raw) {
        long before = alive();
        double seconds = seconds(() -> TableWriter.write(
                format,
                OutputStream.nullOutputStream(),
                "Customers",
                "",
                COLUMNS,
                rows -> school.customers.list().forEach(request, rows),
                Locale.ENGLISH));
        long heap = alivePeak() - before;
        boolean isCsv = format == ExportFormat.CSV;
        double per100000 = seconds * 100_000 / size;
        boolean isReached = isCsv ? seconds / raw <= 2 : per100000 <= 8 && heap < 64;
        report.row(
                label,
                Timing.number(seconds),
                Timing.number(seconds / raw),
                heap,
                isCsv ? "÷ raw ≤ 2" : "≤ 8 s per 100,000 (" + Timing.number(per100000) + "), < 64 MB",
                report.verdict("export " + label, isReached));
    }

    private double raw() {
        var streaming = new JdbcTemplate(school.jdbc.getDataSource());
        streaming.setFetchSize(500);
        var letters = new AtomicLong();
        return seconds(() -> streaming.query(RAW, rs -> {
            for (int i = 1; i <= 20; i++) {
                String value = rs.getString(i);
                letters.addAndGet(value == null ? 0 : value.length());
            }
        }));
    }

    private static double seconds(Timing.Action action) {
        return Timing.of(0, 1, action).median() / 1e3;
    }

    static long alive() {
        System.gc();
        pools().forEach(MemoryPoolMXBean::resetPeakUsage);
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
    }

    /** What the last collection left alive. */
    static long alivePeak() {
        return pools().stream()
                        .filter(pool -> pool.getCollectionUsage() != null)
                        .mapToLong(pool -> pool.getCollectionUsage().getUsed())
                        .sum()
                >> 20;
    }

    private static List<MemoryPoolMXBean> pools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }
}
