package org.kartei.privacy.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.server.VaadinSession;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.kartei.ViewTest;
import org.kartei.job.JobId;
import org.kartei.job.JobService;
import org.kartei.privacy.DueErasures;
import org.kartei.security.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** FILE-7, APP-6: the page of the retention clock. */
@SuppressWarnings({"rawtypes", "unchecked"})
class RetentionViewTests extends ViewTest {

    @Autowired
    private JobService jobs;

    @Override
    protected Role role() {
        return Role.MANAGER;
    }

    /** What is due is asked of all modules: too much for every step of long work. */
    @Test
    void file7WhatIsDueIsAskedAgainWhenWorkHasEnded() {
        navigate(RetentionView.class);
        var asked = new AtomicInteger();
        find(Grid.class).single().getDataProvider().addDataProviderListener(changed -> asked.incrementAndGet());
        var goOn = new CountDownLatch(1);
        JobId job = jobs.start(DueErasures.KIND, "", null, progress -> goOn.await());
        jobs.writeDown();
        jobs.writeDown();
        showWhatOthersDid();
        assertThat(asked).hasValue(0);

        goOn.countDown();
        await().pollInSameThread().until(() -> {
            showWhatOthersDid();
            return !jobs.own(job).orElseThrow().isRunning() && asked.get() > 0;
        });
        assertThat(asked).hasValue(1);
    }

    private static void showWhatOthersDid() {
        VaadinSession session = VaadinSession.getCurrent();
        session.getService().runPendingAccessTasks(session);
    }
}
