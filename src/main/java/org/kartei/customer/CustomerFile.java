package org.kartei.customer;

import java.time.LocalDate;

/**
 * What the file of a customer shows on its first page.
 *
 * @param version what it was when read; a change is refused when somebody else was quicker
 */
public record CustomerFile(CustomerId id, int version, long number, LocalDate createdOn, CustomerData data) {}
