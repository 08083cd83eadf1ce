package org.kartei.customer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.kartei.customer.FamilyLock.Locked;
import org.kartei.customer.Memberships.Membership;
import org.kartei.security.CurrentUser;
import org.kartei.security.OfficeOnly;
import org.kartei.shared.BusinessRuleViolation;
import org.kartei.shared.RetriedOnDeadlock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Families (FILE-4). A participant may belong to several households; whatever changes it first locks all of them, so that
 * the order stays whole and every file says the same.
 */
@Service
@Transactional
@OfficeOnly
public class FamilyService {

    private final ParticipantRepository participants;
    private final Memberships memberships;
    private final FamilyQueries queries;
    private final FamilySearch search;
    private final FamilyLock lock;
    private final FamilyLine line;
    private final FamilyHistory history;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FamilyService(
            ParticipantRepository participants,
            Memberships memberships,
            FamilyQueries queries,
            FamilySearch search,
            FamilyLock lock,
            FamilyLine line,
            FamilyHistory history,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Clock clock) {
        this.participants = participants;
        this.memberships = memberships;
        this.queries = queries;
        this.search = search;
        this.lock = lock;
        this.line = line;
        this.history = history;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    /** A customer's family in its order by hand. */
    @Transactional(readOnly = true)
    public List<FamilyMember> of(CustomerId customer) {
        return queries.of(customer);
    }

    /** @throws BusinessRuleViolation when there is no such participant any more */
    @Transactional(readOnly = true)
    public FamilyMember get(ParticipantId id) {
        return read(id);
    }

    /** Participants by a part of their name, birthday, phone or e-mail, each once, however many households it has (FILE-8). */
    @Transactional(readOnly = true)
    public List<FamilyMember> find(String typed, int limit) {
        return search.find(typed, limit);
    }

    /**
     * Somebody new, at the end of the family; the customer pays.
     *
     * @throws BusinessRuleViolation when the details break a rule
     */
    @RetriedOnDeadlock
    public ParticipantId add(CustomerId customer, ParticipantDetails details) {
        ParticipantRules.check(details, LocalDate.now(clock));
        Locked locked = lock.lock(Set.of(customer), List.of());
        var participant = new Participant(details);
        participants.saveAndFlush(participant);
        memberships.add(Set.of(new Membership(
                customer, participant.id(), memberships.of(customer).size(), true)));
        history.came(locked, customer, participant.id(), details);
        tell(locked, Set.of(customer));
        return participant.id();
    }

    /**
     * The customer becomes one more household of somebody who is known already; who pays stays as it is.
     *
     * @throws BusinessRuleViolation when the participant is of this household, or gone
     */
    @RetriedOnDeadlock
    public void join(CustomerId customer, ParticipantId id) {
        Locked locked = lock.lock(Set.of(customer), List.of(id));
        FamilyMember before = read(id);
        if (isOf(customer, before)) {
            throw new BusinessRuleViolation(
                    "customer.family.error.alreadyHere", before.details().name());
        }
        memberships.add(
                Set.of(new Membership(customer, id, memberships.of(customer).size(), false)));
        history.belongs(locked, before, read(id));
        tell(locked, Set.of(customer));
    }

    /**
     * Changes what is known of a participant, in all its households.
     *
     * @param version what it was when read
     * @throws BusinessRuleViolation when the details break a rule
     * @throws ParticipantChangedMeanwhile when somebody else changed them first; nothing is overwritten
     */
    @RetriedOnDeadlock
    public FamilyMember change(ParticipantId id, int version, ParticipantDetails details) {
        ParticipantRules.check(details, LocalDate.now(clock));
        Locked locked = lock.lock(List.of(), List.of(id));
        Participant participant = participants.findById(id.value()).orElseThrow(FamilyService::gone);
        if (participant.version() != version) {
            throw new ParticipantChangedMeanwhile(read(id), participant.changedBy());
        }
        ParticipantDetails before = participant.details();
        if (!before.equals(details)) {
            participant.change(details, currentUser.get().name());
            participants.flush();
            history.changed(locked, locked.ids(), id, before, details);
            tell(locked, locked.ids());
        }
        return read(id);
    }

    /**
     * Takes a participant out of a household. It stays in its others; where there is none, it is gone for good.
     *
     * @param forGood that it may be gone for good
     * @throws BusinessRuleViolation when it would be gone for good and that was not meant
     */
    @RetriedOnDeadlock
    public void remove(CustomerId customer, ParticipantId id, boolean forGood) {
        Locked locked = lock.lock(Set.of(customer), List.of(id));
        FamilyMember before = read(id);
        boolean isLast = before.others(customer).isEmpty();
        if (!isOf(customer, before)) {
            throw gone();
        }
        if (isLast && !forGood) {
            throw new BusinessRuleViolation(
                    "customer.family.error.lastHousehold", before.details().name());
        }
        memberships.end(customer, List.of(id));
        memberships.order(customer, memberships.of(customer));
        memberships.settle(List.of(id));
        if (isLast) {
            history.gone(locked, customer, id, before.details());
        } else {
            history.belongs(locked, before, read(id));
        }
        tell(locked, Set.of(customer));
    }

    /** Moves a participant to another place in the family, from 0; behind the last means the last. */
    @RetriedOnDeadlock
    public void move(CustomerId customer, ParticipantId id, int place) {
        Locked locked = lock.lock(Set.of(customer), List.of());
        var order = new ArrayList<>(memberships.of(customer));
        if (!order.remove(id)) {
            throw gone();
        }
        order.add(Math.clamp(place, 0, order.size()), id);
        String before = text(customer);
        memberships.order(customer, order);
        history.ordered(locked, customer, before, text(customer));
        tell(locked, Set.of(customer));
    }

    /** From now on this household pays what is booked for the participant, unless something else is said there. */
    @RetriedOnDeadlock
    public void pay(CustomerId customer, ParticipantId id) {
        Locked locked = lock.lock(Set.of(customer), List.of(id));
        FamilyMember before = read(id);
        if (!isOf(customer, before)) {
            throw gone();
        }
        memberships.pay(customer, id);
        history.belongs(locked, before, read(id));
        tell(locked, Set.of());
    }

    /** Writes the line of those whose family is another one now; all who are concerned show the change. */
    private void tell(Locked locked, Collection<CustomerId> changed) {
        line.write(changed);
        locked.ids().forEach(id -> events.publishEvent(new CustomerTouched(id)));
    }

    private String text(CustomerId customer) {
        return ParticipantText.of(
                queries.of(customer).stream().map(each -> each.details().data()).toList());
    }

    private FamilyMember read(ParticipantId id) {
        return queries.one(id).stream().findFirst().orElseThrow(FamilyService::gone);
    }

    private static boolean isOf(CustomerId customer, FamilyMember member) {
        return member.households().stream().anyMatch(household -> household.id().equals(customer));
    }

    private static BusinessRuleViolation gone() {
        return new BusinessRuleViolation("customer.family.error.gone");
    }
}
