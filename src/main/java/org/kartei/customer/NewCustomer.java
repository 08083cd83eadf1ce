package org.kartei.customer;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is to become a customer.
 *
 * @param number a number that is to be kept from elsewhere; null for the next of the series
 * @param createdOn the day they came, when it is known from elsewhere; null for today
 */
public record NewCustomer(@Nullable Long number, @Nullable LocalDate createdOn, CustomerData data) {

    public NewCustomer(@Nullable Long number, CustomerData data) {
        this(number, null, data);
    }
}
