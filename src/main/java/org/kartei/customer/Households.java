package org.kartei.customer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kartei.customer.Memberships.Membership;
import org.kartei.shared.BusinessRuleViolation;
import org.springframework.stereotype.Component;

/**
 * Moves whole families from one customer to another and back, for a merge (LIST-12), within its transaction. Both
 * customers' rows are locked, and their lines, search texts and grams follow at once: whoever has read the customers
 * before reads them again. A participant keeps its identity, notes and contacts; who stands there twice afterwards, once from each,
 * is made one by the office ({@link SamePerson}), not by a merge, so that this can be taken back wholly. It writes no history: the merge
 * says what was done.
 */
@Component
public class Households {

    private final Memberships memberships;
    private final FamilyLock lock;
    private final FamilyLine line;
    private final FamilyQueries queries;

    Households(Memberships memberships, FamilyLock lock, FamilyLine line, FamilyQueries queries) {
        this.memberships = memberships;
        this.lock = lock;
        this.line = line;
        this.queries = queries;
    }

    /**
     * One who has been moved: what is needed to move it back.
     *
     * @param position its place in the family that it left, from 0
     * @param pays whether the customer whom it left was the one who pays
     * @param wasThere whether it belonged to the other customer as well, and so only left
     */
    public record Moved(long participant, int position, boolean pays, boolean wasThere) {

        private ParticipantId id() {
            return new ParticipantId(participant);
        }
    }

    /** Moves everybody, behind the family that is there; payers move along. */
    public List<Moved> moveAll(CustomerId from, CustomerId to) {
        List<ParticipantId> leaving = memberships.of(from);
        lock.lock(Set.of(from, to), leaving);
        List<ParticipantId> there = memberships.of(to);
        var moved = new ArrayList<Moved>();
        for (FamilyMember member : queries.of(from)) {
            moved.add(new Moved(member.id().value(), moved.size(), member.isPaidBy(from), there.contains(member.id())));
        }
        memberships.end(from, leaving);
        int place = there.size();
        for (Moved each : moved) {
            if (!each.wasThere()) {
                memberships.add(Set.of(new Membership(to, each.id(), place++, each.pays())));
            } else if (each.pays()) {
                memberships.pay(to, each.id());
            }
        }
        line.write(List.of(from, to));
        return List.copyOf(moved);
    }

    /**
     * Moves back whom {@link #moveAll} has moved, to their places.
     *
     * @throws BusinessRuleViolation when one of them has left the family meanwhile; then nothing is moved
     */
    public void moveBack(CustomerId from, CustomerId to, List<Moved> moved) {
        lock.lock(Set.of(from, to), moved.stream().map(Moved::id).toList());
        var there = new HashSet<>(memberships.of(to));
        if (!moved.stream().map(Moved::id).allMatch(there::contains)) {
            throw new BusinessRuleViolation("customer.family.error.gone");
        }
        List<FamilyMember> family = queries.of(to);
        memberships.end(
                to,
                moved.stream().filter(each -> !each.wasThere()).map(Moved::id).toList());
        memberships.order(to, memberships.of(to));
        for (Moved each : moved) {
            boolean isPaidThere =
                    family.stream().anyMatch(member -> member.id().equals(each.id()) && member.isPaidBy(to));
            memberships.add(Set.of(new Membership(from, each.id(), each.position(), isPaidThere && !each.wasThere())));
            if (isPaidThere && each.pays() && each.wasThere()) {
                memberships.pay(from, each.id());
            }
        }
        memberships.settle(moved.stream().map(Moved::id).toList());
        memberships.order(from, memberships.of(from));
        line.write(List.of(from, to));
    }
}
