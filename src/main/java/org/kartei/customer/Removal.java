package org.kartei.customer;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.kartei.history.History;
import org.kartei.shared.BusinessRuleViolation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Takes a customer out with everything that is its own, or leaves the shell of it, in the transaction of whoever decided so (FILE-7). */
@Component
class Removal {

    private final List<CustomerPart> parts;
    private final List<PersonalData> personal;
    private final Belongings belongings;
    private final FamilyRows families;
    private final SearchIndex index;
    private final MergedNumbers numbers;
    private final Shells shells;
    private final History history;
    private final EntityManager entityManager;
    private final JdbcTemplate jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Removal(
            List<CustomerPart> parts,
            List<PersonalData> personal,
            Belongings belongings,
            FamilyRows families,
            SearchIndex index,
            MergedNumbers numbers,
            Shells shells,
            History history,
            EntityManager entityManager,
            JdbcTemplate jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.parts = parts;
        this.personal = personal;
        this.belongings = belongings;
        this.families = families;
        this.index = index;
        this.numbers = numbers;
        this.shells = shells;
        this.history = history;
        this.entityManager = entityManager;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Comes first: nobody else changes the customer or what belongs to it until the transaction ends.
     *
     * @throws BusinessRuleViolation when the customer is gone already
     */
    Customer lock(CustomerId id) {
        if (!isShell(id)) {
            families.lock(id); // other households that share somebody come first, in the order of ids
        }
        Customer customer = entityManager.find(Customer.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (customer == null) {
            throw new BusinessRuleViolation("customer.error.gone");
        }
        return customer;
    }

    private boolean isShell(CustomerId id) {
        return !jdbc.queryForList(
                        "select id from customer where id = ? and erased_on is not null", Long.class, id.value())
                .isEmpty();
    }

    /** The row and all there is; the number stays taken. */
    void remove(Customer customer, boolean isErased) {
        takeOut(customer.id(), isErased);
        index.remove(customer.id(), customer.searchTexts().grams());
        entityManager.remove(customer);
        entityManager.flush();
        forget(customer.id());
        jdbc.update(
                "insert into customer_number_gone (number, gone_on, erased) values (?, ?, ?)",
                customer.number(),
                customer.erasedOn().orElse(LocalDate.now(clock)),
                isErased);
    }

    /** Everything but the row, on which nothing of the person is left. */
    void hollow(Customer customer, String name) {
        shells.made();
        takeOut(customer.id(), true);
        CustomerData before = customer.data(List.of()); // the family has left already
        Set<Long> gramsBefore = customer.searchTexts().grams();
        customer.erase(name, LocalDate.now(clock));
        belongings.sortGroups(Set.of(customer));
        entityManager.flush();
        belongings.change(customer, before, customer.data(List.of()), gramsBefore);
        forget(customer.id());
    }

    private void takeOut(CustomerId id, boolean isErased) {
        LocalDate today = LocalDate.now(clock);
        List<Long> merged = numbers.numbersIn(id);
        parts.forEach(part -> part.delete(id));
        personal.forEach(part -> part.erase(id, today));
        if (isErased) {
            numbers.erased(merged); // whoever was merged was the same person
        }
        events.publishEvent(new CustomerTouched(id));
    }

    private void forget(CustomerId id) {
        jdbc.update("delete from customer_history where id = ?", id.value());
        history.forget(List.of(id.value()));
    }
}
