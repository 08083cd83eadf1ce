package org.kartei.customer;

/** Something of a customer or of what belongs to it has changed; whoever shows it reads it again after the transaction. */
public record CustomerTouched(CustomerId id) {}
