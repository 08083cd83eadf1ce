package org.kartei.customer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import org.kartei.customer.FamilyLock.Locked;
import org.kartei.customer.Memberships.Membership;
import org.kartei.security.CurrentUser;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Makes a family of people from its line, as a file or a merge gives it. Who stands in the line as before stays who he
 * is, with notes and contacts, in whatever household. Who is found under the same names, or under the same first name
 * and birthday, is the same as well and takes over what the line says, in every household. Who does not stand in the line leaves
 * this household alone, and is gone only if there was no other.
 */
@Component
class FamilyRows {

    private static final List<BiPredicate<ParticipantData, ParticipantData>> SAME = List.of(
            ParticipantData::equals,
            (one, other) -> one.firstName().equalsIgnoreCase(other.firstName())
                    && one.lastName().equalsIgnoreCase(other.lastName()),
            (one, other) -> one.firstName().equalsIgnoreCase(other.firstName())
                    && one.birthday() != null
                    && Objects.equals(one.birthday(), other.birthday()));

    private final ParticipantRepository participants;
    private final Memberships memberships;
    private final FamilyLock lock;
    private final FamilyQueries queries;
    private final FamilyLine line;
    private final FamilyHistory history;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;

    FamilyRows(
            ParticipantRepository participants,
            Memberships memberships,
            FamilyLock lock,
            FamilyQueries queries,
            FamilyLine line,
            FamilyHistory history,
            CurrentUser currentUser,
            ApplicationEventPublisher events) {
        this.participants = participants;
        this.memberships = memberships;
        this.lock = lock;
        this.queries = queries;
        this.line = line;
        this.history = history;
        this.currentUser = currentUser;
        this.events = events;
    }

    /** The families of customers who are new; everybody in them is new too. */
    void add(Map<Customer, CustomerData> registered) {
        Map<Participant, CustomerId> born = new LinkedHashMap<>();
        var places = new ArrayList<Integer>();
        registered.forEach((customer, data) -> {
            int place = 0;
            for (ParticipantData each : data.participants()) {
                born.put(new Participant(ParticipantDetails.of(each)), customer.id());
                places.add(place++);
            }
        });
        if (born.isEmpty()) {
            return;
        }
        participants.saveAllAndFlush(born.keySet());
        var rows = new ArrayList<Membership>();
        born.forEach((participant, customer) ->
                rows.add(new Membership(customer, participant.id(), places.get(rows.size()), true)));
        memberships.add(rows);
    }

    /** To be called before the customer's row is written. */
    Locked lock(CustomerId customer) {
        return lock.lock(Set.of(customer), memberships.of(customer));
    }

    /** The customer's line has been changed to this. */
    void take(CustomerId customer, List<ParticipantData> wanted) {
        Locked locked = lock(customer);
        List<Participant> left = inOrder(memberships.of(customer));
        Map<Integer, Participant> found = new HashMap<>();
        SAME.forEach(isSame -> find(wanted, left, found, isSame));
        leave(locked, customer, left);
        var order = new ArrayList<ParticipantId>();
        var born = new ArrayList<Membership>();
        for (int place = 0; place < wanted.size(); place++) {
            Participant participant = found.get(place);
            if (participant == null) {
                participant = participants.save(new Participant(ParticipantDetails.of(wanted.get(place))));
                born.add(new Membership(customer, participant.id(), place, true));
            } else {
                rename(locked, customer, participant, wanted.get(place));
            }
            order.add(participant.id());
        }
        participants.flush();
        memberships.add(born);
        memberships.order(customer, order);
        line.write(Set.of(customer)); // contacts of those who have left go, too
    }

    /** Phones without a country are understood by the customer's. */
    void countryChanged(Customer customer) {
        if (customer.hasFamilyContacts()) {
            line.write(Set.of(customer.id()));
        }
    }

    /** Open files of other households show what this one is called. */
    void renamed(CustomerId customer) {
        memberships.households(memberships.of(customer)).keySet().stream()
                .filter(household -> !household.equals(customer))
                .forEach(household -> events.publishEvent(new CustomerTouched(household)));
    }

    private List<Participant> inOrder(List<ParticipantId> ids) {
        Map<ParticipantId, Participant> byId = new HashMap<>();
        participants
                .findAllById(ids.stream().map(ParticipantId::value).toList())
                .forEach(each -> byId.put(each.id(), each));
        var inOrder = new ArrayList<Participant>();
        ids.forEach(id -> inOrder.add(Objects.requireNonNull(byId.get(id))));
        return inOrder;
    }

    private static void find(
            List<ParticipantData> wanted,
            List<Participant> left,
            Map<Integer, Participant> found,
            BiPredicate<ParticipantData, ParticipantData> isSame) {
        for (int place = 0; place < wanted.size(); place++) {
            ParticipantData data = wanted.get(place);
            if (!found.containsKey(place)) {
                Participant same = left.stream()
                        .filter(each -> isSame.test(data, each.details().data()))
                        .findFirst()
                        .orElse(null);
                if (same != null) {
                    found.put(place, same);
                    left.remove(same);
                }
            }
        }
    }

    private void leave(Locked locked, CustomerId customer, Collection<Participant> leaving) {
        List<FamilyMember> before = leaving.stream()
                .flatMap(each -> queries.one(each.id()).stream())
                .toList();
        List<ParticipantId> ids = leaving.stream().map(Participant::id).toList();
        memberships.end(customer, ids);
        memberships.settle(ids);
        before.forEach(member -> {
            if (member.others(customer).isEmpty()) {
                history.gone(locked, customer, member.id(), member.details());
            } else {
                history.belongs(locked, member, queries.one(member.id()).getFirst());
                touched(member.others(customer));
            }
        });
    }

    private void rename(Locked locked, CustomerId customer, Participant participant, ParticipantData data) {
        ParticipantDetails before = participant.details();
        if (before.data().equals(data)) {
            return;
        }
        participant.change(before.named(data), currentUser.get().name());
        participants.flush();
        List<Household> others = queries.one(participant.id()).stream()
                .flatMap(member -> member.others(customer).stream())
                .toList();
        Set<CustomerId> ids = new TreeSet<>(java.util.Comparator.comparingLong(CustomerId::value));
        others.forEach(household -> ids.add(household.id()));
        history.changed(locked, ids, participant.id(), before, participant.details());
        line.write(ids);
        touched(others);
    }

    private void touched(List<Household> households) {
        households.forEach(household -> events.publishEvent(new CustomerTouched(household.id())));
    }
}
