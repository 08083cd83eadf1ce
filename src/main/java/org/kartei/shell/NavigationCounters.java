package org.kartei.shell;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.kartei.security.CurrentUser;
import org.kartei.security.StaffId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** The counters of all modules; tells open windows when to count again. */
@Component
public class NavigationCounters {

    private final List<NavigationCounter> counters;
    private final CurrentUser currentUser;
    private final List<Consumer<CounterChanged>> listeners = new CopyOnWriteArrayList<>();

    NavigationCounters(List<NavigationCounter> counters, CurrentUser currentUser) {
        this.counters = counters;
        this.currentUser = currentUser;
    }

    /** For whom a window that is being opened counts. */
    StaffId whoOpens() {
        return currentUser.get().id();
    }

    Optional<NavigationCounter> of(String path) {
        return counters.stream().filter(counter -> counter.path().equals(path)).findFirst();
    }

    /**
     * Calls back after every change, from any thread, until the returned action runs.
     *
     * @return ends the listening
     */
    public Runnable listen(Consumer<CounterChanged> changed) {
        listeners.add(changed);
        return () -> listeners.remove(changed);
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void on(CounterChanged changed) {
        listeners.forEach(listener -> listener.accept(changed));
    }
}
