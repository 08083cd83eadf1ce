package org.kartei.duplicate;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kartei.job.Job;
import org.kartei.job.JobId;
import org.kartei.job.JobService;
import org.kartei.security.CurrentUser;
import org.kartei.security.OfficeOnly;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

/** Finds customers who are there twice, archived ones too, and remembers what the office says about them (LIST-12). */
@Service
@OfficeOnly
public class DuplicateSearch {

    /** The job's kind, translated by job.kind.duplicates. */
    public static final String KIND = "duplicates";

    /** Pairs are counted up to here; one more means that there are more. */
    public static final int COUNTED = 5_000;

    private final DuplicateWalk walk;
    private final DuplicateQueries queries;
    private final JobService jobs;
    private final CurrentUser currentUser;
    private final JdbcTemplate jdbc;

    DuplicateSearch(
            DuplicateWalk walk, DuplicateQueries queries, JobService jobs, CurrentUser currentUser, JdbcTemplate jdbc) {
        this.walk = walk;
        this.queries = queries;
        this.jobs = jobs;
        this.currentUser = currentUser;
        this.jdbc = jdbc;
    }

    /**
     * Starts a search over all customers.
     *
     * @throws org.kartei.shared.BusinessRuleViolation while another one runs, whoever started it
     */
    public JobId start() {
        return jobs.startAlone(KIND, "", walk::run);
    }

    /** So many pairs that are merely possible are kept at most. */
    public int mostPossible() {
        return FoundPairs.MOST_POSSIBLE;
    }

    /** So many pairs are kept at most. */
    public int most() {
        return FoundPairs.MOST;
    }

    /** The search that was started last, by whomever. */
    public Optional<Job> latest() {
        return jobs.latestOf(KIND);
    }

    /** The last search that came to its end. */
    public Optional<SearchRun> lastRun() {
        return queries.lastRun();
    }

    /** Pairs that may be the same, the most likely first; all for null. */
    public List<DuplicatePair> page(@Nullable Likelihood which, int offset, int limit) {
        return queries.page(which, false, offset, limit);
    }

    /** How many there are, as far as they are counted. */
    public long count(@Nullable Likelihood which) {
        return queries.count(which, false);
    }

    /** Pairs of which somebody has said that they are not the same. */
    public List<DuplicatePair> dismissed(int offset, int limit) {
        return queries.page(null, true, offset, limit);
    }

    public long countDismissed() {
        return queries.count(null, true);
    }

    /** What too many share to be compared, the largest first. */
    public List<Crowd> crowds() {
        return queries.crowds();
    }

    /** These two are not the same: remembered for all searches to come. */
    public void dismiss(DuplicatePair pair) {
        mark(pair, true, currentUser.get().name());
    }

    /** These two may be the same after all. */
    public void suspectAgain(DuplicatePair pair) {
        mark(pair, false, "");
    }

    private void mark(DuplicatePair pair, boolean dismissed, String by) {
        long one = pair.one().id();
        long other = pair.other().id();
        jdbc.update(
                "update duplicate_pair set dismissed = ?, dismissed_by = ? where low_id = ? and high_id = ?",
                dismissed,
                by,
                Math.min(one, other),
                Math.max(one, other));
    }
}
