package org.kartei.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.kartei.ViewTest;
import org.kartei.job.JobId;
import org.kartei.job.JobService;
import org.springframework.beans.factory.annotation.Autowired;

/** LIST-8 b: the end of long work is told as what it is. */
class RunningWorkTests extends ViewTest {

    private final CountDownLatch goOn = new CountDownLatch(1);

    @Autowired
    private JobService jobs;

    @Test
    void whatWasDoneIsASuccess() {
        tells(begun(), "Change customers: 3 done", NotificationVariant.SUCCESS);
    }

    @Test
    void whatWasCancelledIsNone() {
        JobId job = begun();
        jobs.cancel(job);
        tells(job, "Change customers: cancelled, 3 done before that", NotificationVariant.INFO);
    }

    /** Three things are done, and the window knows of it. */
    private JobId begun() {
        UI.getCurrent().navigate("customers/new");
        JobId id = jobs.start("bulkEdit", "Newsletter: yes", null, progress -> {
            progress.total(5);
            progress.done(3);
            goOn.await();
        });
        roundTrip();
        return id;
    }

    private void tells(JobId job, String text, NotificationVariant variant) {
        goOn.countDown();
        await().pollInSameThread().untilAsserted(() -> {
            roundTrip();
            assertThat(find(Notification.class).all()).singleElement().satisfies(notice -> {
                assertThat(((Span) notice.getChildren().findFirst().orElseThrow()).getText())
                        .isEqualTo(text);
                assertThat(notice.getThemeNames()).containsExactly(variant.getVariantName());
            });
        });
        assertThat(jobs.own(job).orElseThrow().isRunning()).isFalse();
    }
}
