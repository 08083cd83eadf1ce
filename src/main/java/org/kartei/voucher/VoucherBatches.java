package org.kartei.voucher;

import java.util.List;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.kartei.job.JobId;
import org.kartei.job.JobService;
import org.kartei.job.Progress;
import org.kartei.security.ManagersOnly;
import org.kartei.security.OfficeOnly;
import org.kartei.settings.SettingsService;
import org.kartei.shared.BusinessRuleViolation;
import org.kartei.voucher.VoucherTables.Cause;
import org.kartei.voucher.VoucherTables.New;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Vouchers in bulk: many with the same terms, each with a code of its own (CREDIT-6). */
@Service
@ManagersOnly
public class VoucherBatches {

    /** The job's kind, translated by job.kind.vouchers. */
    public static final String KIND = "vouchers";

    public static final int MOST = 10_000;
    public static final int NAME = 80;
    private static final int PORTION = 500;
    private static final int TRIES = 3;

    private final VoucherTables tables;
    private final VoucherChanges changes;
    private final SettingsService settings;
    private final JobService jobs;
    private final TransactionTemplate transaction;

    VoucherBatches(
            VoucherTables tables,
            VoucherChanges changes,
            SettingsService settings,
            JobService jobs,
            PlatformTransactionManager transactions) {
        this.tables = tables;
        this.changes = changes;
        this.settings = settings;
        this.jobs = jobs;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Starts making so many vouchers. Stopped in between, what has been made stays.
     *
     * @param name of the batch, by which it is found and printed
     * @throws BusinessRuleViolation when the number is not between 1 and {@link #MOST}, the terms are none, or the name is
     *     missing or taken
     */
    public JobId start(String name, int count, VoucherTerms terms) {
        String kept = name.strip();
        if (count < 1 || count > MOST) {
            throw new BusinessRuleViolation("voucher.error.count", MOST);
        }
        if (kept.isEmpty()) {
            throw new BusinessRuleViolation("voucher.error.batchName");
        }
        if (kept.length() > NAME) {
            throw new BusinessRuleViolation("shared.error.tooLong", NAME);
        }
        terms.check();
        var currency = CurrencyUnit.of(settings.school().currency());
        long batch = add(kept);
        var cause = new Cause(VoucherOrigin.BATCH, kept, "", batch);
        return jobs.start(KIND, kept, batch, progress -> make(cause, batch, count, terms, currency, progress));
    }

    /** The batches whose names have this in them, the newest first. */
    @OfficeOnly
    public List<VoucherBatch> named(String typed, int offset, int limit) {
        return tables.batches(typed, offset, limit);
    }

    private long add(String name) {
        try {
            return tables.addBatch(name);
        } catch (DuplicateKeyException e) {
            throw new BusinessRuleViolation("voucher.error.batchTaken", name);
        }
    }

    private void make(
            Cause cause, long batch, int count, VoucherTerms terms, CurrencyUnit currency, Progress progress) {
        progress.total(count);
        int made = 0;
        try {
            while (made < count && !progress.isCancelled()) {
                int portion = Math.min(PORTION, count - made);
                makePortion(cause, portion, terms, currency);
                made += portion;
                progress.done(portion);
            }
        } finally {
            if (made == 0) {
                tables.dropBatchIfEmpty(batch);
            } else {
                changes.created(cause.name(), made);
            }
        }
    }

    /** Of 60 random bits each, two are hardly ever equal; then the whole portion gets other ones. */
    private void makePortion(Cause cause, int portion, VoucherTerms terms, CurrencyUnit currency) {
        for (int left = TRIES; ; left--) {
            try {
                transaction.executeWithoutResult(status -> tables.insert(
                        IntStream.range(0, portion)
                                .mapToObj(i -> new New(VoucherCode.random(), terms, null, cause))
                                .toList(),
                        currency));
                return;
            } catch (DuplicateKeyException e) {
                if (left == 1) {
                    throw e;
                }
            }
        }
    }
}
