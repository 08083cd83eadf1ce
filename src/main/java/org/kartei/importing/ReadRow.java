package org.kartei.importing;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kartei.customer.NewCustomer;

/**
 * A row as it was understood.
 *
 * @param customer null when there are mistakes
 */
record ReadRow(long number, String subject, @Nullable NewCustomer customer, List<Finding> mistakes) {

    boolean isGood() {
        return customer != null;
    }

    NewCustomer good() {
        return Objects.requireNonNull(customer);
    }
}
