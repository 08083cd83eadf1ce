package org.kartei.customer.file;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.kartei.customer.CustomerId;
import org.kartei.customer.CustomerTouched;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Tells open files that their customer has changed, by whomever. */
@Component
public class FileChanges {

    private final Map<CustomerId, List<Runnable>> listeners = new ConcurrentHashMap<>();

    /**
     * Calls back after every change, from any thread, until the returned action runs.
     *
     * @return ends the listening
     */
    public Runnable listen(CustomerId id, Runnable changed) {
        listeners.compute(id, (key, known) -> {
            List<Runnable> all = known == null ? new CopyOnWriteArrayList<>() : known;
            all.add(changed);
            return all;
        });
        return () -> listeners.computeIfPresent(id, (key, known) -> {
            known.remove(changed);
            return known.isEmpty() ? null : known;
        });
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void on(CustomerTouched touched) {
        listeners.getOrDefault(touched.id(), List.of()).forEach(Runnable::run);
    }
}
