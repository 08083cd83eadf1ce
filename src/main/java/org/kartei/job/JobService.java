package org.kartei.job;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kartei.security.CurrentUser;
import org.kartei.security.OfficeOnly;
import org.kartei.security.Role;
import org.kartei.security.StaffId;
import org.kartei.shared.BusinessRuleViolation;
import org.kartei.shared.Loggable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.stereotype.Service;

/** Starts long work in the background, with the rights of whoever starts it, and tells how it goes. */
@Service
@OfficeOnly
public class JobService {

    private static final Logger LOG = LoggerFactory.getLogger(JobService.class);
    private static final int AT_ONCE = 2;
    private static final int LATEST = 20;

    private final JobStore store;
    private final CurrentUser currentUser;
    private final Clock clock;
    private final ExecutorService threads = threads(AT_ONCE, "job-");
    private final ExecutorService quickThreads = threads(1, "quick-job-");
    private final Map<JobId, RunningJob> running = new ConcurrentHashMap<>();
    private final List<Consumer<Job>> listeners = new CopyOnWriteArrayList<>();

    JobService(JobStore store, CurrentUser currentUser, Clock clock) {
        this.store = store;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /**
     * Starts long work.
     *
     * @param kind what kind of work; job.kind.… is its translated name
     * @param title what it works on, in the user's words
     * @param subjectId what it belongs to, if anything
     */
    public JobId start(String kind, String title, @Nullable Long subjectId, Work work) {
        return start(threads, kind, title, subjectId, work);
    }

    /** Starts work that takes a second or two, and does not have to wait until others' long work has ended. */
    public JobId startQuick(String kind, String title, Work work) {
        return start(quickThreads, kind, title, null, work);
    }

    private JobId start(ExecutorService lane, String kind, String title, @Nullable Long subjectId, Work work) {
        JobId id = store.add(kind, title, subjectId, currentUser.get().id(), clock.instant());
        var job = new RunningJob(id, store, () -> tell(id));
        running.put(id, job);
        lane.execute(new DelegatingSecurityContextRunnable(() -> run(id, job, work)));
        tell(id);
        return id;
    }

    /**
     * Starts long work of which there is only one at a time, whoever starts it.
     *
     * @throws BusinessRuleViolation while there is one
     */
    public synchronized JobId startAlone(String kind, String title, Work work) {
        if (latestOf(kind).filter(Job::isRunning).isPresent()) {
            throw new BusinessRuleViolation("job.error.alreadyRunning");
        }
        return start(kind, title, null, work);
    }

    /** Asks the work to stop at the next safe place. */
    public void cancel(JobId id) {
        Job job = own(id).orElseThrow(() -> new BusinessRuleViolation("job.error.gone"));
        RunningJob here = running.get(job.id());
        if (here != null) {
            here.cancel();
        }
    }

    /** One's own work, or anybody's for managers. */
    public Optional<Job> own(JobId id) {
        return store.find(id).filter(this::isVisible);
    }

    /** What the current user has started, the latest first. */
    public List<Job> latest() {
        return store.latest(currentUser.get().id(), LATEST);
    }

    /** The newest work of a kind for what it belongs to. */
    public Optional<Job> latestOf(String kind, long subjectId) {
        return store.latestOf(kind, subjectId).filter(this::isVisible);
    }

    /** Whether work of a kind goes on for what it belongs to, whoever started it. */
    public boolean isGoingOn(String kind, long subjectId) {
        return store.latestOf(kind, subjectId).filter(Job::isRunning).isPresent();
    }

    /** The newest work of a kind of which there is only one at a time, whoever started it. */
    public Optional<Job> latestOf(String kind) {
        return store.latestOf(kind);
    }

    /** What could not be done, in the order it happened. */
    public List<JobFailure> failures(JobId id, int limit) {
        return own(id).map(job -> store.failures(job.id(), limit)).orElse(List.of());
    }

    /**
     * Tells whenever one's own work goes on, from any thread, until the returned action runs.
     *
     * @return stops the telling
     */
    public Runnable listen(Consumer<Job> listener) {
        Objects.requireNonNull(listener);
        StaffId listening = currentUser.get().id();
        Consumer<Job> own = job -> {
            if (job.startedBy().equals(listening)) {
                listener.accept(job);
            }
        };
        listeners.add(own);
        return () -> listeners.remove(own);
    }

    /** The same, but only when work has come to its end, whichever. */
    public Runnable listenToEnds(Consumer<Job> listener) {
        Objects.requireNonNull(listener);
        return listen(job -> {
            if (!job.isRunning()) {
                listener.accept(job);
            }
        });
    }

    /** The same for work of one kind, whoever started it. */
    public Runnable follow(String kind, Consumer<Job> listener) {
        Objects.requireNonNull(listener);
        Consumer<Job> ofKind = job -> {
            if (job.kind().equals(kind)) {
                listener.accept(job);
            }
        };
        listeners.add(ofKind);
        return () -> listeners.remove(ofKind);
    }

    /** What ran when the application stopped last time has been interrupted. Comes before anything can start work. */
    @EventListener(ApplicationStartedEvent.class)
    @PreAuthorize("permitAll()")
    public void interrupted() {
        int interrupted = store.interruptRunning(clock.instant());
        if (interrupted > 0) {
            LOG.info("{} pieces of long work were interrupted by the last stop", interrupted);
        }
    }

    /** Writes down how far everything has come. */
    @Scheduled(fixedDelay = 500)
    @PreAuthorize("permitAll()")
    public void writeDown() {
        running.forEach(this::writeDown);
    }

    @PreDestroy
    void stop() {
        running.values().forEach(RunningJob::cancel);
        threads.shutdown();
        quickThreads.shutdown();
    }

    private void run(JobId id, RunningJob job, Work work) {
        JobState state = JobState.FAILED;
        String message = null;
        try {
            store.begin(id);
            work.run(job);
            state = job.isCancelled() ? JobState.CANCELLED : JobState.DONE;
        } catch (BusinessRuleViolation e) {
            message = e.messageKey();
        } catch (Exception e) {
            LOG.error("Job {} failed", id.value(), Loggable.of(e));
            message = "job.error.unexpected";
        } finally {
            job.end(state, message, clock.instant());
            try {
                writeDown(id, job);
            } catch (DataAccessException e) {
                LOG.warn(
                        "The end of job {} waits until the database answers",
                        id.value(),
                        Loggable.of(e)); // written down later
            }
        }
    }

    private void writeDown(JobId id, RunningJob job) {
        if (job.writeDown()) {
            running.remove(id);
        }
        tell(id);
    }

    private static ExecutorService threads(int count, String name) {
        return Executors.newFixedThreadPool(
                count, Thread.ofPlatform().name(name, 1).daemon(true).factory());
    }

    private boolean isVisible(Job job) {
        return job.startedBy().equals(currentUser.get().id())
                || currentUser
                        .find()
                        .filter(staff -> staff.role() != Role.OFFICE)
                        .isPresent();
    }

    private void tell(JobId id) {
        if (!listeners.isEmpty()) {
            store.find(id).ifPresent(job -> listeners.forEach(listener -> listener.accept(job)));
        }
    }
}
