package org.kartei.bench;

import java.time.LocalDate;
import java.util.List;

/** What was measured, on what. */
final class Machine {

    private Machine() {}

    static void describe(Report report, School school, LocalDate day) {
        report.add("# Measured");
        report.add("");
        report.add("By `bench/run` on " + day + ". Machines differ and are noisy: look at the ratios first.");
        report.add("");
        report.columns("what", "");
        report.row("processors", Runtime.getRuntime().availableProcessors());
        report.row("Java", Runtime.version() + ", heap " + (Runtime.getRuntime().maxMemory() >> 20) + " MB");
        report.row(
                "MariaDB",
                value(school, "select version()") + ", buffer pool "
                        + Long.parseLong(value(school, "select @@innodb_buffer_pool_size")) / (1 << 20) + " MB");
        for (String table :
                List.of("customer", "customer_group_member", "participant", "household_member", "customer_gram")) {
            report.row(
                    "rows of " + table,
                    String.format("%,d", Long.parseLong(value(school, "select count(*) from " + table))));
        }
        report.row(
                "data and indexes",
                value(
                        school,
                        "select concat(round(sum(data_length) / 1e6), ' + ',"
                                + " round(sum(index_length) / 1e6), ' MB') from information_schema.tables where table_schema = 'kartei'"));
    }

    private static String value(School school, String sql) {
        return String.valueOf(school.jdbc.queryForObject(sql, String.class));
    }
}
