package org.kartei.customer;

import org.jspecify.annotations.Nullable;
import org.kartei.history.Action;
import org.kartei.history.History;
import org.kartei.history.Subject;
import org.kartei.security.ManagersOnly;
import org.kartei.shared.BusinessRuleViolation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The part that the customer has in an erasure; who decides and writes it down stands above (FILE-7). */
@Service
@Transactional(propagation = Propagation.MANDATORY)
@ManagersOnly
public class CustomerErasure {

    private final Removal removal;
    private final History history;

    CustomerErasure(Removal removal, History history) {
        this.removal = removal;
        this.history = history;
    }

    /**
     * The first step: nobody else changes the customer or what belongs to it until the transaction ends.
     *
     * @return its number
     * @throws BusinessRuleViolation when the customer is gone already
     */
    public long hold(CustomerId id) {
        return removal.lock(id).number();
    }

    /**
     * Erases everything of a customer that nothing keeps, without a trace that tells of the person. The caller has made
     * sure that nothing stands against it and takes down what was there.
     *
     * @param shellName how the shell is called that stays where something is kept; null where nothing is, and the
     *     customer goes wholly
     */
    public void erase(CustomerId id, @Nullable String shellName) {
        Customer customer = removal.lock(id);
        if (shellName == null) {
            removal.remove(customer, true);
        } else {
            removal.hollow(customer, shellName);
        }
        history.record(Action.ERASED, new Subject("customer", null, customer.number(), ""));
    }
}
