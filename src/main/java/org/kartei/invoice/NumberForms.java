package org.kartei.invoice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kartei.history.FieldChange;
import org.kartei.history.History;
import org.kartei.history.Subject;
import org.kartei.security.ManagersOnly;
import org.kartei.security.OfficeOnly;
import org.kartei.shared.BusinessRuleViolation;
import org.kartei.shared.RetriedOnDeadlock;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How numbers of documents are written, each form from a day on, and where they begin (APP-6). What has a number keeps it. */
@Service
@Transactional
public class NumberForms {

    private static final long MOST = 999_999_999;

    private final JdbcTemplate jdbc;
    private final History history;
    private final Clock clock;

    NumberForms(JdbcTemplate jdbc, History history, Clock clock) {
        this.jdbc = jdbc;
        this.history = history;
        this.clock = clock;
    }

    /** Those that hold, have held or will, by series, the latest first. */
    @OfficeOnly
    @Transactional(readOnly = true)
    public List<SeriesForm> all() {
        return all("");
    }

    /** Every form in which numbers of a series may stand on its documents. */
    @OfficeOnly
    @Transactional(readOnly = true)
    public List<NumberForm> of(DocumentSeries series) {
        return all().stream()
                .filter(each -> each.series() == series)
                .map(SeriesForm::form)
                .distinct()
                .toList();
    }

    private List<SeriesForm> all(String how) {
        List<SeriesForm> set = jdbc.query(
                "select series, valid_from, form from number_form" + how,
                (rs, row) -> new SeriesForm(
                        DocumentSeries.valueOf(rs.getString(1)),
                        rs.getObject(2, LocalDate.class),
                        NumberForm.of(rs.getString(3))));
        Stream<SeriesForm> usual = Arrays.stream(DocumentSeries.values())
                .map(series -> new SeriesForm(series, LocalDate.EPOCH, series.usual()));
        return Stream.concat(set.stream(), usual)
                .sorted(Comparator.comparing(SeriesForm::series)
                        .thenComparing(SeriesForm::validFrom, Comparator.reverseOrder()))
                .toList();
    }

    /** The number that the next document of this year gets, if it is issued today. */
    @OfficeOnly
    @Transactional(readOnly = true)
    public String next(DocumentSeries series) {
        LocalDate today = LocalDate.now(clock);
        return on(series, today).write(today.getYear(), last(series, today.getYear()) + 1);
    }

    private NumberForm on(DocumentSeries series, LocalDate day) {
        return all().stream()
                .filter(each -> each.series() == series && !each.validFrom().isAfter(day))
                .findFirst()
                .orElseThrow()
                .form();
    }

    private long last(DocumentSeries series, int year) {
        return jdbc
                .queryForList(
                        "select last_number from invoice_series where series = ? and year = ?",
                        Long.class,
                        series.name(),
                        year)
                .stream()
                .findFirst()
                .orElse(0L);
    }

    /**
     * A form from a day on.
     *
     * @param validFrom today or later
     * @throws BusinessRuleViolation when the form is not possible, another series uses or used its like, the day is past, or there is
     *     one from this day on
     */
    @ManagersOnly
    @RetriedOnDeadlock
    public void set(DocumentSeries series, LocalDate validFrom, NumberForm form) {
        if (!form.isPossible()) {
            throw new BusinessRuleViolation("invoice.series.error.form");
        }
        if (validFrom.isBefore(LocalDate.now(clock))) {
            throw new BusinessRuleViolation("invoice.series.error.past");
        }
        NumberForm before = on(series, validFrom);
        try {
            jdbc.update(
                    "insert into number_form (series, valid_from, form) values (?, ?, ?)",
                    series.name(),
                    validFrom,
                    form.kept());
        } catch (DuplicateKeyException e) {
            throw new BusinessRuleViolation("invoice.series.error.taken");
        }
        boolean isUsed = all(" for update").stream() // whoever sets the like of it at this moment waits here
                .anyMatch(other -> other.series() != series && other.form().isLike(form));
        if (isUsed) {
            throw new BusinessRuleViolation("invoice.series.error.like");
        }
        tell(series, before.kept(), form.kept());
    }

    /**
     * Takes a form back that no document is numbered by.
     *
     * @throws BusinessRuleViolation when it is gone, holds since an earlier day, or a document of today has its number
     */
    @ManagersOnly
    @RetriedOnDeadlock
    public void remove(SeriesForm form) {
        LocalDate today = LocalDate.now(clock);
        boolean isUsed = form.validFrom().isBefore(today) || form.validFrom().equals(today) && isNumbered(form, today);
        if (isUsed) {
            throw new BusinessRuleViolation("invoice.series.error.used");
        }
        int removed = jdbc.update(
                "delete from number_form where series = ? and valid_from = ?",
                form.series().name(),
                form.validFrom());
        if (removed == 0) {
            throw Invoices.changedMeanwhile();
        }
        tell(
                form.series(),
                form.form().kept(),
                on(form.series(), form.validFrom()).kept());
    }

    /** Whether a document got its number on a day; nobody gives one meanwhile. */
    private boolean isNumbered(SeriesForm form, LocalDate day) {
        jdbc.queryForList(
                "select last_number from invoice_series where series = ? and year = ? for update",
                Long.class,
                form.series().name(),
                day.getYear());
        String documents = form.series() == DocumentSeries.OFFER
                ? "select exists (select 1 from offer where issued_on = ?)"
                : "select exists (select 1 from invoice where issued_on = ? and foreign_number = '' and state <> 'DRAFT' and kind = '"
                        + form.series() + "')";
        return Boolean.TRUE.equals(jdbc.queryForObject(documents, Boolean.class, day));
    }

    /**
     * Goes on behind the numbers that another program gave this year.
     *
     * @param number what the first document of this year gets
     * @throws BusinessRuleViolation when it is no number, or this year has its first document already
     */
    @ManagersOnly
    @RetriedOnDeadlock
    public void beginWith(DocumentSeries series, long number) {
        if (number < 1 || number > MOST) {
            throw new BusinessRuleViolation("invoice.series.error.number", MOST);
        }
        int year = LocalDate.now(clock).getYear();
        jdbc.update(
                "insert ignore into invoice_series (series, year, last_number) values (?, ?, 0)", series.name(), year);
        int found = jdbc.update(
                "update invoice_series set begun_behind = ?, last_number = ?"
                        + " where series = ? and year = ? and last_number = begun_behind",
                number - 1,
                number - 1,
                series.name(),
                year);
        if (found == 0) {
            throw new BusinessRuleViolation("invoice.series.error.begun");
        }
        tell(series, null, on(series, LocalDate.now(clock)).write(year, number));
    }

    private void tell(DocumentSeries series, @Nullable String before, String after) {
        FieldChange change = FieldChange.of("numbers." + series, before, after);
        if (change != null) {
            history.changed(Subject.of("settings"), List.of(change));
        }
    }
}
