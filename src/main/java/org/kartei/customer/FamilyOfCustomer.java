package org.kartei.customer;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
    private final ForgottenParticipants forgotten;
    private final ApplicationEventPublisher events;

    FamilyOfCustomer(
            Memberships memberships,
            FamilyQueries queries,
            FamilyLock lock,
            FamilyHistory history,
            ForgottenParticipants forgotten,
            ApplicationEventPublisher events) {
        this.memberships = memberships;
        this.queries = queries;
        this.lock = lock;
        this.history = history;
        this.forgotten = forgotten;
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
        forgotten.forget(id, ids.isEmpty() ? List.of() : part(id, ids));
    }

    /** @return who has no other household */
    private List<FamilyMember> part(CustomerId id, List<ParticipantId> ids) {
        Locked locked = lock.lock(Set.of(id), ids);
        Map<Boolean, List<FamilyMember>> isShared = queries.of(id).stream()
                .collect(Collectors.partitioningBy(member -> !member.others(id).isEmpty()));
        memberships.end(id, ids);
        memberships.settle(ids);
        isShared.getOrDefault(true, List.of()).forEach(member -> {
            history.belongs(locked, member, queries.one(member.id()).getFirst());
            member.others(id).forEach(household -> events.publishEvent(new CustomerTouched(household.id())));
        });
        return isShared.getOrDefault(false, List.of());
    }
}
