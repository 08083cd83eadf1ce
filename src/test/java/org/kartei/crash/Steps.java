package org.kartei.crash;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** The steps of one thread through its work: statements that change something, and the commit at last. Before one of them it may stand still. */
final class Steps {

    private static final ThreadLocal<@Nullable Steps> OF_THREAD = new ThreadLocal<>();

    private final List<String> taken = new ArrayList<>();
    private final int standsBefore;
    private final CountDownLatch standing;
    private final CountDownLatch goesOn;

    private Steps(int standsBefore, CountDownLatch standing, CountDownLatch goesOn) {
        this.standsBefore = standsBefore;
        this.standing = standing;
        this.goesOn = goesOn;
    }

    /** Does it to the end. */
    static List<String> of(Runnable work) {
        var none = new CountDownLatch(0);
        return new Steps(0, none, none).through(work);
    }

    /**
     * Does it up to the given step, counted from 1, and from there when it may go on.
     *
     * @param standing counted down when it stands there
     */
    static void upTo(int step, CountDownLatch standing, CountDownLatch goesOn, Runnable work) {
        new Steps(step, standing, goesOn).through(work);
    }

    private List<String> through(Runnable work) {
        OF_THREAD.set(this);
        try {
            work.run();
        } finally {
            OF_THREAD.remove();
        }
        return taken;
    }

    static void next(String statement) {
        Steps steps = OF_THREAD.get();
        if (steps != null && !(statement.equals("commit") && steps.taken.isEmpty())) {
            steps.take(statement);
        }
    }

    private void take(String statement) {
        taken.add(statement);
        if (taken.size() == standsBefore) {
            standing.countDown();
            try {
                goesOn.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
