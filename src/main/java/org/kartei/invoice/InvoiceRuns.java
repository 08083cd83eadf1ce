package org.kartei.invoice;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kartei.customer.Addressee;
import org.kartei.customer.CustomerFigures;
import org.kartei.customer.CustomerId;
import org.kartei.customer.CustomerService;
import org.kartei.job.Job;
import org.kartei.job.JobId;
import org.kartei.job.JobService;
import org.kartei.job.Progress;
import org.kartei.listing.ListRequest;
import org.kartei.listing.ListSource;
import org.kartei.security.CurrentUser;
import org.kartei.security.OfficeOnly;
import org.kartei.settings.SettingsService;
import org.kartei.shared.BusinessRuleViolation;
import org.kartei.shell.Translations;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs of invoices (INV-1): a yearly fee for a group, say. Each invoice is a transaction of its own that also tells the run, so that
 * a run that was stopped or broken off goes on where it was, and nobody gets two.
 */
@Service
@OfficeOnly
public class InvoiceRuns {

    /** The job's kind, translated by job.kind.invoiceRun. */
    public static final String KIND = "invoiceRun";

    /** Customers at most. */
    public static final int MOST = 100_000;

    private static final int PORTION = 500;

    private final RunTables tables;
    private final RunStep step;
    private final InvoiceQueries queries;
    private final CustomerService customers;
    private final CustomerFigures figures;
    private final SettingsService settings;
    private final JobService jobs;
    private final Translations texts;
    private final CurrentUser currentUser;
    private final TransactionTemplate transaction;

    InvoiceRuns(
            RunTables tables,
            RunStep step,
            InvoiceQueries queries,
            CustomerService customers,
            CustomerFigures figures,
            SettingsService settings,
            JobService jobs,
            Translations texts,
            CurrentUser currentUser,
            PlatformTransactionManager transactions) {
        this.tables = tables;
        this.step = step;
        this.queries = queries;
        this.customers = customers;
        this.figures = figures;
        this.settings = settings;
        this.jobs = jobs;
        this.texts = texts;
        this.currentUser = currentUser;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Begins a run for some customers, or for everybody who matches at this moment.
     *
     * @param ids the customers, when nothing is said about who matches
     * @param matching who is meant, null for the ids
     * @throws BusinessRuleViolation when a line is not possible, there is none, or more than {@link #MOST} customers are meant
     */
    public RunId start(List<CustomerId> ids, @Nullable ListRequest matching, RunDraft draft) {
        int days = Objects.requireNonNullElse(draft.dueDays(), settings.school().daysToPay());
        DraftRules.check(InvoiceDraft.of(draft.lines()).remarked(draft.remark()).payableIn(days));
        if (draft.lines().isEmpty()) {
            throw new BusinessRuleViolation("invoice.error.noLines");
        }
        List<CustomerId> meant = meant(ids, matching);
        RunId run = Objects.requireNonNull(transaction.execute(status -> tables.add(draft, days, meant)));
        begin(run, tables.draft(run));
        return run;
    }

    private List<CustomerId> meant(List<CustomerId> ids, @Nullable ListRequest matching) {
        List<CustomerId> meant = matching == null ? ids : customers.matching(matching, 0, MOST + 1);
        if (meant.size() > MOST) {
            throw new BusinessRuleViolation("invoice.run.error.most", MOST);
        }
        return meant;
    }

    /**
     * What keeps the invoices of a run from being e-invoices, if it began now.
     *
     * @param ids the customers, when nothing is said about who matches
     * @param matching who is meant, null for the ids
     * @throws BusinessRuleViolation when more than {@link #MOST} customers are meant
     */
    public RunGaps gaps(List<CustomerId> ids, @Nullable ListRequest matching) {
        Issuer issuer = Issuer.of(settings.school());
        List<CustomerId> meant = meant(ids, matching);
        var gaps = new TreeSet<EInvoiceGap>();
        int plain = 0;
        int charged = 0;
        for (int from = 0; from < meant.size(); from += PORTION) {
            for (Addressee each : figures.addressees(meant.subList(from, Math.min(meant.size(), from + PORTION)))) {
                List<EInvoiceGap> missing =
                        EInvoiceGaps.of(issuer, Recipient.of(each, Locale.ROOT).address());
                gaps.addAll(missing);
                charged++;
                plain += missing.isEmpty() ? 0 : 1;
            }
        }
        return new RunGaps(List.copyOf(gaps), plain, charged);
    }

    /**
     * Goes on with a run: whoever has no invoice of it yet gets one.
     *
     * @throws BusinessRuleViolation while it is still going on
     */
    public void goOn(RunId run) {
        if (isGoingOn(run)) {
            throw new BusinessRuleViolation("job.error.alreadyRunning");
        }
        begin(run, tables.draft(run));
    }

    /** Stops it behind the invoice that is being issued, if one {@linkplain #canStop may}. */
    public void stop(RunId run) {
        running(run).ifPresent(job -> jobs.cancel(job.id()));
    }

    /** Whether it goes on by one's own work, or by anybody's for managers. */
    public boolean canStop(RunId run) {
        return running(run).isPresent();
    }

    private Optional<Job> running(RunId run) {
        return jobs.latestOf(KIND, run.value()).filter(Job::isRunning);
    }

    /** Whether somebody's work gives out its invoices at this moment. */
    public boolean isGoingOn(RunId run) {
        return jobs.isGoingOn(KIND, run.value());
    }

    private JobId begin(RunId run, RunDraft draft) {
        return jobs.start(KIND, draft.lines().getFirst().text(), run.value(), progress -> issue(run, draft, progress));
    }

    /** All, the newest first. */
    public ListSource<InvoiceRun> list() {
        return tables.list();
    }

    public Optional<InvoiceRun> find(RunId id) {
        return tables.find(id);
    }

    /** What a run has issued, the newest first. */
    public ListSource<InvoiceRow> invoices(RunId id) {
        return queries.ofRun(id);
    }

    private void issue(RunId run, RunDraft draft, Progress progress) {
        progress.total(find(run).map(InvoiceRun::left).orElse(0));
        List<RunTables.Turn> turns = tables.next(run, -1, PORTION);
        while (!turns.isEmpty()) {
            for (RunTables.Turn turn : turns) {
                if (progress.isCancelled()) {
                    return;
                }
                issueOne(run, draft, turn.customer(), progress);
            }
            turns = tables.next(run, turns.getLast().position(), PORTION);
        }
    }

    private void issueOne(RunId run, RunDraft draft, CustomerId customer, Progress progress) {
        try {
            step.issue(run, draft, customer);
            progress.done(1);
        } catch (BusinessRuleViolation refused) {
            progress.failed(customers.label(customer), text(refused));
        } catch (ConcurrencyFailureException e) {
            progress.failed(customers.label(customer), text(Invoices.changedMeanwhile()));
        }
    }

    private String text(BusinessRuleViolation refused) {
        return texts.getTranslation(refused.messageKey(), currentUser.language(), refused.args());
    }
}
