package org.kartei.customer;

import org.jspecify.annotations.Nullable;

/** @param number a number that is to be kept from elsewhere; null for the next of the series */
public record NewCustomer(@Nullable Long number, CustomerData data) {}
