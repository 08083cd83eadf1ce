package org.kartei.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** LIST-8: what work has done is told as it was at its end. */
class RunningJobTests {

    private final List<String> written = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch isWriting = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);

    /** Whoever writes first stands still just before. */
    private final JobStore store = new JobStore(new JdbcTemplate()) {
        @Override
        void progress(JobId id, long total, long done, long failed) {
            if (isWriting.getCount() > 0) {
                isWriting.countDown();
                try {
                    goOn.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
            written.add(total + " " + done + " " + failed);
        }

        @Override
        void end(JobId id, JobState state, @Nullable String message, Instant at) {
            written.add(state.name());
        }
    };

    @Test
    void whatWasCountedBeforeTheEndIsNotWrittenAfterIt() throws InterruptedException {
        var job = new RunningJob(new JobId(1), store, () -> {});
        job.total(1);
        var nowAndThen = new Thread(job::writeDown);
        nowAndThen.start();
        isWriting.await();
        job.done(1);
        job.end(JobState.DONE, null, Instant.EPOCH);
        var atTheEnd = new Thread(job::writeDown);
        atTheEnd.start();
        Awaitility.await()
                .until(() ->
                        atTheEnd.getState() == Thread.State.BLOCKED || atTheEnd.getState() == Thread.State.TERMINATED);
        goOn.countDown();
        nowAndThen.join();
        atTheEnd.join();
        assertThat(written).containsExactly("1 0 0", "1 1 0", "DONE");
    }
}
