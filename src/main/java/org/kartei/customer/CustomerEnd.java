package org.kartei.customer;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kartei.customer.CustomerPart.Loss;
import org.kartei.customer.CustomerPart.Obstacle;
import org.kartei.history.Action;
import org.kartei.history.FieldChange;
import org.kartei.history.History;
import org.kartei.history.Subject;
import org.kartei.security.CurrentUser;
import org.kartei.security.ManagersOnly;
import org.kartei.security.OfficeOnly;
import org.kartei.shared.BusinessRuleViolation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Deletes customers for good, and erases persons (FILE-7): with all that is theirs, their field history included. The
 * number stays taken.
 */
@Service
@Transactional
@OfficeOnly
public class CustomerEnd {

    private final CustomerRepository customers;
    private final List<CustomerPart> parts;
    private final List<PersonalData> personal;
    private final Belongings belongings;
    private final FamilyRows families;
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
            List<PersonalData> personal,
            Belongings belongings,
            FamilyRows families,
            SearchIndex index,
            History history,
            CurrentUser currentUser,
            EntityManager entityManager,
            JdbcTemplate jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.customers = customers;
        this.parts = parts;
        this.personal = personal;
        this.belongings = belongings;
        this.families = families;
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
        Customer customer = lock(id);
        boolean isOverridden = !reason.isBlank() && currentUser.isManager();
        if (!isOverridden && !obstacles(id).isEmpty()) {
            throw new BusinessRuleViolation("customer.error.obstacles");
        }
        takeOut(id);
        remove(customer, false);
        history.record(
                Action.DELETED, new Subject("customer", null, customer.number(), ""), new FieldChange("", "", reason));
    }

    /**
     * The first step of an erasure: nobody else changes the customer or what belongs to it until the transaction ends.
     *
     * @return its number
     * @throws BusinessRuleViolation when the customer is gone already
     */
    @ManagersOnly
    public long hold(CustomerId id) {
        return lock(id).number();
    }

    /**
     * Erases everything of a customer that nothing keeps, without a trace that tells of the person. The caller has made
     * sure that nothing stands against it and writes down what it has done.
     *
     * @param shellName how the shell is called that stays where something is kept; null where nothing is, and the
     *     customer goes wholly
     */
    @ManagersOnly
    public void erase(CustomerId id, @Nullable String shellName) {
        Customer customer = lock(id);
        takeOut(id);
        if (shellName == null) {
            remove(customer, true);
        } else {
            hollow(customer, shellName);
        }
        history.record(Action.ERASED, new Subject("customer", null, customer.number(), ""));
    }

    private Customer lock(CustomerId id) {
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

    private void takeOut(CustomerId id) {
        LocalDate today = LocalDate.now(clock);
        parts.forEach(part -> part.delete(id));
        personal.forEach(part -> part.erase(id, today));
        events.publishEvent(new CustomerTouched(id));
    }

    private void remove(Customer customer, boolean isErased) {
        index.remove(customer.id(), customer.searchTexts().grams());
        entityManager.remove(customer);
        entityManager.flush();
        forget(customer.id());
        jdbc.update(
                "insert into customer_number_gone (number, gone_on, erased) values (?, ?, ?)",
                customer.number(),
                LocalDate.now(clock),
                isErased);
    }

    private void hollow(Customer customer, String name) {
        CustomerData before = customer.data(ParticipantText.read(customer.participants()));
        Set<Long> gramsBefore = customer.searchTexts().grams();
        customer.erase(name, LocalDate.now(clock));
        belongings.sortGroups(Set.of(customer));
        entityManager.flush();
        belongings.change(customer, before, customer.data(List.of()), gramsBefore);
        forget(customer.id());
    }

    private void forget(CustomerId id) {
        jdbc.update("delete from customer_history where id = ?", id.value());
        history.forget(List.of(id.value()));
    }

    /** When the customer with this number was deleted or erased. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> deletedOn(long number) {
        return gone(number).map(Gone::on);
    }

    /**
     * A customer that is no more.
     *
     * @param on since when
     * @param isErased whether it was erased as a person, rather than deleted
     */
    public record Gone(LocalDate on, boolean isErased) {}

    /** What became of the customer with this number; empty when it is there, or never was. */
    @Transactional(readOnly = true)
    public Optional<Gone> gone(long number) {
        return jdbc
                .query(
                        "select gone_on, erased from customer_number_gone where number = ?"
                                + " union select erased_on, true from customer where number = ? and erased_on is not null",
                        (rs, row) -> new Gone(rs.getObject(1, LocalDate.class), rs.getBoolean(2)),
                        number,
                        number)
                .stream()
                .findFirst();
    }
}
