package org.kartei.invoice;

import java.math.BigDecimal;
import java.util.Map;

/**
 * What is open of one customer on a day, gross.
 *
 * @param id of the customer; below nothing where the customer is gone
 * @param isOfCustomer whether the customer is still there
 * @param name as the customer is called now, or was called on the invoice where the customer is gone
 * @param byAge a sum for every age
 * @param total of all ages; below nothing where money is to go back
 */
public record OpenItem(
        long id,
        long customerNumber,
        boolean isOfCustomer,
        String name,
        Map<OpenAge, BigDecimal> byAge,
        BigDecimal total) {}
