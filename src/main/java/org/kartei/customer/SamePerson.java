package org.kartei.customer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kartei.customer.FamilyLock.Locked;
import org.kartei.customer.Memberships.Replaced;
import org.kartei.security.CurrentUser;
import org.kartei.security.OfficeOnly;
import org.kartei.shared.BusinessRuleViolation;
import org.kartei.shared.RetriedOnDeadlock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes one of two participants who are the same person: separated parents whose files were imported with the child in
 * each of them, or the family of a customer who was there twice (FILE-4).
 */
@Service
@Transactional
@OfficeOnly
public class SamePerson {

    private final ParticipantRepository participants;
    private final Memberships memberships;
    private final FamilyQueries queries;
    private final FamilyLock lock;
    private final FamilyLine line;
    private final FamilyHistory history;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;

    SamePerson(
            ParticipantRepository participants,
            Memberships memberships,
            FamilyQueries queries,
            FamilyLock lock,
            FamilyLine line,
            FamilyHistory history,
            CurrentUser currentUser,
            ApplicationEventPublisher events) {
        this.participants = participants;
        this.memberships = memberships;
        this.queries = queries;
        this.lock = lock;
        this.line = line;
        this.history = history;
        this.currentUser = currentUser;
        this.events = events;
    }

    /**
     * One takes the place of the other in all its households; contact data and notes of both are kept. Who pays is who paid
     * for the one that stays, unless only the other one was of several households: there somebody has decided who pays.
     *
     * @throws BusinessRuleViolation when one of them is gone
     */
    @RetriedOnDeadlock
    public void unite(ParticipantId gone, ParticipantId stays) {
        Locked locked = lock.lock(List.of(), List.of(gone, stays));
        FamilyMember leaving = read(gone);
        FamilyMember staying = read(stays);
        if (gone.equals(stays)) {
            return;
        }
        events.publishEvent(new ParticipantsUnited(gone, stays));
        var households = new LinkedHashSet<CustomerId>();
        leaving.households().forEach(household -> households.add(household.id()));
        var replaced = new ArrayList<Replaced>();
        households.forEach(id -> {
            if (staying.households().stream().anyMatch(known -> known.id().equals(id))) {
                memberships.end(id, List.of(gone));
                memberships.order(id, memberships.of(id));
            } else {
                replaced.add(new Replaced(id, gone, stays));
            }
        });
        memberships.replace(replaced);
        memberships.settle(Set.of(gone));
        if (leaving.households().size() > 1 && staying.households().size() == 1) {
            leaving.households().stream().filter(Household::pays).forEach(payer -> memberships.pay(payer.id(), stays));
        }
        takeOver(stays, leaving.details());
        FamilyMember now = read(stays);
        history.united(locked, households, leaving, now);
        history.changed(locked, locked.ids(), stays, staying.details(), now.details());
        history.belongs(locked, staying, now);
        line.write(locked.ids());
        locked.ids().forEach(id -> events.publishEvent(new CustomerTouched(id)));
    }

    /**
     * The same for many customers who have just been made, and of whom nobody knows anything but the family's line: who
     * stands in both families with the same names and birthday is one person.
     *
     * @param households the second household by the first, which pays
     */
    public void uniteFirst(Map<CustomerId, CustomerId> households) {
        var gone = new HashSet<ParticipantId>();
        var placed = new HashSet<List<Object>>();
        List<Replaced> same = queries.same(households).stream()
                .filter(each -> placed.add(List.of(each.customer(), each.stays())) && gone.add(each.gone()))
                .toList(); // a family may have two of the same names
        memberships.replace(same);
        memberships.settle(same.stream().map(Replaced::gone).toList());
    }

    private void takeOver(ParticipantId id, ParticipantDetails more) {
        Participant participant = participants.findById(id.value()).orElseThrow();
        ParticipantDetails both = participant.details().with(more);
        if (!both.equals(participant.details())) {
            participant.change(both, currentUser.get().name());
            participants.flush();
        }
    }

    private FamilyMember read(ParticipantId id) {
        return queries.one(id).stream()
                .findFirst()
                .orElseThrow(() -> new BusinessRuleViolation("customer.family.error.gone"));
    }
}
