package org.kartei.customer;

import java.util.List;

/**
 * A participant with all its households, for showing.
 *
 * @param version what it was when read; a change is refused when somebody else was quicker
 * @param households the one that pays first
 */
public record FamilyMember(ParticipantId id, int version, ParticipantDetails details, List<Household> households) {

    public FamilyMember {
        households = List.copyOf(households);
    }

    /** The households besides this one. */
    public List<Household> others(CustomerId customer) {
        return households.stream()
                .filter(household -> !household.id().equals(customer))
                .toList();
    }

    public boolean isPaidBy(CustomerId customer) {
        return households.stream()
                .anyMatch(household -> household.pays() && household.id().equals(customer));
    }
}
