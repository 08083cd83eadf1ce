package org.kartei.bench;

import java.util.Random;
import org.kartei.customer.CustomerDraft;
import org.kartei.customer.CustomerFile;
import org.kartei.customer.CustomerRow;
import org.kartei.customer.file.FileTabs;
import org.kartei.group.GroupService;
import org.kartei.note.NoteService;
import org.kartei.voucher.Vouchers;

/** One customer's file: opened, and saved with history and search columns. */
final class FileBench {

    private static final int TIMES = 40;

    private final School school;
    private final Report report;
    private final Random random = new Random(3);
    private final long first;
    private final int size;

    FileBench(School school, Report report, int size) {
        this.school = school;
        this.report = report;
        this.size = size;
        this.first = school.number("select min(number) from customer");
    }

    void run() {
        report.chapter("A customer's file", "Another customer each time.");
        report.columns("action", "ms", "statements", "goal", "verdict");
        row("open (selects counted)", Timing.of(10, TIMES, this::open), selects(this::open), 30, 6);
        row(
                "save an edited remark",
                Timing.of(10, TIMES, this::remark),
                statements(this::remark) - statements(this::read),
                20,
                8);
        row(
                "save another last name",
                Timing.of(10, TIMES, this::rename),
                statements(this::rename) - statements(this::read),
                20,
                8);
    }

    private void row(String action, Timing timing, double statements, int millis, int most) {
        boolean isReached = timing.median() <= millis && Math.round(statements) <= most; // some are others' work
        report.row(
                action,
                timing,
                Timing.number(statements),
                "≤ " + millis + " ms, ≤ " + most,
                report.verdict(action + " (a file)", isReached));
    }

    /** What the file asks for when it is opened: master data with figures, the numbers of all tabs, groups, own fields, vouchers, first notes. */
    private void open() {
        CustomerRow row = school.customers.row(first + random.nextInt(size)).orElseThrow();
        school.bean(FileTabs.class).entries(row.id());
        school.bean(GroupService.class).all();
        school.customers.ownFields();
        school.bean(Vouchers.class).usableOf(row.id());
        school.bean(NoteService.class).of(row.id(), 5);
    }

    private CustomerFile read() {
        return school.customers.find(first + random.nextInt(size)).orElseThrow();
    }

    /** The time with reading the file first, as the form does; the statements without. */
    private void remark() {
        CustomerFile file = read();
        var data = new CustomerDraft(file.data()).remark("Edited " + System.nanoTime());
        school.customers.change(file.id(), file.version(), data.data());
    }

    private void rename() {
        CustomerFile file = read();
        var data = new CustomerDraft(file.data())
                .lastName("Edited " + System.nanoTime() % 1_000_000)
                .displayName("");
        school.customers.change(file.id(), file.version(), data.data());
    }

    private double selects(Timing.Action action) {
        long before = school.selects();
        Timing.of(0, TIMES, action);
        return (school.selects() - before) / (double) TIMES;
    }

    /** How many statements reach the database each time. */
    private double statements(Timing.Action action) {
        return school.statements(() -> Timing.of(0, TIMES, action)) / (double) TIMES;
    }
}
