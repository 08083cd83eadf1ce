package org.kartei.shell;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** The counters of all modules; tells open windows when to count again. */
@Component
public class NavigationCounters {

    private final List<NavigationCounter> counters;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    NavigationCounters(List<NavigationCounter> counters) {
        this.counters = counters;
    }

    Optional<NavigationCounter> of(String path) {
        return counters.stream().filter(counter -> counter.path().equals(path)).findFirst();
    }

    /**
     * Calls back after every change, from any thread, until the returned action runs.
     *
     * @return ends the listening
     */
    public Runnable listen(Runnable changed) {
        listeners.add(changed);
        return () -> listeners.remove(changed);
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void on(CounterChanged changed) {
        listeners.forEach(Runnable::run);
    }
}
