package org.kartei.customer;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kartei.customer.CustomerPart.Loss;
import org.kartei.customer.CustomerPart.Obstacle;
import org.kartei.history.Action;
import org.kartei.history.FieldChange;
import org.kartei.history.History;
import org.kartei.history.Subject;
import org.kartei.security.CurrentUser;
import org.kartei.security.OfficeOnly;
import org.kartei.shared.BusinessRuleViolation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Deletes customers for good (FILE-7): with all that is theirs, their field history included. The number stays taken. */
@Service
@Transactional
@OfficeOnly
public class CustomerEnd {

    private final CustomerRepository customers;
    private final List<CustomerPart> parts;
    private final SearchIndex index;
    private final History history;
    private final CurrentUser currentUser;
    private final EntityManager entityManager;
    private final JdbcTemplate jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CustomerEnd(
            CustomerRepository customers,
            List<CustomerPart> parts,
            SearchIndex index,
            History history,
            CurrentUser currentUser,
            EntityManager entityManager,
            JdbcTemplate jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.customers = customers;
        this.parts = parts;
        this.index = index;
        this.history = history;
        this.currentUser = currentUser;
        this.entityManager = entityManager;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** What stands against deleting the customer, of all modules. */
    @Transactional(readOnly = true)
    public List<Obstacle> obstacles(CustomerId id) {
        return parts.stream().flatMap(part -> part.obstacles(id).stream()).toList();
    }

    /** What would be lost. */
    @Transactional(readOnly = true)
    public List<Loss> losses(CustomerId id) {
        return parts.stream()
                .flatMap(part -> part.losses(id).stream())
                .filter(loss -> loss.count() > 0)
                .toList();
    }

    /**
     * Deletes the customer for good.
     *
     * @param reason why it is deleted although something stands against it; only managers may; else empty
     * @throws BusinessRuleViolation when something stands against it, or the customer is gone already
     */
    public void delete(CustomerId id, String reason) {
        Customer customer =
                customers.findById(id.value()).orElseThrow(() -> new BusinessRuleViolation("customer.error.gone"));
        boolean isOverridden = !reason.isBlank() && currentUser.isManager();
        if (!isOverridden && !obstacles(id).isEmpty()) {
            throw new BusinessRuleViolation("customer.error.obstacles");
        }
        parts.forEach(part -> part.delete(id));
        index.remove(id, customer.searchTexts().grams());
        long number = customer.number();
        entityManager.remove(customer);
        entityManager.flush();
        jdbc.update("delete from customer_history where id = ?", id.value());
        history.forget(List.of(id.value()));
        history.record(Action.DELETED, new Subject("customer", null, number, ""), new FieldChange("", "", reason));
        jdbc.update("insert into customer_number_gone (number, gone_on) values (?, ?)", number, LocalDate.now(clock));
        events.publishEvent(new CustomerTouched(id));
    }

    /** When the customer with this number was deleted. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> deletedOn(long number) {
        return jdbc
                .queryForList("select gone_on from customer_number_gone where number = ?", java.sql.Date.class, number)
                .stream()
                .map(java.sql.Date::toLocalDate)
                .findFirst();
    }
}
