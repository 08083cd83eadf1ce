package org.kartei.customer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.kartei.customer.CustomerFigures.Held;
import org.kartei.history.Subject;
import org.springframework.stereotype.Component;

/** Locks the customers' rows before anything of their families changes: in the order of their ids, so that nobody waits in a circle. */
@Component
class FamilyLock {

    private final CustomerFigures figures;
    private final Memberships memberships;

    FamilyLock(CustomerFigures figures, Memberships memberships) {
        this.figures = figures;
        this.memberships = memberships;
    }

    /** Customers whose rows are locked until the transaction ends. */
    record Locked(Map<CustomerId, Held> rows) {

        Set<CustomerId> ids() {
            return rows.keySet();
        }

        /** Some of them. */
        Locked only(Collection<CustomerId> some) {
            var kept = new LinkedHashMap<>(rows);
            kept.keySet().retainAll(some);
            return new Locked(kept);
        }

        /** What the history says it was done to. */
        Subject subject(CustomerId id, ParticipantId participant, String name) {
            Held held = held(id);
            return new Subject("participant", id.value(), held.number(), held.name(), name, participant.value());
        }

        Subject customer(CustomerId id) {
            Held held = held(id);
            return new Subject("customer", id.value(), held.number(), held.name());
        }

        private Held held(CustomerId id) {
            return Objects.requireNonNull(rows.get(id));
        }
    }

    /**
     * Locks these customers and every household of these participants.
     *
     * @throws org.kartei.shared.BusinessRuleViolation when one of these customers is gone
     */
    Locked lock(Collection<CustomerId> customers, Collection<ParticipantId> participants) {
        var locked = new TreeMap<Long, Held>();
        var wanted = new TreeSet<Long>();
        customers.forEach(id -> wanted.add(id.value()));
        wanted.addAll(households(participants));
        while (!locked.keySet().containsAll(wanted)) {
            for (Long id : wanted) {
                locked.computeIfAbsent(id, each -> figures.hold(new CustomerId(each)));
            }
            wanted.addAll(households(participants)); // one more may have come while we waited
        }
        Map<CustomerId, Held> rows = new LinkedHashMap<>();
        locked.forEach((id, held) -> rows.put(new CustomerId(id), held));
        return new Locked(rows);
    }

    private List<Long> households(Collection<ParticipantId> participants) {
        var ids = new ArrayList<Long>();
        memberships.households(participants).keySet().forEach(id -> ids.add(id.value()));
        return ids;
    }
}
