package org.kartei.invoice;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.kartei.job.JobService;
import org.kartei.job.Progress;
import org.kartei.listing.ListRequest;
import org.kartei.listing.ListSource;
import org.kartei.printing.KeptOpen;
import org.kartei.security.CurrentUser;
import org.kartei.security.OfficeOnly;
import org.kartei.shared.BusinessRuleViolation;
import org.kartei.shell.Translations;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Service;

/**
 * Many reminders in one go (INV-2). Each is a transaction of its own; one that is not due any more when its turn comes is left out, so
 * that two runs at once remind nobody twice, and what a stopped one has left is proposed again.
 */
@Service
@OfficeOnly
public class ReminderRuns {

    /** The job's kind, translated by job.kind.reminderRun. */
    public static final String KIND = "reminderRun";

    /** Invoices at most. */
    public static final int MOST = 10_000;

    private final ReminderQueries queries;
    private final ReminderTables tables;
    private final Reminding reminding;
    private final WholeInvoices invoices;
    private final ReminderPdf pdf;
    private final JobService jobs;
    private final Translations texts;
    private final CurrentUser currentUser;

    ReminderRuns(
            ReminderQueries queries,
            ReminderTables tables,
            Reminding reminding,
            WholeInvoices invoices,
            ReminderPdf pdf,
            JobService jobs,
            Translations texts,
            CurrentUser currentUser) {
        this.queries = queries;
        this.tables = tables;
        this.reminding = reminding;
        this.invoices = invoices;
        this.pdf = pdf;
        this.jobs = jobs;
        this.texts = texts;
        this.currentUser = currentUser;
    }

    /**
     * Begins to make the reminders of some invoices, or of all that are due and match at this moment.
     *
     * @param ids the invoices, when nothing is said about what matches
     * @param matching which are meant, null for the ids
     * @throws BusinessRuleViolation when more than {@link #MOST} are meant
     */
    public ReminderRunId start(List<InvoiceId> ids, @Nullable ListRequest matching) {
        List<InvoiceId> meant = matching == null
                ? ids
                : queries.due().ids(matching, 0, MOST + 1).stream()
                        .map(InvoiceId::new)
                        .toList();
        if (meant.size() > MOST) {
            throw new BusinessRuleViolation("invoice.reminder.error.most", MOST);
        }
        ReminderRunId run = tables.addRun(meant.size());
        jobs.start(KIND, String.valueOf(meant.size()), run.value(), progress -> remind(run, meant, progress));
        return run;
    }

    private void remind(ReminderRunId run, List<InvoiceId> ids, Progress progress) {
        progress.total(ids.size());
        for (InvoiceId id : ids) {
            if (progress.isCancelled()) {
                return;
            }
            try {
                reminding.remindDue(id, run);
                progress.done(1);
            } catch (BusinessRuleViolation refused) {
                progress.failed(label(id), text(refused));
            } catch (ConcurrencyFailureException e) {
                progress.failed(label(id), text(Invoices.changedMeanwhile()));
            }
        }
    }

    private String label(InvoiceId id) {
        return invoices.find(id).map(Invoice::issuedNumber).orElse("");
    }

    private String text(BusinessRuleViolation refused) {
        return texts.getTranslation(refused.messageKey(), currentUser.language(), refused.args());
    }

    public Optional<ReminderRun> find(ReminderRunId id) {
        return queries.run(id);
    }

    /** The newest first. */
    public List<ReminderRun> latest(int limit) {
        return queries.latest(limit);
    }

    /** What a run has made. */
    public ListSource<ReminderRow> reminders(ReminderRunId id) {
        return queries.ofRun(id);
    }

    /** Writes all that a run has made and that stands as an archive, one PDF each. */
    public void write(ReminderRunId run, OutputStream out) throws IOException {
        List<ReminderRow> rows = new ArrayList<>();
        queries.ofRun(run).forEach(ListRequest.ALL, rows::add);
        var archive = new ZipOutputStream(out);
        for (ReminderRow row : rows) {
            if (row.isStanding()) {
                archive.putNextEntry(new ZipEntry(row.slug() + "-" + row.level() + ".pdf"));
                pdf.write(queries.find(row.id()).orElseThrow(Invoices::changedMeanwhile), new KeptOpen(archive));
                archive.closeEntry();
            }
        }
        archive.finish();
    }
}
