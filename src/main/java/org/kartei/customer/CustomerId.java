package org.kartei.customer;

/** Names one customer inside the application; people use the customer number. */
public record CustomerId(long value) {}
