package org.kartei.accounting;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.kartei.exporting.ExportColumn;
import org.kartei.exporting.ExportFormat;
import org.kartei.exporting.TableWriter;
import org.kartei.invoice.PostingSum;
import org.kartei.security.ManagersOnly;
import org.kartei.settings.SettingsService;
import org.kartei.shared.BusinessRuleViolation;
import org.kartei.shell.Formats;
import org.kartei.shell.Translations;
import org.springframework.stereotype.Service;

/** All bookings of whole months, for the tax adviser (issue 4, "Reports"). */
@Service
@ManagersOnly
public class Bookings {

    private final BookingQueries queries;
    private final AccountPlans plans;
    private final SettingsService settings;
    private final Translations texts;
    private final Clock clock;

    Bookings(BookingQueries queries, AccountPlans plans, SettingsService settings, Translations texts, Clock clock) {
        this.queries = queries;
        this.plans = plans;
        this.settings = settings;
        this.texts = texts;
        this.clock = clock;
    }

    /** What a file would hold, and what it still wants; both months inclusive. */
    public BookingOverview overview(YearMonth from, YearMonth until) {
        return overview(plans.plan(), from, until);
    }

    private BookingOverview overview(AccountPlan plan, YearMonth from, YearMonth until) {
        List<PostingSum> postings = queries.postings(from.atDay(1), until.atEndOfMonth());
        Map<String, BookingSum> sums = new LinkedHashMap<>();
        queries.sums(plan, postings, from.atDay(1), until.atEndOfMonth())
                .forEach(sum -> sums.merge(sum.slot().key(), sum, BookingSum::plus));
        return new BookingOverview(
                List.copyOf(sums.values()),
                sums.values().stream().mapToLong(BookingSum::bookings).sum() / 2, // each stands on two accounts
                Stream.of(AccountPlan.ADVISER, AccountPlan.CLIENT, AccountPlan.CHART)
                        .filter(name -> plan.value(name).isEmpty())
                        .toList(),
                sums.values().stream()
                        .filter(sum -> sum.account().isEmpty() && sum.slot().use() != AccountUse.CUSTOMERS)
                        .map(BookingSum::slot)
                        .toList(),
                postings.stream().allMatch(sum -> plan.fits(sum.lowest()) && plan.fits(sum.highest())));
    }

    /**
     * The booking batch, as DATEV reads it: one file for each month, as DATEV asks for, and more where it has more bookings than
     * one may have; several in one archive.
     *
     * @throws BusinessRuleViolation when something is not set that it needs
     */
    public BookingFile batch(YearMonth from, YearMonth until) {
        AccountPlan plan = plans.plan();
        BookingOverview overview = overview(plan, from, until);
        if (!overview.isReady()) {
            throw new BusinessRuleViolation("accounting.error.missing");
        }
        if (from.equals(until) && overview.bookings() <= DatevBatch.MOST) {
            return new BookingFile(
                    DatevBatch.name(from, 1), "text/csv;charset=windows-1252", out -> writeMonth(plan, from, out));
        }
        return new BookingFile(
                DatevBatch.PREFIX + name(from, until) + ".zip",
                "application/zip",
                out -> writeArchive(plan, from, until, out));
    }

    private static String name(YearMonth from, YearMonth until) {
        return from.equals(until) ? from.toString() : from + "_" + until;
    }

    private void writeMonth(AccountPlan plan, YearMonth month, OutputStream out) throws IOException {
        var batch = new DatevBatch(head(plan, month), this::inGerman, out);
        writing(() -> queries.forEach(plan, month.atDay(1), month.atEndOfMonth(), batch::add));
        batch.finish();
    }

    private void writeArchive(AccountPlan plan, YearMonth from, YearMonth until, OutputStream out) throws IOException {
        var archive = new DatevArchive(this::inGerman, out);
        for (YearMonth month = from; !month.isAfter(until); month = month.plusMonths(1)) {
            YearMonth now = month;
            archive.begin(head(plan, month));
            writing(() -> queries.forEach(plan, now.atDay(1), now.atEndOfMonth(), archive::add));
        }
        archive.finish();
    }

    private DatevHead head(AccountPlan plan, YearMonth month) {
        return new DatevHead(plan, month, settings.school().currency(), LocalDateTime.now(clock));
    }

    /** The same bookings as a table, in words of a language; accounts that are not set stay empty. */
    public BookingFile table(YearMonth from, YearMonth until, Locale locale) {
        String title = texts.getTranslation("accounting.title", locale);
        return new BookingFile(
                ExportFormat.CSV.fileName(title.toLowerCase(locale) + "_" + name(from, until)),
                ExportFormat.CSV.contentType(),
                out -> {
                    AccountPlan plan = plans.plan();
                    TableWriter.write(
                            ExportFormat.CSV,
                            out,
                            title,
                            "",
                            columns(locale),
                            rows -> queries.forEach(plan, from.atDay(1), until.atEndOfMonth(), rows),
                            locale);
                });
    }

    private List<ExportColumn<Booking>> columns(Locale locale) {
        var columns = new ArrayList<ExportColumn<Booking>>();
        columns.add(new ExportColumn<>(caption("day", locale), Booking::day));
        columns.add(
                new ExportColumn<>(caption("words", locale), booking -> texts.getTranslation(booking.words(), locale)));
        columns.add(new ExportColumn<>(caption("document", locale), Booking::document));
        columns.add(new ExportColumn<>(caption("invoice", locale), Booking::invoice));
        columns.add(new ExportColumn<>(caption("customer", locale), Booking::customerNumber));
        columns.add(new ExportColumn<>(caption("name", locale), Booking::name));
        Formats formats = Formats.of(locale);
        columns.add(new ExportColumn<>(
                caption("against", locale),
                booking -> SlotName.of(booking.slot(), key -> texts.getTranslation(key, locale), formats)));
        columns.add(new ExportColumn<>(caption("debit", locale), Booking::debit));
        columns.add(new ExportColumn<>(caption("credit", locale), Booking::credit));
        columns.add(new ExportColumn<>(
                caption("amount", locale), booking -> booking.amount().abs()));
        return columns;
    }

    private String caption(String name, Locale locale) {
        return texts.getTranslation("accounting.column." + name, locale);
    }

    private String inGerman(String key) {
        return texts.getTranslation(key, Locale.GERMAN);
    }

    private static void writing(Runnable rows) throws IOException {
        try {
            rows.run();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
