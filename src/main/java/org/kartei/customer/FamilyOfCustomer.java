package org.kartei.customer;

import java.util.List;
import java.util.Set;
import org.kartei.customer.FamilyLock.Locked;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** When a customer ends, its family leaves this household; who has no other goes with it (FILE-4, FILE-7). */
@Component
class FamilyOfCustomer implements CustomerPart {

    private final Memberships memberships;
    private final FamilyQueries queries;
    private final FamilyLock lock;
    private final FamilyHistory history;
    private final ApplicationEventPublisher events;

    FamilyOfCustomer(
            Memberships memberships,
            FamilyQueries queries,
            FamilyLock lock,
            FamilyHistory history,
            ApplicationEventPublisher events) {
        this.memberships = memberships;
        this.queries = queries;
        this.lock = lock;
        this.history = history;
        this.events = events;
    }

    @Override
    public List<Loss> losses(CustomerId id) {
        long gone = queries.of(id).stream()
                .filter(member -> member.others(id).isEmpty())
                .count();
        return List.of(new Loss("customer.family.loss", gone));
    }

    @Override
    public void delete(CustomerId id) {
        List<ParticipantId> ids = memberships.of(id);
        if (ids.isEmpty()) {
            return;
        }
        Locked locked = lock.lock(Set.of(id), ids);
        List<FamilyMember> shared = queries.of(id).stream()
                .filter(member -> !member.others(id).isEmpty())
                .toList();
        memberships.end(id, ids);
        memberships.settle(ids);
        shared.forEach(member -> {
            history.belongs(locked, member, queries.one(member.id()).getFirst());
            member.others(id).forEach(household -> events.publishEvent(new CustomerTouched(household.id())));
        });
    }
}
