package org.kartei.customer;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Writes the families of customers onto their rows as one line, with all by which these are found. */
@Component
class FamilyLine {

    private final CustomerRepository customers;
    private final FamilyQueries queries;
    private final FamilyContacts contacts;
    private final SearchIndex index;
    private final EntityManager entityManager;

    FamilyLine(
            CustomerRepository customers,
            FamilyQueries queries,
            FamilyContacts contacts,
            SearchIndex index,
            EntityManager entityManager) {
        this.customers = customers;
        this.queries = queries;
        this.contacts = contacts;
        this.index = index;
        this.entityManager = entityManager;
    }

    /** The rows are locked. Where the line is right already, nothing is written. */
    void write(Collection<CustomerId> ids) {
        ids.forEach(id -> customers.findById(id.value()).ifPresent(this::write));
    }

    private void write(Customer customer) {
        List<FamilyMember> members = queries.of(customer.id());
        List<ParticipantDetails> family =
                members.stream().map(FamilyMember::details).toList();
        if (!customer.knows(family)) {
            Set<Long> before = customer.searchTexts().grams();
            customer.takeFamily(family);
            entityManager.flush();
            index.change(customer.id(), before, customer.searchTexts().grams());
        }
        contacts.write(customer, members);
    }
}
