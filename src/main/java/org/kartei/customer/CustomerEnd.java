package org.kartei.customer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.kartei.customer.CustomerPart.Loss;
import org.kartei.customer.CustomerPart.Obstacle;
import org.kartei.history.Action;
import org.kartei.history.FieldChange;
import org.kartei.history.History;
import org.kartei.history.Subject;
import org.kartei.security.CurrentUser;
import org.kartei.security.OfficeOnly;
import org.kartei.shared.BusinessRuleViolation;
import org.kartei.shared.RetriedOnDeadlock;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Deletes customers for good (FILE-7): with all that is theirs, their field history included. The number stays taken. */
@Service
@Transactional
@OfficeOnly
public class CustomerEnd {

    private final List<CustomerPart> parts;
    private final Removal removal;
    private final History history;
    private final CurrentUser currentUser;
    private final JdbcTemplate jdbc;

    CustomerEnd(
            List<CustomerPart> parts, Removal removal, History history, CurrentUser currentUser, JdbcTemplate jdbc) {
        this.parts = parts;
        this.removal = removal;
        this.history = history;
        this.currentUser = currentUser;
        this.jdbc = jdbc;
    }

    /** What stands against deleting the customer, of all modules. */
    @Transactional(readOnly = true)
    public List<Obstacle> obstacles(CustomerId id) {
        return parts.stream().flatMap(part -> part.obstacles(id).stream()).toList();
    }

    /** What would be lost. */
    @Transactional(readOnly = true)
    public List<Loss> losses(CustomerId id) {
        return told(part -> part.losses(id));
    }

    /** What would be kept all the same. */
    @Transactional(readOnly = true)
    public List<Loss> kept(CustomerId id) {
        return told(part -> part.kept(id));
    }

    private List<Loss> told(Function<CustomerPart, List<Loss>> asked) {
        return parts.stream()
                .flatMap(part -> asked.apply(part).stream())
                .filter(loss -> loss.count() > 0)
                .toList();
    }

    /**
     * Deletes the customer for good.
     *
     * @param shown what stands against it, as far as was known when it was decided
     * @param reason why it is deleted although that stands against it; only managers may; else empty
     * @throws BusinessRuleViolation when something stands against it, more than was known, or the customer is gone already
     */
    @RetriedOnDeadlock
    public void delete(CustomerId id, List<Obstacle> shown, String reason) {
        Customer customer = removal.lock(id);
        if (customer.isErased()) {
            throw new BusinessRuleViolation("customer.error.erased"); // the law wants what is left of it
        }
        boolean isOverridden = !reason.isBlank() && currentUser.isManager();
        List<Obstacle> now = obstacles(id);
        if (!isOverridden && !now.isEmpty()) {
            throw new BusinessRuleViolation("customer.error.obstacles");
        }
        if (!Set.copyOf(shown).containsAll(now)) {
            throw new BusinessRuleViolation("customer.error.newObstacles");
        }
        removal.remove(customer, false);
        history.record(
                Action.DELETED, new Subject("customer", null, customer.number(), ""), new FieldChange("", "", reason));
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
