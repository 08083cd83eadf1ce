package org.kartei.credit;

import java.math.BigDecimal;

/**
 * What one customer had on a day.
 *
 * @param id of the customer; below nothing where the customer is gone
 * @param isOfCustomer whether the customer is still there
 * @param name as the customer is called now; empty where the customer is gone
 * @param balance more than nothing
 */
public record CreditOfDay(long id, long customerNumber, boolean isOfCustomer, String name, BigDecimal balance) {}
