package org.kartei.customer;

/** A customer who is there already, as much of it as tells people whom it is about. */
public record KnownCustomer(CustomerId id, long number, String displayName) {}
