package org.kartei.customer;

import java.util.List;

/** What another module keeps about customers. It is asked whenever a customer ends, in the same transaction. */
public interface CustomerPart {

    /**
     * What has to be settled before the customer may be deleted: an open invoice, a running contract.
     *
     * @param messageKey says what, with its arguments
     * @param tab where it is settled
     */
    record Obstacle(String messageKey, List<Object> args, String tab) {}

    default List<Obstacle> obstacles(CustomerId id) {
        return List.of();
    }

    /** What goes with the customer, for the question before: "3 notes"; keys with their arguments. */
    default List<Loss> losses(CustomerId id) {
        return List.of();
    }

    /** @param count how many; those of which there are none are not told */
    record Loss(String messageKey, long count) {}

    /** What the law wants kept although the customer goes. */
    default List<Loss> kept(CustomerId id) {
        return List.of();
    }

    /** Takes out everything that must not outlive the customer. */
    void delete(CustomerId id);
}
