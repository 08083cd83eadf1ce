package org.kartei.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kartei.KarteiTest;
import org.kartei.TestClock;
import org.kartei.security.Acting;
import org.kartei.security.CurrentUser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;

/** LIST-8: long work tells how it goes, and how it ended, whatever happens to the database meanwhile. */
@KarteiTest
class JobServiceTests {

    @Autowired
    private JobService jobs;

    @Autowired
    private OldJobs oldJobs;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private CurrentUser currentUser;

    @Autowired
    private TestClock clock;

    @BeforeEach
    void aClerk() {
        Acting.asOffice();
    }

    /** FILE-7: reasons name people. When something was done last is told for longer. */
    @Test
    void afterAMonthItIsForgottenButForTheLastOfItsKind() {
        JobId first = jobs.start("check", "", null, progress -> progress.failed("Anna Müller", "Too long"));
        JobId last = jobs.start("check", "", null, progress -> progress.failed("Ben Maier", "Too long"));
        await().pollInSameThread().until(() -> jobs.latest().stream().noneMatch(Job::isRunning));
        clock.forward(OldJobs.KEPT);
        oldJobs.forget();
        assertThat(jobs.failures(first, 9)).hasSize(1);
        clock.forward(Duration.ofSeconds(1));
        oldJobs.forget();
        assertThat(jobs.latest()).extracting(Job::id).containsExactly(last);
        assertThat(jobs.failures(last, 9)).isEmpty();
    }

    @Test
    void anEndThatCouldNotBeWrittenIsWrittenLater() {
        var failures = new AtomicInteger(2);
        var failing = new JobService(
                new JobStore(jdbc) {
                    @Override
                    void end(JobId id, JobState state, @Nullable String message, Instant at) {
                        if (failures.getAndDecrement() > 0) {
                            throw new DataAccessResourceFailureException("away");
                        }
                        super.end(id, state, message, at);
                    }
                },
                currentUser,
                clock);
        JobId id = failing.startAlone("check", "", progress -> progress.done(3));
        await().pollInSameThread().until(() -> failures.get() == 1);
        assertThat(failing.own(id).orElseThrow().isRunning()).isTrue();
        assertThat(org.assertj.core.api.Assertions.catchThrowable(failing::writeDown))
                .as("the database is still away")
                .isInstanceOf(DataAccessResourceFailureException.class);
        failing.writeDown();
        Job ended = failing.own(id).orElseThrow();
        assertThat(ended.state()).isEqualTo(JobState.DONE);
        assertThat(ended.done()).isEqualTo(3);
        failing.writeDown();
        assertThat(failures).as("it is written once").hasValue(-1);
        failing.startAlone("check", "", progress -> {});
    }

    @Test
    void list8bWorkThatWaitsSaysSoAndAQuickChangeDoesNotWait() {
        var goOn = new CountDownLatch(1);
        Work untilTold = progress -> goOn.await();
        JobId first = jobs.start("bulkEdit", "first", null, untilTold);
        JobId second = jobs.start("bulkEdit", "second", null, untilTold);
        JobId third = jobs.start("bulkEdit", "third", null, progress -> progress.done(1));
        try {
            comesTo(first, JobState.RUNNING);
            comesTo(second, JobState.RUNNING);
            comesTo(jobs.startQuick("bulkEdit", "quick", progress -> progress.done(1)), JobState.DONE);
            assertThat(jobs.own(third).orElseThrow().isWaiting()).isTrue();
            assertThat(jobs.own(third).orElseThrow().isRunning()).isTrue();
        } finally {
            goOn.countDown();
        }
        comesTo(third, JobState.DONE);
        comesTo(first, JobState.DONE);
        comesTo(second, JobState.DONE);
    }

    private void comesTo(JobId id, JobState state) {
        await().pollInSameThread()
                .untilAsserted(
                        () -> assertThat(jobs.own(id).orElseThrow().state()).isEqualTo(state));
    }
}
