package org.kartei.operations;

import java.util.List;
import java.util.Optional;
import org.kartei.job.Check;
import org.kartei.job.Job;
import org.kartei.job.JobFailure;
import org.kartei.job.JobId;
import org.kartei.job.JobService;
import org.kartei.job.Progress;
import org.kartei.security.AdminsOnly;
import org.springframework.stereotype.Service;

/** Checks all that must hold whatever happened, after a crash for example. It only looks. */
@Service
@AdminsOnly
public class Invariants {

    private static final String KIND = "check";

    /** Checks belong to nothing, but the newest is asked for by what it belongs to. */
    private static final long ALL = 0;

    private final List<Check> checks;
    private final JobService jobs;

    Invariants(List<Check> checks, JobService jobs) {
        this.checks = checks;
        this.jobs = jobs;
    }

    public JobId start() {
        return jobs.start(KIND, "", ALL, this::run);
    }

    /** The newest check and how far it has come. */
    public Optional<Job> latest() {
        return jobs.latestOf(KIND, ALL);
    }

    /** What the newest check found, in the order it did. */
    public List<JobFailure> drifts(int limit) {
        return latest().map(job -> jobs.failures(job.id(), limit)).orElse(List.of());
    }

    private void run(Progress progress) {
        progress.total(checks.stream().mapToLong(Check::things).sum());
        checks.forEach(check -> check.run(progress));
    }
}
