package org.kartei.customer;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kartei.job.JobId;
import org.kartei.job.JobService;
import org.kartei.job.Progress;
import org.kartei.job.Work;
import org.kartei.listing.ListRequest;
import org.kartei.security.OfficeOnly;
import org.kartei.shared.BusinessRuleViolation;
import org.springframework.stereotype.Service;

/**
 * Does one thing to many customers, in the background (LIST-8 b). Each portion is a transaction of its own, so that a
 * stop in the middle leaves whole customers; doing the same again then only touches those that are left.
 */
@Service
@OfficeOnly
public class BulkEdit {

    private static final String KIND = "bulkEdit";
    private static final int PORTION = 200;

    private final CustomerService customers;
    private final CustomerQueries queries;
    private final JobService jobs;
    private final BulkTexts texts;

    BulkEdit(CustomerService customers, CustomerQueries queries, JobService jobs, BulkTexts texts) {
        this.customers = customers;
        this.queries = queries;
        this.jobs = jobs;
        this.texts = texts;
    }

    /**
     * Starts a change for some customers, or for everybody who matches at this moment.
     *
     * @param ids the customers, when nothing is said about who matches
     * @param matching who is meant, null for the ids
     * @param title what is done, in the user's words
     */
    public JobId start(List<CustomerId> ids, @Nullable ListRequest matching, CustomerChange change, String title) {
        long[] meant = matching == null
                ? ids.stream().mapToLong(CustomerId::value).toArray()
                : queries.allMatching(
                        matching); // now: it may have to wait, and the change itself may alter who matches
        Work work = progress -> run(meant, change, progress);
        return meant.length <= PORTION ? jobs.startQuick(KIND, title, work) : jobs.start(KIND, title, null, work);
    }

    private void run(long[] meant, CustomerChange change, Progress progress) {
        progress.total(meant.length);
        for (int from = 0; from < meant.length && !progress.isCancelled(); from += PORTION) {
            List<CustomerId> portion = new ArrayList<>();
            for (int i = from; i < Math.min(from + PORTION, meant.length); i++) {
                portion.add(new CustomerId(meant[i]));
            }
            apply(portion, change, progress);
        }
    }

    /** Where a whole portion is refused, its customers are taken one by one, and the refused ones are told. */
    private void apply(List<CustomerId> portion, CustomerChange change, Progress progress) {
        try {
            customers.apply(portion, change);
            progress.done(portion.size());
        } catch (RuntimeException refused) {
            for (CustomerId id : portion) {
                applyOne(id, change, progress);
            }
        }
    }

    private void applyOne(CustomerId id, CustomerChange change, Progress progress) {
        try {
            customers.apply(List.of(id), change);
            progress.done(1);
        } catch (BusinessRuleViolation e) {
            progress.failed(queries.label(id), texts.of(e));
        } catch (org.springframework.dao.ConcurrencyFailureException | jakarta.persistence.OptimisticLockException e) {
            progress.failed(queries.label(id), texts.of(new BusinessRuleViolation("shared.error.changedMeanwhile")));
        }
    }
}
