package org.kartei.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.kartei.customer.CustomerService;
import org.kartei.customer.NewCustomer;
import org.kartei.group.GroupService;
import org.kartei.job.JobId;
import org.kartei.job.JobService;
import org.kartei.job.Progress;
import org.kartei.security.AdminsOnly;
import org.kartei.shared.BusinessRuleViolation;
import org.springframework.stereotype.Service;

/**
 * Makes a believable school (APP-5): people of four countries with their families, in groups. The same seed on the same
 * day makes the same school. It can be used while it grows.
 */
@Service
@AdminsOnly
public class DemoSchool {

    /** The job's kind, translated by job.kind.demo. */
    public static final String KIND = "demo";

    public static final int SMALLEST = 10;
    public static final int LARGEST = 1_000_000;
    private static final long SEED = 20_240_901;
    private static final int BATCH = 1_000;

    private final CustomerService customers;
    private final GroupService groups;
    private final JobService jobs;
    private final Clock clock;

    DemoSchool(CustomerService customers, GroupService groups, JobService jobs, Clock clock) {
        this.customers = customers;
        this.groups = groups;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** {@link #start(int, long)} with the usual seed. */
    public JobId start(int size) {
        return start(size, SEED);
    }

    /**
     * Starts making so many customers; they are added to those that are there. Stopped in between, what has been made
     * stays.
     *
     * @throws BusinessRuleViolation when the size is not between {@link #SMALLEST} and {@link #LARGEST}
     */
    public JobId start(int size, long seed) {
        if (size < SMALLEST || size > LARGEST) {
            throw new BusinessRuleViolation("demo.error.size", SMALLEST, LARGEST);
        }
        return jobs.start(KIND, String.valueOf(size), null, progress -> make(size, seed, progress));
    }

    private void make(int size, long seed, Progress progress) {
        progress.total(size);
        var school = new Resource("school");
        var households = new Households(seed, size, LocalDate.now(clock), new DemoGroups(groups, school), school);
        for (int from = 0; from < size && !progress.isCancelled(); from += BATCH) {
            List<NewCustomer> batch = new ArrayList<>();
            for (int place = from; place < Math.min(from + BATCH, size); place++) {
                batch.add(households.at(place));
            }
            customers.registerAll(batch, null);
            progress.done(batch.size());
        }
    }
}
